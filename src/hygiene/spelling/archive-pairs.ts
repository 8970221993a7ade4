/** The number of counters, a power of two: they take 16 MB, whatever the size of the archive. */
const COUNTERS = 2 ** 24;
const MAX_COUNT = 255;
/** The counter of no pair, which is never counted. */
export const NO_COUNTER = 0;
/** A pair found in this many other texts is known, as those of the language are. */
export const MIN_KNOWN = 2;
/** A suspect whose pair is found in this many other texts is right. */
const MIN_USUAL = 3;

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
  otherTextsWith(first: string, second: string): number {
    return this.textsWith(first, second) - 1;
  }

  /** Whether a pair of a text is usual in the archive: others have it too. */
  isUsual(counter: number): boolean {
    return (this.#counts[counter] ?? 0) - 1 >= MIN_USUAL;
  }

  /** In how many texts a pair is. */
  textsWith(first: string, second: string): number {
    return this.#counts[counterOf(first, second)] ?? 0;
  }
}

/** The number of the counter of a pair. */
function counterOf(first: string, second: string): number {
  return counterOfHashes(hashOf(first), hashOf(second));
}

/** The number of the counter of two words with these hashes ({@link hashOf}). */
export function counterOfHashes(first: number, second: number): number {
  const hash = Math.imul(Math.imul(first, 0x01_00_01_93) ^ second, 0x9e_37_79_b1);
  return (hash ^ (hash >>> 15)) & (COUNTERS - 1);
}

/** Stands for no word beside another one. */
export const NO_WORD = hashOf('');

/** The FNV-1a hash of a word as it is looked up. */
export function hashOf(form: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < form.length; at += 1)
    hash = Math.imul(hash ^ form.charCodeAt(at), 0x01_00_01_93);
  return hash;
}
