import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { shortDigest } from '../../src/folders.ts';
import { writeSampleArchive } from '../sample/archive.ts';
import { build } from '../site/build.ts';
import { progress } from './progress.ts';

/** A sample archive and its site. */
export interface BenchSite {
  /** The benchmark's working folder. */
  folder: string;
  content: string;
  cacheDir: string;
  /** The built site. */
  site: string;
}

export interface BenchOptions {
  /** Number of briefings of a generated sample archive. */
  count: number;
  /** A content tree to use instead of a sample. */
  content?: string | undefined;
  /** Its site, if already built. */
  site?: string | undefined;
}

/**
 * Generates the archive if missing and builds it with the real build command. `CACHE_DIR` may name
 * an existing cache.
 */
export async function prepareSite({
  count,
  content: givenContent,
  site: builtSite,
}: BenchOptions): Promise<BenchSite> {
  const name =
    givenContent === undefined
      ? String(count)
      : `${basename(givenContent)}-${shortDigest(resolve(givenContent))}`;
  const folder = resolve('node_modules/.cache/bench', name);
  mkdirSync(folder, { recursive: true });
  const content =
    givenContent === undefined
      ? await sampleArchive(count, join(folder, 'content'))
      : resolve(givenContent);
  const cacheDir = resolve(process.env['CACHE_DIR'] ?? join(folder, 'cache'));
  if (builtSite !== undefined) return { folder, content, cacheDir, site: resolve(builtSite) };
  const site = join(folder, 'site');
  progress(`Building ${content} …`);
  const { code, output } = await build(site, {
    CONTENT_DIR: content,
    CACHE_DIR: cacheDir,
    SHARE_IMAGES: 'off',
  });
  if (code !== 0) throw new Error(`The site does not build:\n${output}`);
  return { folder, content, cacheDir, site };
}

/** The glossary is written last, so its presence marks a complete archive. */
async function sampleArchive(count: number, folder: string): Promise<string> {
  const lastFile = join(folder, 'glossary.yaml');
  if (existsSync(lastFile)) return folder;
  progress(`Writing a sample archive of ${count} briefings …`);
  await writeSampleArchive(count, folder);
  // Falls back to the real archive's glossary if the sample has none.
  if (!existsSync(lastFile)) copyFileSync('content/glossary.yaml', lastFile);
  return folder;
}
