import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeSampleArchive } from '../sample/archive.ts';
import { temporaryFolder } from '../site/build.ts';
import { measureScript } from './measured-process.ts';

/**
 * Measures `npm run check` in a separate process, startup included: for one briefing, and for a
 * sample archive with an empty and then a full cache. `npm run bench:check [-- 2000]`.
 */
const count = Number(process.argv[2] ?? 2000);
const folder = join(temporaryFolder(), 'content');
await writeSampleArchive(count, folder);
const [firstBriefing = ''] = readdirSync(join(folder, 'briefings'), {
  recursive: true,
  encoding: 'utf8',
}).filter((path) => path.endsWith('.mdx'));

async function measure(label: string, args: readonly string[], cacheDir: string): Promise<void> {
  Object.assign(process.env, { CONTENT_DIR: folder, CACHE_DIR: cacheDir });
  const { seconds, peakMemory } = await measureScript('src/commands/check.ts', args);
  console.log(`| ${label} | ${seconds.toFixed(2)} | ${peakMemory?.toFixed(0) ?? '?'} |`);
}

console.log('| npm run check | s | MiB |\n| --- | --- | --- |');
for (let run = 0; run < 3; run += 1)
  await measure('one briefing', [join(folder, 'briefings', firstBriefing)], temporaryFolder());
const cacheDir = temporaryFolder();
await measure(`${count} briefings, empty cache`, [], cacheDir);
await measure(`${count} briefings, full cache`, [], cacheDir);
