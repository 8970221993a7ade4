import { parseArgs } from 'node:util';
import { preview } from 'astro';
import { requireBuiltSite } from '../output/built-site.ts';
import { deployment } from '../environment.ts';
import { runCommand } from './run-command.ts';

/**
 * Serves a built site and prints its URL: `npm run preview -- [--outDir X] [--port N]`. Uses the
 * next free port when the given one is taken. Astro's own `preview` command refuses to serve two
 * sites of a project at the same time.
 */
await runCommand('npm run preview -- [--outDir dist] [--port 4321]', async () => {
  const { outDir, port } = parseArgs({
    options: {
      outDir: { type: 'string', default: 'dist' },
      port: { type: 'string', default: '4321' },
    },
  }).values;
  requireBuiltSite(outDir);
  const server = await preview({ outDir, logLevel: 'error', server: { port: Number(port) } });
  process.stdout.write(
    `Kho tin đang mở ở http://localhost:${server.port}${deployment.basePath} (bấm Ctrl-C để dừng)\n`,
  );
});
