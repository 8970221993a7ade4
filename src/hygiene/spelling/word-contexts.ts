import type { Word } from './tokens.ts';

/**
 * Which words of a text stand between different neighbours. A lead repeats a mistake of the text
 * together with its neighbours, so that says nothing; and `Kiến An` says nothing of `an` elsewhere.
 */
export class WordContexts {
  /** By the number of a word: its first neighbours. */
  readonly #first = new Map<number, string>();
  readonly #several = new Set<number>();

  /** Notes a word of the lists, unless it is part of a name or stands alone. */
  add({ number, isCapitalised }: Word, before: Word | undefined, after: Word | undefined): void {
    if (number < 0 || isCapitalised || (!before && !after)) return;
    const context = `${before?.form ?? ''} ${after?.form ?? ''}`;
    const first = this.#first.get(number);
    if (first === undefined) this.#first.set(number, context);
    else if (first !== context) this.#several.add(number);
  }

  /** Whether a word was noted between different neighbours. */
  areSeveral({ number }: Word): boolean {
    return this.#several.has(number);
  }
}
