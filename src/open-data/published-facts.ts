import { join } from 'node:path';
import * as z from 'astro/zod';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import type { FileFacts } from './data-files.ts';

const factsFile = (cacheDir: string) => join(cacheDir, 'data-facts');

const factsSchema = z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string() }));

/**
 * Saves the size and digest of each open data file of a build, for the pages that state them: the
 * files need not be made again for that.
 * @throws CacheError when they cannot be written.
 */
export function writePublishedFacts(cacheDir: string, facts: readonly FileFacts[]): void {
  writeCacheFile(factsFile(cacheDir), Buffer.from(JSON.stringify(facts)));
}

/** Reads what {@link writePublishedFacts} wrote, by name; empty when it is missing or damaged. */
export function readPublishedFacts(cacheDir: string): Map<string, FileFacts> {
  const bytes = readCacheFile(factsFile(cacheDir));
  const facts = bytes ? factsSchema.parse(JSON.parse(new TextDecoder().decode(bytes))) : [];
  return new Map(facts.map((fact) => [fact.name, fact]));
}
