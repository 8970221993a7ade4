import { unpackWords, type WordTable } from './packed-words.ts';

/** Takes the place of each number in a text. */
export const NUMBER = '#';

/** The binary logarithm of the number of pairs in the texts that the lists were made from. */
const LOG2_OF_ALL_PAIRS = 25.7;
/** An upper bound of the number of words, for numbering pairs. */
const MAX_WORDS = 2 ** 14;
/** How many pairs are cached; a power of two. */
const CACHED_PAIRS = 2 ** 16;

/** How often words occur in Vietnamese texts, alone and behind one another. */
export class WordStatistics {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #table: WordTable;
  readonly #frequencies: Float64Array;
  readonly #loanwords: ReadonlySet<string>;
  /** The pairs looked up last, as texts repeat the same ones. */
  readonly #lastPairs = new Int32Array(CACHED_PAIRS).fill(-1);
  readonly #lastStrengths = new Uint8Array(CACHED_PAIRS);

  constructor(table: WordTable) {
    this.#table = table;
    this.#numbers = new Map(table.words.map((word, number) => [word, number]));
    this.#loanwords = new Set(table.loanwords);
    this.#frequencies = frequenciesIn(table);
  }

  /** Whether a word (lower case, NFC, tone in its standard position) is in the lists. */
  knows(word: string): boolean {
    return this.#numbers.has(word);
  }

  isLoanword(word: string): boolean {
    return this.#loanwords.has(word);
  }

  get words(): readonly string[] {
    return this.#table.words;
  }

  /** The binary logarithm of how often a word occurs; 0 for an unknown one. */
  frequency(word: string): number {
    return this.#frequencies[this.numberOf(word)] ?? 0;
  }

  /** The number of a word in the lists; -1 if it is in none. */
  numberOf(word: string): number {
    return this.#numbers.get(word) ?? -1;
  }

  /** The binary logarithm of how often a pair occurs; 0 for an unknown one. */
  strength(first: string, second: string): number {
    return this.strengthOf(this.numberOf(first), this.numberOf(second));
  }

  /** The binary logarithm of how many times as often as by chance a pair occurs; at least 0. */
  bond(first: string, second: string): number {
    const strength = this.strength(first, second);
    return strength === 0 ? 0 : Math.max(0, strength - this.byChance(first, second));
  }

  /** The binary logarithm of how often two words would stand together by chance. */
  byChance(first: string, second: string): number {
    return this.frequency(first) + this.frequency(second) - LOG2_OF_ALL_PAIRS;
  }

  /** {@link strength} of the words with these numbers. */
  strengthOf(first: number, second: number): number {
    if (first < 0 || second < 0) return 0;
    const pair = first * MAX_WORDS + second;
    const slot = (pair ^ (pair >>> 13)) & (CACHED_PAIRS - 1);
    if (this.#lastPairs[slot] === pair) return this.#lastStrengths[slot] ?? 0;
    const found = this.#find(first, second);
    this.#lastPairs[slot] = pair;
    this.#lastStrengths[slot] = found;
    return found;
  }

  #find(first: number, second: number): number {
    const { rows, seconds, strengths } = this.#table;
    let [low, high] = [rows[first] ?? 0, rows[first + 1] ?? 0];
    const end = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((seconds[middle] ?? 0) < second) low = middle + 1;
      else high = middle;
    }
    return low < end && seconds[low] === second ? (strengths[low] ?? 0) : 0;
  }

  /**
   * Whether another word is as frequent beside each neighbour as the written one is: `nhận` may
   * be likelier before `xét`, but `bệnh nhân` is a word. All are numbers, -1 for no neighbour.
   */
  keepsPairs(written: number, other: number, before: number, after: number): boolean {
    return (
      this.strengthOf(before, other) >= this.strengthOf(before, written) &&
      this.strengthOf(other, after) >= this.strengthOf(written, after)
    );
  }
}

function frequenciesIn({ words, rows, seconds, strengths }: WordTable): Float64Array {
  const counts = new Float64Array(words.length);
  for (let word = 0; word < words.length; word += 1)
    for (let pair = rows[word] ?? 0; pair < (rows[word + 1] ?? 0); pair += 1) {
      const count = 1 << (strengths[pair] ?? 0);
      const second = seconds[pair] ?? 0;
      counts[word] = (counts[word] ?? 0) + count / 2;
      counts[second] = (counts[second] ?? 0) + count / 2;
    }
  return counts.map((count) => Math.log2(count + 1));
}

let loaded: WordStatistics | undefined;

/** The statistics of the language; read once in each thread. */
export function vietnameseStatistics(): WordStatistics {
  return (loaded ??= new WordStatistics(unpackWords()));
}
