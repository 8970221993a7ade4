import { parseArgs } from 'node:util';
import { buildSite } from '../build/build-site.ts';
import { runCommand } from './run-command.ts';

/** Builds the site: `npm run build -- [--outDir dist] [--verbose]`. With `--verbose`, each page that is rendered is a line. */
await runCommand('npm run build -- [--outDir dist] [--verbose]', async () => {
  const { outDir, verbose } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' }, verbose: { type: 'boolean', default: false } } }).values;
  await buildSite(outDir, verbose);
});
