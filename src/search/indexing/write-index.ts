import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import type { Briefing } from '../../archive/briefing.ts';
import { readCacheFile, writeCacheFile } from '../../cache/cache-file.ts';
import { graphDigest } from '../../cache/code-digest.ts';
import type { IndexRoot } from '../data.ts';
import type { IndexFile } from './index-file.ts';
import { indexFiles } from './index-files.ts';
import { indexWords, lexiconFor } from './index-words.ts';
import { writeCachedWords, readCachedWords } from './cached-words.ts';
import { PAGEFIND_FORMAT, pagefindEngine } from './pagefind-format.ts';

export interface IndexTarget {
  /** The cache for the next build. */
  cacheDir: string;
  folder: string;
  /** Names of files that need not be written. */
  existing: ReadonlySet<string>;
}

export interface WrittenIndex {
  root: IndexRoot;
  /** The names of all its files, written or existing. */
  names: string[];
}

/** Files compressed in parallel. */
const CONCURRENCY = 16;

/**
 * Writes the archive's search index. Reads and writes only what has changed since the last build.
 * @param textOf reads a briefing's plain text.
 * @throws CacheError if the cache cannot be written, and Error if Pagefind fails to start.
 */
export async function writeSearchIndex(
  archive: Archive,
  textOf: (briefing: Briefing) => string,
  { cacheDir, folder, existing }: IndexTarget,
): Promise<WrittenIndex> {
  // Everything that the extracted words depend on.
  const state =
    graphDigest(['src/search/indexing/index-words.ts', 'src/archive/archive.ts']) +
    JSON.stringify([
      archive.glossary,
      archive.explained,
      archive.groups.place.map(({ name }) => name),
    ]);
  const previousWords = readCachedWords(cacheDir, state);
  const words = indexWords(archive, textOf, lexiconFor(archive), previousWords);
  if (words !== previousWords) writeCachedWords(cacheDir, state, words);
  const { root, files } = indexFiles(archive, words.bytes, await loadEngine(cacheDir));
  const missing = files.filter(({ name }) => !existing.has(name));
  for (const directory of new Set(missing.map(({ name }) => dirname(join(folder, name)))))
    mkdirSync(directory, { recursive: true });
  const write = async ({ name, content }: IndexFile) => {
    writeFileSync(join(folder, name), typeof content === 'function' ? await content() : content);
  };
  // In batches: compression waits for other threads.
  for (let at = 0; at < missing.length; at += CONCURRENCY)
    await Promise.all(missing.slice(at, at + CONCURRENCY).map(write));
  return { root, names: files.map(({ name }) => name) };
}

/** Loads Pagefind's engine from the cache; extracting it starts a process. */
async function loadEngine(cacheDir: string): Promise<Uint8Array> {
  const file = join(cacheDir, `search-engine-${PAGEFIND_FORMAT}`);
  const cached = readCacheFile(file);
  if (cached) return cached;
  const engine = await pagefindEngine();
  writeCacheFile(file, engine);
  return engine;
}
