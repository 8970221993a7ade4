import type { Token } from '../layout.ts';
import { pairToken, singleToken } from '../layout.ts';
import type { LineTerms, Term } from '../terms.ts';

/** A token and where it stands: positions in rising order, none twice. */
export interface Posting extends Token {
  positions: readonly number[];
}

/**
 * Collects where terms and pairs of terms stand. Terms are numbered once, as 20,000 briefings hold some ten million
 * pairs of them. Positions must be added in rising order.
 */
export class Postings {
  readonly #terms: Term[] = [];
  readonly #numberOf = new Map<string, number>();
  readonly #singles: number[][] = [];
  readonly #pairs: Map<number, number[]>[] = [];

  /** Adds a line's terms at `single`, and its pairs at `pair`. */
  addLine({ terms, pairs }: LineTerms, single: number, pair: number): void {
    const numbers = terms.map((term) => this.#number(term));
    for (const number of numbers) add((this.#singles[number] ??= []), single);
    for (const [first, second] of pairs) {
      const seconds = (this.#pairs[numbers[first] ?? 0] ??= new Map<number, number[]>());
      const number = numbers[second] ?? 0;
      const positions = seconds.get(number);
      if (positions) add(positions, pair);
      else seconds.set(number, [pair]);
    }
  }

  /** Adds terms alone. */
  addTerms(terms: readonly Term[], single: number): void {
    for (const term of terms) add((this.#singles[this.#number(term)] ??= []), single);
  }

  /** Everything collected, in the order of keys, then forms: a key's forms stand together. */
  sorted(): Posting[] {
    const postings: Posting[] = [];
    this.#terms.forEach((term, number) => {
      const positions = this.#singles[number];
      if (positions) postings.push({ ...singleToken(term), positions });
      this.#pairs[number]?.forEach((found, second) => {
        const other = this.#terms[second];
        if (other) postings.push({ ...pairToken(term, other), positions: found });
      });
    });
    return postings.sort((a, b) => compare(a.key, b.key) || compare(a.form, b.form));
  }

  /** The syllables as they are spelled, those in most briefings first; figures, dates and abbreviations' senses left out. */
  vocabulary(): string[] {
    return this.#terms
      .map(({ form }, number) => ({ form, count: this.#singles[number]?.length ?? 0 }))
      .filter(({ form, count }) => count > 0 && /^\p{L}+$/u.test(form))
      .sort((a, b) => b.count - a.count || compare(a.form, b.form))
      .map(({ form }) => form);
  }

  #number(term: Term): number {
    let number = this.#numberOf.get(term.form);
    if (number === undefined) {
      number = this.#terms.push({ key: term.key, form: term.form }) - 1;
      this.#numberOf.set(term.form, number);
    }
    return number;
  }
}

function add(positions: number[], position: number): void {
  if (positions.at(-1) !== position) positions.push(position);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
