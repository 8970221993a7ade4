import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { shortDigest } from '../../src/folders.ts';
import { writeSampleArchive } from '../sample/archive.ts';
import { build } from '../support/build.ts';
import { progress } from './progress.ts';

/** A sample archive and its site. */
export interface BenchSite {
  /** Where the benchmark keeps what it makes. */
  folder: string;
  content: string;
  cacheDir: string;
  /** The built site. */
  site: string;
}

/** What to measure on. */
export interface BenchOptions {
  /** How many briefings a sample archive has that is made for the purpose. */
  count: number;
  /** A content tree to take instead. */
  content?: string | undefined;
  /** Its site, where it has been built already. */
  site?: string | undefined;
}

/** Makes the archive where it is missing and builds it with the real build command. `CACHE_DIR` may name a cache to use. */
export async function prepareSite({ count, content: given, site: built }: BenchOptions): Promise<BenchSite> {
  const name = given === undefined ? String(count) : `${basename(given)}-${shortDigest(resolve(given))}`;
  const folder = resolve('node_modules/.cache/bench', name);
  mkdirSync(folder, { recursive: true });
  const content = given === undefined ? await sampleArchive(count, join(folder, 'content')) : resolve(given);
  const cacheDir = resolve(process.env['CACHE_DIR'] ?? join(folder, 'cache'));
  if (built !== undefined) return { folder, content, cacheDir, site: resolve(built) };
  const site = join(folder, 'site');
  progress(`Building ${content} …`);
  const { code, output } = await build(site, { CONTENT_DIR: content, CACHE_DIR: cacheDir, SHARE_IMAGES: 'off' });
  if (code !== 0) throw new Error(`The site does not build:\n${output}`);
  return { folder, content, cacheDir, site };
}

/** The archive comes last to its place, so one that was cut short is not taken for whole. */
async function sampleArchive(count: number, folder: string): Promise<string> {
  const done = join(folder, 'glossary.yaml');
  if (existsSync(done)) return folder;
  progress(`Writing a sample archive of ${count} briefings …`);
  await writeSampleArchive(count, folder);
  // The sample's own, or else the real archive's.
  if (!existsSync(done)) copyFileSync('content/glossary.yaml', done);
  return folder;
}
