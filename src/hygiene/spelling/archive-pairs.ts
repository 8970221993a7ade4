/** The number of counters, a power of two: they take 16 MB, whatever the size of the archive. */
const COUNTERS = 2 ** 24;
const MAX_COUNT = 255;
/** The counter of no pair. */
export const NO_COUNTER = COUNTERS;
/** In so many other texts, a pair is what the archive writes. */
export const USUAL = 2;

/**
 * Counts in how many texts of the archive pairs of words are. Pairs are known by their hashes: of
 * millions, a few share a counter, and then count as more frequent than they are.
 */
export class ArchivePairs {
  readonly #counts = new Uint8Array(COUNTERS);

  /** Counts the pairs of a text, each once. */
  add(counters: Iterable<number>): void {
    for (const counter of counters) {
      const count = this.#counts[counter] ?? 0;
      if (count < MAX_COUNT) this.#counts[counter] = count + 1;
    }
  }

  /** In how many texts other than the one that has it a pair is. */
  others(first: string, second: string): number {
    return this.texts(first, second) - 1;
  }

  /** Whether a pair of a text is in so many other texts that the archive writes so. */
  isUsual(counter: number): boolean {
    return (this.#counts[counter] ?? 0) - 1 > USUAL;
  }

  /** In how many texts a pair is. */
  texts(first: string, second: string): number {
    return this.#counts[counterOf(first, second)] ?? 0;
  }
}

/** The number of the counter of a pair. */
export function counterOf(first: string, second: string): number {
  return counterOfHashes(hashOf(first), hashOf(second));
}

/** {@link counterOf} two words with these hashes, which a word keeps. */
export function counterOfHashes(first: number, second: number): number {
  const hash = Math.imul(Math.imul(first, 0x01_00_01_93) ^ second, 0x9e_37_79_b1);
  return (hash ^ (hash >>> 15)) & (COUNTERS - 1);
}

/** The FNV-1a hash of a word as it is looked up. */
export function hashOf(form: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < form.length; at += 1)
    hash = Math.imul(hash ^ form.charCodeAt(at), 0x01_00_01_93);
  return hash;
}
