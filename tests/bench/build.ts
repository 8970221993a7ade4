import { spawnSync } from 'node:child_process';
import { appendFileSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { entriesOf } from '../../src/output/mark.ts';
import { writeSampleArchive } from '../sample/archive.ts';
import { temporaryFolder } from '../support/build.ts';
import { writeHugoSite } from './hugo-site.ts';
import { measureProgram, measureScript, type Measured } from './measured-process.ts';

/**
 * Seconds, memory, files and bytes of builds of a sample archive, beside Hugo with Pagefind on the same texts where `hugo` is installed:
 * `npm run bench:build [-- 1000]`. Photographs are encoded before, and there are no share images.
 */
const count = Number(process.argv[2] ?? 1000);
const folder = temporaryFolder();
const [content, site, hugo] = [join(folder, 'content'), join(folder, 'site'), join(folder, 'hugo')];
Object.assign(process.env, { CONTENT_DIR: content, CACHE_DIR: join(folder, 'cache'), SHARE_IMAGES: 'off' });
await writeSampleArchive(count, content);

/** Hugo's and Pagefind's seconds together, and the memory of the larger. */
async function stock(): Promise<Measured | undefined> {
  if (spawnSync('hugo', ['version']).status !== 0) return undefined;
  writeHugoSite(content, hugo);
  const built = await measureProgram('hugo', ['--quiet'], hugo);
  const indexed = await measureProgram(resolve('node_modules/.bin/pagefind'), ['--site', 'public', '--force-language', 'vi'], hugo);
  return { seconds: built.seconds + indexed.seconds, peakMemory: Math.max(built.peakMemory ?? 0, indexed.peakMemory ?? 0), output: '' };
}

const build = () => measureScript('src/commands/build.ts', ['--outDir', site]);
const briefings = readdirSync(join(content, 'briefings'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.mdx')).sort();
const PHOTOGRAPH = /\.(?:avif|webp|jpg)$/u;

await build();
rmSync(site, { recursive: true });
const rival = await stock();
console.log(`| ${count} briefings | s | to Hugo + Pagefind | MiB |\n| --- | --- | --- | --- |`);
const row = (what: string, { seconds, peakMemory }: Measured) => { console.log(`| ${what} | ${seconds.toFixed(1)} | ${rival ? (seconds / rival.seconds).toFixed(2) : '-'} | ${peakMemory?.toFixed(0) ?? '?'} |`); };
if (rival) row('Hugo + Pagefind', rival);
row('cold, photographs cached', await build());
row('nothing changed', await build());
for (const [what, at] of [['one changed briefing, old', 0.2], ['one changed briefing, of today', 1]] as const) {
  appendFileSync(join(content, 'briefings', briefings[Math.ceil(at * briefings.length) - 1] ?? ''), '\nMột câu mới thêm vào cuối bài.\n');
  row(what, await build());
}
const files = entriesOf(site).filter((path) => !PHOTOGRAPH.test(path)).map((path) => ({ path, bytes: lstatSync(join(site, path)).size }));
const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
const largest = files.toSorted((a, b) => b.bytes - a.bytes)[0];
console.log(`\nPhotographs apart: ${files.length} files (${(files.length / count).toFixed(2)} a briefing), ${(bytes / 1e6).toFixed(0)} MB (${(bytes / count / 1000).toFixed(1)} kB a briefing); the largest, ${largest?.path ?? ''}, ${((largest?.bytes ?? 0) / 1e6).toFixed(1)} MB.`);
rmSync(folder, { recursive: true });
