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

/** Collects where terms and pairs of terms stand. Positions must be added in rising order. */
export class Postings {
  readonly #log = new PositionLog();
  readonly #terms: Term[] = [];
  readonly #numberOf = new Map<string, number>();
  /** By a term's number: its list in the log. */
  readonly #singles: number[] = [];
  /** Of titles and leads, and of the rest: by a term's number those that follow it, and the pair's list. */
  readonly #pairs = [
    { headline: true, lists: new Map<number, Map<number, number>>() },
    { headline: false, lists: new Map<number, Map<number, number>>() },
  ] as const;

  /** Adds a line's terms, each at every position of `singles`, and its pairs at the positions of the syllable where they begin. */
  addLine({ syllables, senses, besides }: LineTerms, { headline, singles, base, slotsAt }: LinePlace): void {
    const { lists } = this.#pairs[headline ? 0 : 1];
    const numbers = [...this.#addTerms(syllables, singles), ...this.#addTerms(senses, singles)];
    for (let at = 1; at < syllables.length; at += 1) this.#addPair(lists, numbers[at - 1] ?? 0, numbers[at] ?? 0, base, slotsAt(at - 1));
    for (const [first, second] of besides) this.#addPair(lists, numbers[first] ?? 0, numbers[second] ?? 0, base, slotsAt(senses[first - syllables.length]?.from ?? first));
  }

  /** Adds a term alone. */
  addTerm(term: Term, position: number): void {
    this.#addTerms([term], [position]);
  }

  /** Everything collected, in the order of keys, then forms: a key's forms stand together. */
  sorted(): Posting[] {
    const lists = this.#log.sorted();
    const positions = (list: number | undefined) => lists[list ?? -1] ?? new Uint32Array();
    const postings: Posting[] = [];
    this.#terms.forEach((term, number) => {
      postings.push({ ...singleToken(term), positions: positions(this.#singles[number]) });
      for (const { headline, lists: pairs } of this.#pairs) {
        pairs.get(number)?.forEach((list, second) => {
          const other = this.#terms[second];
          if (other) postings.push({ ...pairToken(term, other, { headline }), positions: positions(list) });
        });
      }
    });
    return postings.sort((a, b) => byCodes(a.key, b.key) || byCodes(a.form, b.form));
  }

  /** The syllables as they are spelled, those in most briefings first; figures, dates and abbreviations' senses left out. */
  vocabulary(): string[] {
    return this.#terms
      .map(({ form }, number) => ({ form, count: this.#log.count(this.#singles[number] ?? 0) }))
      .filter(({ form }) => /^\p{L}+$/u.test(form))
      .sort((a, b) => b.count - a.count || byCodes(a.form, b.form))
      .map(({ form }) => form);
  }

  /** @returns the terms' numbers. */
  #addTerms(terms: readonly Term[], positions: readonly number[]): number[] {
    return terms.map((term) => {
      const number = this.#number(term);
      for (const position of positions) this.#log.add(this.#singles[number] ?? 0, position);
      return number;
    });
  }

  #addPair(lists: Map<number, Map<number, number>>, first: number, second: number, base: number, slots: readonly number[]): void {
    let seconds = lists.get(first);
    if (!seconds) lists.set(first, (seconds = new Map<number, number>()));
    let list = seconds.get(second);
    if (list === undefined) {
      list = this.#log.newList();
      seconds.set(second, list);
    }
    for (const slot of slots) this.#log.add(list, base + slot);
  }

  #number({ key, form }: Term): number {
    let number = this.#numberOf.get(form);
    if (number === undefined) {
      number = this.#terms.push({ key, form }) - 1;
      this.#singles.push(this.#log.newList());
      this.#numberOf.set(form, number);
    }
    return number;
  }
}
