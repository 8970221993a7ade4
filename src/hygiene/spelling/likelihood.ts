import { USUAL, type ArchivePairs } from './archive-pairs.ts';
import { vietnamesePairs, type WordPairs } from './word-pairs.ts';

/** A word with what stands beside it, all as they are looked up. */
export interface Context {
  before: string | undefined;
  after: string | undefined;
}

/** How often a pair occurs that is in no list; no less, as an unusual context is no proof. */
const MIN_UNKNOWN_PAIR = -8;
const MAX_UNKNOWN_PAIR = 0;

/**
 * How likely words are beside one another, by the language and by the archive. All numbers are
 * binary logarithms.
 */
export class Likelihood {
  readonly pairs: WordPairs;
  /** Without one, only the language counts. */
  readonly archive: ArchivePairs | undefined;

  constructor(pairs = vietnamesePairs(), archive?: ArchivePairs) {
    this.pairs = pairs;
    this.archive = archive;
  }

  /** How likely a word is in its context; compare within one context. */
  of(word: string, { before, after }: Context): number {
    if (before === undefined && after === undefined) return this.pairs.frequency(word);
    return (
      (before === undefined ? 0 : this.#ofPair(before, word)) +
      (after === undefined ? 0 : this.#ofPair(word, after))
    );
  }

  /** How often a word stands beside its neighbours elsewhere, summed; 0 beside unusual ones. */
  strength(word: string, { before, after }: Context): number {
    return (
      (before === undefined ? 0 : (this.#known(before, word) ?? 0)) +
      (after === undefined ? 0 : (this.#known(word, after) ?? 0))
    );
  }

  /** How much oftener than by chance a word stands beside one of its neighbours; 0 if by chance. */
  bond(word: string, { before, after }: Context): number {
    return Math.max(
      before === undefined ? 0 : this.#bondOf(before, word),
      after === undefined ? 0 : this.#bondOf(word, after),
    );
  }

  /** Whether a word stands beside one of its neighbours elsewhere. */
  isKnown(word: string, { before, after }: Context): boolean {
    return (
      (before !== undefined && this.#known(before, word) !== undefined) ||
      (after !== undefined && this.#known(word, after) !== undefined)
    );
  }

  /** Whether a word stands beside each of its neighbours elsewhere, and has one. */
  isKnownOnAllSides(word: string, { before, after }: Context): boolean {
    return (
      (before !== undefined || after !== undefined) &&
      (before === undefined || this.#known(before, word) !== undefined) &&
      (after === undefined || this.#known(word, after) !== undefined)
    );
  }

  /** In how many other texts a word is suspect too, as a binary logarithm: 0 in one or none. */
  inOtherTexts(word: string): number {
    return Math.log2(Math.max(1, this.archive?.others(word, '') ?? 0));
  }

  #bondOf(first: string, second: string): number {
    const known = this.#known(first, second);
    return known === undefined ? 0 : known - this.pairs.byChance(first, second);
  }

  #ofPair(first: string, second: string): number {
    return (
      this.#known(first, second) ??
      Math.min(MAX_UNKNOWN_PAIR, Math.max(MIN_UNKNOWN_PAIR, this.pairs.byChance(first, second)))
    );
  }

  /** How often a pair occurs in the lists or in other texts of the archive, if it does. */
  #known(first: string, second: string): number | undefined {
    const strength = this.pairs.strength(first, second);
    const others = this.archive?.others(first, second) ?? 0;
    if (others >= USUAL) return Math.max(strength, Math.log2(others));
    return strength > 0 ? strength : undefined;
  }
}
