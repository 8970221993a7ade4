import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import * as z from 'astro/zod';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import { runningCodeDigest } from '../cache/code-digest.ts';
import type { SpellingRead } from '../hygiene/spelling/read-spelling.ts';
import type { LocatedProblem } from '../problems/problem.ts';
import { isRecord } from '../schemas/is-record.ts';

/** What a check finds in a briefing by its text alone. */
export interface Findings {
  advice: LocatedProblem[];
  privacy: LocatedProblem[];
  fingerprint?: number[] | undefined;
  spelling?: SpellingRead | undefined;
}

/** The code that finds them, and the word table that it reads. */
const ADVICE_FILES = ['src/loading/advise.ts', 'src/hygiene/spelling/words.br'];

/** The findings are not validated again: `readCacheFile` verifies the digest of the whole file. */
const memorySchema = z.object({
  seed: z.string(),
  /** By the digest of the briefing. */
  findings: z.custom<Record<string, Findings>>(isRecord),
});

/** The advice of the previous check, all in one file. A check looks only at texts that are new. */
export class AdviceCache {
  readonly #file: string;
  readonly #seed: string;
  readonly #previous: Record<string, Findings>;
  readonly #findings: Record<string, Findings> = {};
  #hasChanged = false;

  /**
   * @param seed from `digestSeed`.
   * @param settings what advice depends on besides.
   */
  constructor(cacheFile: string, seed: string, settings: unknown) {
    this.#file = join(dirname(cacheFile), 'advice.json');
    this.#seed = createHash('sha256')
      .update(JSON.stringify([seed, runningCodeDigest(ADVICE_FILES), settings]))
      .digest('hex');
    const bytes = readCacheFile(this.#file);
    const memory = bytes && memorySchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    this.#previous = memory?.data?.seed === this.#seed ? memory.data.findings : {};
  }

  /** The findings in the briefing with this digest, if they are cached. */
  find(digest: string): Findings | undefined {
    const found = this.#previous[digest];
    if (found) this.#findings[digest] = found;
    return found;
  }

  add(digest: string, { advice, privacy, fingerprint, spelling }: Findings): void {
    this.#findings[digest] = { advice, privacy, fingerprint, spelling };
    this.#hasChanged = true;
  }

  /**
   * Writes the findings that were found or added.
   * @param isAll whether these are all briefings, so that others are dropped.
   * @throws CacheError when the file cannot be written.
   */
  save(isAll: boolean): void {
    if (!this.#hasChanged) return;
    const findings = isAll ? this.#findings : { ...this.#previous, ...this.#findings };
    writeCacheFile(this.#file, Buffer.from(JSON.stringify({ seed: this.#seed, findings })));
  }
}
