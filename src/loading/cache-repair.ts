import { mkdirSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { CacheError } from '../cache/cache-error.ts';
import { removeEmptyFolderAt } from '../cache/cache-file.ts';
import { systemCode } from '../problems/user-error.ts';
import { BriefingCache } from './cache.ts';
import { headsFiles } from './heads-files.ts';

/** Checks the name instead of the class, which errors lose when they come from a thread. */
function isDamagedCacheError(error: unknown): boolean {
  return error instanceof Error && error.name === 'DamagedCacheError';
}

/**
 * Opens the cache at `file`; creates it when it is missing, and recreates it when it is damaged.
 * Call this before threads open the cache, as they would all try to create it.
 */
export function openCache(file: string): BriefingCache {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw new CacheError(dirname(file), error);
  }
  try {
    return new BriefingCache(file);
  } catch (error) {
    if (!isDamagedCacheError(error)) throw error;
    discardCache(file);
  }
  try {
    return new BriefingCache(file);
  } catch (error) {
    throw error instanceof CacheError
      ? error
      : new CacheError(file, error instanceof Error ? error.cause : error);
  }
}

/**
 * Runs `work`, which uses the cache at `file`. If it finds the cache damaged, deletes the cache and
 * runs `work` once more.
 * @throws CacheError when the cache is damaged again, and the other errors of `work`.
 */
export async function withCacheRepair<Value>(
  file: string,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!isDamagedCacheError(error)) throw error;
  }
  discardCache(file);
  try {
    return await work();
  } catch (error) {
    throw isDamagedCacheError(error) ? new CacheError(file, error) : error;
  }
}

/**
 * Deletes all briefings from the cache at `file` except those with the given digests. Call this
 * only after a successful build: a concurrent reader may have added entries that are still needed.
 */
export function pruneCache(file: string, digests: ReadonlySet<string>): void {
  try {
    using cache = openCache(file);
    cache.deleteExcept(digests);
  } catch (error) {
    // Entries that cannot be deleted only take up space.
    if (isDamagedCacheError(error)) discardCache(file);
    else if (!(error instanceof CacheError)) throw error;
  }
}

/**
 * Deletes the cache at `file` with the files that depend on it.
 * @throws CacheError when a file cannot be deleted.
 */
export function discardCache(file: string): void {
  const ofDatabase = [file, `${file}-wal`, `${file}-shm`, `${file}-journal`];
  for (const path of [...ofDatabase, ...headsFiles(file)]) {
    try {
      removeEmptyFolderAt(path);
      unlinkSync(path);
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw new CacheError(path, error);
    }
  }
}
