import { rmSync } from 'node:fs';
import type { BriefingHead } from './cache.ts';
import { headsFile, headsFiles } from './heads-files.ts';
import { HeadsOfYear } from './heads-of-year.ts';

/**
 * The heads of the previous run (parsed briefings without their bodies), in one file a year:
 * querying the database for 20,000 of them takes ten times as long, and a change writes only its
 * year anew.
 */
export class HeadsCache {
  readonly #cacheFile: string;
  readonly #seed: string;
  readonly #years = new Map<string, HeadsOfYear>();

  /** @param seed from `digestSeed`; heads with another seed are discarded. */
  constructor(cacheFile: string, seed: string) {
    this.#cacheFile = cacheFile;
    this.#seed = seed;
  }

  /**
   * The current digest of the briefing at `path`, and its head if it is cached; `undefined` when
   * the file cannot be read.
   */
  find(path: string): { digest: string; head: BriefingHead | undefined } | undefined {
    return this.#yearOf(path).find(path);
  }

  /** Adds the head of the parsed briefing at `path`. */
  add(path: string, digest: string, head: BriefingHead): void {
    this.#yearOf(path).add(digest, head);
  }

  /**
   * Writes the heads that were found or added.
   * @param isAll whether these are all briefings, so that other cached heads are dropped.
   * @throws CacheError when a file cannot be written.
   */
  save(isAll: boolean): void {
    for (const year of this.#years.values()) year.save(isAll);
    if (isAll)
      for (const file of headsFiles(this.#cacheFile)) if (!this.#years.has(file)) rmSync(file);
  }

  #yearOf(path: string): HeadsOfYear {
    const file = headsFile(this.#cacheFile, path);
    const year = this.#years.get(file) ?? new HeadsOfYear(file, this.#seed);
    this.#years.set(file, year);
    return year;
  }
}
