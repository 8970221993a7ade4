import { spawnSync } from 'node:child_process';
import { appendFileSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { listEntries } from '../../src/output/marker.ts';
import { writeSampleArchive } from '../sample/archive.ts';
import { temporaryFolder } from '../site/build.ts';
import { writeHugoSite } from './hugo-site.ts';
import { measureProgram, measureScript, type ProcessMeasurement } from './measured-process.ts';

/**
 * Measures builds of a sample archive (seconds, memory, files, bytes), compared with Hugo and
 * Pagefind on the same texts if `hugo` is installed: `npm run bench:build [-- 1000]`. Only
 * photographs and the bundled pages are cached for the cold build, and share images are off.
 */
const count = Number(process.argv[2] ?? 1000);
const folder = temporaryFolder();
const content = join(folder, 'content');
const site = join(folder, 'site');
const cache = join(folder, 'cache');
const hugo = join(folder, 'hugo');
Object.assign(process.env, {
  CONTENT_DIR: content,
  CACHE_DIR: cache,
  SHARE_IMAGES: 'off',
});
await writeSampleArchive(count, content);

/** Builds with Hugo and Pagefind: total seconds, and the larger memory peak. */
async function measureStockBuild(): Promise<ProcessMeasurement | undefined> {
  if (spawnSync('hugo', ['version']).status !== 0) return undefined;
  writeHugoSite(content, hugo);
  const built = await measureProgram('hugo', ['--quiet'], hugo);
  const indexed = await measureProgram(
    resolve('node_modules/.bin/pagefind'),
    ['--site', 'public', '--force-language', 'vi'],
    hugo,
  );
  return {
    seconds: built.seconds + indexed.seconds,
    peakMemory: Math.max(built.peakMemory ?? 0, indexed.peakMemory ?? 0),
    output: '',
  };
}

const build = () => measureScript('src/commands/build.ts', ['--outDir', site]);
const briefings = readdirSync(join(content, 'briefings'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.mdx'))
  .sort();
/** The cached photographs and their sizes. */
const KEPT_IN_CACHE = new Set(['photos', 'photo-facts']);
const PHOTOGRAPH = /\.(?:avif|webp|jpg)$/u;

await build();
rmSync(site, { recursive: true });
for (const name of readdirSync(cache))
  if (!KEPT_IN_CACHE.has(name)) rmSync(join(cache, name), { recursive: true });
const stockBuild = await measureStockBuild();
console.log(`| ${count} briefings | s | to Hugo + Pagefind | MiB |\n| --- | --- | --- | --- |`);
const row = (label: string, { seconds, peakMemory }: ProcessMeasurement) => {
  console.log(
    `| ${label} | ${seconds.toFixed(1)} | ${stockBuild ? (seconds / stockBuild.seconds).toFixed(2) : '-'} | ${peakMemory?.toFixed(0) ?? '?'} |`,
  );
};
if (stockBuild) row('Hugo + Pagefind', stockBuild);
row('cold, photographs cached', await build());
row('nothing changed', await build());
for (const [label, position] of [
  ['one changed briefing, old', 0.2],
  ['one changed briefing, of today', 1],
] as const) {
  appendFileSync(
    join(content, 'briefings', briefings[Math.ceil(position * briefings.length) - 1] ?? ''),
    '\nMột câu mới thêm vào cuối bài.\n',
  );
  row(label, await build());
}
const files = listEntries(site)
  .filter((path) => !PHOTOGRAPH.test(path))
  .map((path) => ({ path, bytes: lstatSync(join(site, path)).size }));
const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
const largest = files.toSorted((a, b) => b.bytes - a.bytes)[0];
console.log(
  `\nPhotographs apart: ${files.length} files (${(files.length / count).toFixed(2)} a briefing), ${(bytes / 1e6).toFixed(0)} MB (${(bytes / count / 1000).toFixed(1)} kB a briefing); the largest, ${largest?.path ?? ''}, ${((largest?.bytes ?? 0) / 1e6).toFixed(1)} MB.`,
);
