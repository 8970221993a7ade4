import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeAtomic } from '../cache/write-atomic.ts';
import { isIndexRoot, type IndexRoot } from './data.ts';

const rootFile = (cacheDir: string) => join(cacheDir, 'search-root.json');

/** Saves the index root as JSON in the cache folder, for the search page. */
export function writeRoot(cacheDir: string, root: string): void {
  mkdirSync(dirname(rootFile(cacheDir)), { recursive: true });
  writeAtomic(rootFile(cacheDir), root);
}

/**
 * Reads what {@link writeRoot} wrote. @throws Error if it is missing or invalid; a build writes the
 * index before the search page.
 */
export function readRoot(cacheDir: string): IndexRoot {
  const root: unknown = JSON.parse(readFileSync(rootFile(cacheDir), 'utf8'));
  if (!isIndexRoot(root)) throw new Error(`${rootFile(cacheDir)} holds no root of a search index.`);
  return root;
}
