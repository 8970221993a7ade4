import { USUAL, type ArchivePairs } from './archive-pairs.ts';
import { vietnamesePairs, type WordPairs } from './word-pairs.ts';

/** A word with what stands beside it, all as they are looked up. */
export interface Context {
  before: string | undefined;
  after: string | undefined;
}

/** Binary logarithms of how frequent pairs of each strength are, the weakest being 0. */
const KNOWN_PAIR = [0, 0, 3, 6, 8];
/** The same for a pair that is in no list: that of chance, which is at most this. */
const MAX_UNKNOWN_PAIR = -1;
/** The binary logarithm of the number of pairs in the texts that the list was made from. */
const TEXTS = 20;

/** How likely words are beside one another, by the language and by the archive. */
export class Likelihood {
  readonly pairs: WordPairs;
  /** Without one, only the language counts. */
  readonly archive: ArchivePairs | undefined;

  constructor(pairs = vietnamesePairs(), archive?: ArchivePairs) {
    this.pairs = pairs;
    this.archive = archive;
  }

  /** The binary logarithm of how likely a word is in its context; compare within one context. */
  of(word: string, { before, after }: Context): number {
    if (before === undefined && after === undefined) return this.pairs.frequency(word) - TEXTS;
    const left = before === undefined ? 0 : this.#ofPair(before, word);
    const right = after === undefined ? 0 : this.#ofPair(word, after);
    // The word itself counts once, not with both of its neighbours.
    return before === undefined || after === undefined
      ? left + right
      : left + right - this.pairs.frequency(word);
  }

  /** Whether a word stands beside one of its neighbours elsewhere. */
  isKnown(word: string, { before, after }: Context): boolean {
    return (
      (before !== undefined && this.#isKnownPair(before, word)) ||
      (after !== undefined && this.#isKnownPair(word, after))
    );
  }

  #isKnownPair(first: string, second: string): boolean {
    return (
      this.pairs.strength(first, second) > 0 || (this.archive?.others(first, second) ?? 0) >= USUAL
    );
  }

  #ofPair(first: string, second: string): number {
    const strength = this.pairs.strength(first, second);
    const listed = strength > 0 ? (KNOWN_PAIR[strength] ?? 0) : -Infinity;
    const others = this.archive?.others(first, second) ?? 0;
    const written = others >= USUAL ? Math.log2(others) : -Infinity;
    const known = Math.max(listed, written);
    return known > -Infinity
      ? known
      : Math.min(
          MAX_UNKNOWN_PAIR,
          this.pairs.frequency(first) + this.pairs.frequency(second) - TEXTS,
        );
  }
}
