import { MIN_KNOWN, type ArchivePairs } from './archive-pairs.ts';
import { vietnameseStatistics, type WordStatistics } from './word-statistics.ts';

/** A word with what stands beside it, all as they are looked up. */
export interface Context {
  before: string | undefined;
  after: string | undefined;
}

/** Bounds, in bits, for a pair in no list, so that no unusual neighbour decides alone. */
const MIN_UNKNOWN_PAIR = -8;
const MAX_UNKNOWN_PAIR = 0;

/**
 * How likely words are beside one another, by the language and by the archive. All numbers are
 * binary logarithms.
 */
export class Likelihood {
  readonly language: WordStatistics;
  /** Without one, only the language counts. */
  readonly archive: ArchivePairs | undefined;

  constructor(language = vietnameseStatistics(), archive?: ArchivePairs) {
    this.language = language;
    this.archive = archive;
  }

  /** How likely a word is in its context; compare within one context. */
  score(word: string, { before, after }: Context): number {
    if (before === undefined && after === undefined) return this.language.frequency(word);
    return (
      (before === undefined ? 0 : this.#ofPair(before, word)) +
      (after === undefined ? 0 : this.#ofPair(word, after))
    );
  }

  /** How often a word stands beside its neighbours elsewhere, summed; 0 beside unusual ones. */
  strength(word: string, { before, after }: Context): number {
    return (
      (before === undefined ? 0 : (this.#knownStrength(before, word) ?? 0)) +
      (after === undefined ? 0 : (this.#knownStrength(word, after) ?? 0))
    );
  }

  /**
   * How much more often than by chance a word stands beside its neighbours, the closer one first;
   * at least 0.
   */
  bonds(word: string, { before, after }: Context): readonly [number, number] {
    const left = before === undefined ? 0 : Math.max(0, this.#bondOf(before, word));
    const right = after === undefined ? 0 : Math.max(0, this.#bondOf(word, after));
    return left > right ? [left, right] : [right, left];
  }

  /** Whether a word stands beside one of its neighbours elsewhere. */
  isKnown(word: string, { before, after }: Context): boolean {
    return (
      (before !== undefined && this.#knownStrength(before, word) !== undefined) ||
      (after !== undefined && this.#knownStrength(word, after) !== undefined)
    );
  }

  /** Whether a word stands beside each of its neighbours elsewhere, and has one. */
  isKnownOnAllSides(word: string, { before, after }: Context): boolean {
    return (
      (before !== undefined || after !== undefined) &&
      (before === undefined || this.#knownStrength(before, word) !== undefined) &&
      (after === undefined || this.#knownStrength(word, after) !== undefined)
    );
  }

  /** In how many other texts a word is suspect too, as a binary logarithm: 0 in one or none. */
  inOtherTexts(word: string): number {
    return Math.log2(Math.max(1, this.archive?.otherTextsWith(word, '') ?? 0));
  }

  #bondOf(first: string, second: string): number {
    const known = this.#knownStrength(first, second);
    return known === undefined ? 0 : known - this.language.byChance(first, second);
  }

  #ofPair(first: string, second: string): number {
    return (
      this.#knownStrength(first, second) ??
      Math.min(MAX_UNKNOWN_PAIR, Math.max(MIN_UNKNOWN_PAIR, this.language.byChance(first, second)))
    );
  }

  /** How often a pair occurs in the lists or in other texts of the archive, if it does. */
  #knownStrength(first: string, second: string): number | undefined {
    const strength = this.language.strength(first, second);
    const others = this.archive?.otherTextsWith(first, second) ?? 0;
    if (others >= MIN_KNOWN) return Math.max(strength, Math.log2(others));
    return strength > 0 ? strength : undefined;
  }
}
