import { compareCodeUnits } from '../../vietnamese/code-order.ts';
import { pairToken, singleToken, type Token } from '../layout.ts';
import type { LineTerms } from '../terms.ts';
import type { Term } from '../term.ts';
import { PositionLog } from './position-log.ts';

/** A token and its positions, ascending and without duplicates. */
export interface Posting extends Token {
  positions: ArrayLike<number>;
}

/** The location of a line in the index. */
export interface LineLocation {
  /** Whether the line belongs to a title or lead. */
  headline: boolean;
  /** Positions of its single terms. */
  positions: readonly number[];
  /**
   * The briefing's first pair position; `slotsAt` returns the slots, relative to it, of the pair
   * that starts at a syllable.
   */
  pairBase: number;
  slotsAt: (syllable: number) => readonly number[];
}

/** The second term of a single term's entry. Terms are numbered from 1. */
const NO_SECOND_TERM = 0;

/** Collects the positions of terms and pairs. Positions must be added in ascending order. */
export class Postings {
  readonly #log = new PositionLog();
  readonly #terms: Term[] = [];
  /** From 1. */
  readonly #numberOf = new Map<string, number>();
  /** By term number: its last single position plus one. */
  readonly #next: number[] = [0];

  /**
   * Adds a line's terms at all of `positions`, and its pairs at the slots of their first syllable.
   */
  addLine(
    { syllables, senses, adjacent }: LineTerms,
    { headline, positions, pairBase, slotsAt }: LineLocation,
  ): void {
    const numbers = [...syllables, ...senses].map((term) => this.#addTerm(term, positions));
    for (let at = 1; at < syllables.length; at += 1)
      this.#addPair(numbers[at - 1] ?? 0, numbers[at] ?? 0, headline, pairBase, slotsAt(at - 1));
    for (const [first, second] of adjacent)
      this.#addPair(
        numbers[first] ?? 0,
        numbers[second] ?? 0,
        headline,
        pairBase,
        slotsAt(senses[first - syllables.length]?.from ?? first),
      );
  }

  /** Adds a single term. */
  addTerm(term: Term, position: number): void {
    this.#addTerm(term, [position]);
  }

  /** Returns all postings sorted by key, then form, and empties the collection. */
  sorted(): Posting[] {
    const postings: Posting[] = [];
    for (const { first, second, positions } of this.#log.sorted()) {
      const [term, next] = [this.#terms[first - 1], this.#terms[(second >> 1) - 1]];
      if (term)
        postings.push({
          ...(next ? pairToken(term, next, { headline: second % 2 === 1 }) : singleToken(term)),
          positions,
        });
    }
    return postings.sort(
      (a, b) => compareCodeUnits(a.key, b.key) || compareCodeUnits(a.form, b.form),
    );
  }

  /** @returns the term's number. */
  #addTerm(term: Term, positions: readonly number[]): number {
    const number = this.#number(term);
    for (const position of positions) {
      // Most words occur several times in a text.
      if (position < (this.#next[number] ?? 0)) continue;
      this.#next[number] = position + 1;
      this.#log.add(number, NO_SECOND_TERM, position);
    }
    return number;
  }

  #addPair(
    first: number,
    second: number,
    headline: boolean,
    pairBase: number,
    slots: readonly number[],
  ): void {
    for (const slot of slots)
      this.#log.add(first, 2 * second + (headline ? 1 : 0), pairBase + slot);
  }

  #number({ key, form }: Term): number {
    let number = this.#numberOf.get(form);
    if (number === undefined) {
      number = this.#terms.push({ key, form });
      this.#next.push(0);
      this.#numberOf.set(form, number);
    }
    return number;
  }
}
