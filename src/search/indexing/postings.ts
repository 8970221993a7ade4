import { byCodes } from '../../code-order.ts';
import { pairToken, singleToken, type Token } from '../layout.ts';
import type { LineTerms, Term } from '../terms.ts';
import { PositionLog } from './position-log.ts';

/** A token and where it stands: positions in rising order, none twice. */
export interface Posting extends Token {
  positions: ArrayLike<number>;
}

/** Where a line stands. */
export interface LinePlace {
  /** Whether it is of a title or lead. */
  headline: boolean;
  /** The positions of its terms. */
  singles: readonly number[];
  /** The briefing's first position of pairs, and from there the slots of the pair that begins at a syllable. */
  base: number;
  slotsAt: (syllable: number) => readonly number[];
}

/** What follows a term that stands by itself. No term has this number. */
const ALONE = 0;

/** Collects where terms and pairs of terms stand. Positions must be added in rising order. */
export class Postings {
  readonly #log = new PositionLog();
  readonly #terms: Term[] = [];
  /** From 1. */
  readonly #numberOf = new Map<string, number>();
  /** By a term's number: its last position alone plus one, and how many it has. */
  readonly #next: number[] = [0];
  readonly #count: number[] = [0];

  /** Adds a line's terms, each at every position of `singles`, and its pairs at the positions of the syllable where they begin. */
  addLine({ syllables, senses, besides }: LineTerms, { headline, singles, base, slotsAt }: LinePlace): void {
    const numbers = [...syllables, ...senses].map((term) => this.#addTerm(term, singles));
    for (let at = 1; at < syllables.length; at += 1) this.#addPair(numbers[at - 1] ?? 0, numbers[at] ?? 0, headline, base, slotsAt(at - 1));
    for (const [first, second] of besides) this.#addPair(numbers[first] ?? 0, numbers[second] ?? 0, headline, base, slotsAt(senses[first - syllables.length]?.from ?? first));
  }

  /** Adds a term alone. */
  addTerm(term: Term, position: number): void {
    this.#addTerm(term, [position]);
  }

  /** Everything collected, in the order of keys, then forms: a key's forms stand together. Empties the collection. */
  sorted(): Posting[] {
    const postings: Posting[] = [];
    for (const { first, second, positions } of this.#log.sorted()) {
      const [term, next] = [this.#terms[first - 1], this.#terms[(second >> 1) - 1]];
      if (term) postings.push({ ...(next ? pairToken(term, next, { headline: second % 2 === 1 }) : singleToken(term)), positions });
    }
    return postings.sort((a, b) => byCodes(a.key, b.key) || byCodes(a.form, b.form));
  }

  /** The syllables as they are spelled, those in most briefings first; figures, dates and abbreviations' senses left out. */
  vocabulary(): string[] {
    return this.#terms
      .map(({ form }, index) => ({ form, count: this.#count[index + 1] ?? 0 }))
      .filter(({ form }) => /^\p{L}+$/u.test(form))
      .sort((a, b) => b.count - a.count || byCodes(a.form, b.form))
      .map(({ form }) => form);
  }

  /** @returns the term's number. */
  #addTerm(term: Term, positions: readonly number[]): number {
    const number = this.#number(term);
    for (const position of positions) {
      // Most words of a text have been met in it before.
      if (position < (this.#next[number] ?? 0)) continue;
      this.#next[number] = position + 1;
      this.#count[number] = (this.#count[number] ?? 0) + 1;
      this.#log.add(number, ALONE, position);
    }
    return number;
  }

  #addPair(first: number, second: number, headline: boolean, base: number, slots: readonly number[]): void {
    for (const slot of slots) this.#log.add(first, 2 * second + (headline ? 1 : 0), base + slot);
  }

  #number({ key, form }: Term): number {
    let number = this.#numberOf.get(form);
    if (number === undefined) {
      number = this.#terms.push({ key, form });
      this.#next.push(0);
      this.#count.push(0);
      this.#numberOf.set(form, number);
    }
    return number;
  }
}
