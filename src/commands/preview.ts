import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { preview } from 'astro';
import { site } from '../site.ts';

/**
 * Serves a built site and prints its address: `npm run preview -- [--outDir X] [--port N]`. Takes the next free port
 * when one is in use. Astro's own `preview` command would refuse to serve two sites of one project at a time.
 */
const { outDir, port } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' }, port: { type: 'string', default: '4321' } } }).values;
if (!existsSync(join(outDir, 'index.html'))) {
  process.stderr.write(`Chưa có trang nào ở ${outDir}. Xin chạy npm run build trước.\n`);
  process.exit(1);
}
const server = await preview({ outDir, logLevel: 'error', server: { port: Number(port) } });
process.stdout.write(`Kho tin đang mở ở http://localhost:${server.port}${site.basePath} (bấm Ctrl-C để dừng)\n`);
