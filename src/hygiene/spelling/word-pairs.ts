import { unpackWords, type WordTable } from './packed-words.ts';

/** What stands for a number of a text. */
export const NUMBER = '#';
/** The strength of the most frequent pairs. */
export const MAX_STRENGTH = 4;

/** Which words follow one another in Vietnamese texts. */
export class WordPairs {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #table: WordTable;
  readonly #frequencies: Float64Array;
  readonly #loanwords: ReadonlySet<string>;

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

  /** The binary logarithm of the number of words beside a word; 0 for an unknown one. */
  frequency(word: string): number {
    return this.#frequencies[this.numberOf(word)] ?? 0;
  }

  /** The number of a word in the lists; -1 if it is in none. */
  numberOf(word: string): number {
    return this.#numbers.get(word) ?? -1;
  }

  /** How frequent a pair is: 1 to {@link MAX_STRENGTH}; 0 for an unknown one. */
  strength(first: string, second: string): number {
    return this.strengthOf(this.numberOf(first), this.numberOf(second));
  }

  /** {@link strength} of the words with these numbers. */
  strengthOf(first: number, second: number): number {
    if (first < 0 || second < 0) return 0;
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
   * Whether another word stands beside each neighbour as often as the written one does: `nhận` may
   * be likelier before `xét`, but `bệnh nhân` is a word. All are numbers, -1 for no neighbour.
   */
  keepsPairs(written: number, other: number, before: number, after: number): boolean {
    return (
      this.strengthOf(before, other) >= this.strengthOf(before, written) &&
      this.strengthOf(other, after) >= this.strengthOf(written, after)
    );
  }
}

function frequenciesIn({ words, rows, seconds }: WordTable): Float64Array {
  const neighbours = new Float64Array(words.length);
  for (let word = 0; word < words.length; word += 1)
    neighbours[word] = (rows[word + 1] ?? 0) - (rows[word] ?? 0);
  for (const second of seconds.subarray(0, rows[words.length]))
    neighbours[second] = (neighbours[second] ?? 0) + 1;
  return neighbours.map((count) => Math.log2(count + 1));
}

let loaded: WordPairs | undefined;

/** The pairs of the language; read once in each thread. */
export function vietnamesePairs(): WordPairs {
  return (loaded ??= new WordPairs(unpackWords()));
}
