import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeSampleArchive } from '../sample/archive.ts';
import { temporaryFolder } from '../support/build.ts';
import { measureScript } from './measured-process.ts';

/**
 * Seconds and memory of `npm run check`, the program's start included, in a process of its own: for one briefing, and for a sample archive
 * with an empty cache and again with a full one. `npm run bench:check [-- 2000]`.
 */
const count = Number(process.argv[2] ?? 2000);
const folder = join(temporaryFolder(), 'content');
await writeSampleArchive(count, folder);
const [one = ''] = readdirSync(join(folder, 'briefings'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.mdx'));

async function measure(what: string, args: readonly string[], cacheDir: string): Promise<void> {
  Object.assign(process.env, { CONTENT_DIR: folder, CACHE_DIR: cacheDir });
  const { seconds, peakMemory } = await measureScript('src/commands/check.ts', args);
  console.log(`| ${what} | ${seconds.toFixed(2)} | ${peakMemory?.toFixed(0) ?? '?'} |`);
}

console.log('| npm run check | s | MiB |\n| --- | --- | --- |');
for (let run = 0; run < 3; run += 1) await measure('one briefing', [join(folder, 'briefings', one)], temporaryFolder());
const cacheDir = temporaryFolder();
await measure(`${count} briefings, empty cache`, [], cacheDir);
await measure(`${count} briefings, full cache`, [], cacheDir);
