import { counterOfHashes, NO_WORD } from './archive-pairs.ts';
import type { Word } from './tokens.ts';

/**
 * Which words a text uses more than once, and so means. A second use between the same neighbours
 * proves nothing, as a lead repeats a mistake of its text; a third one does. Capitalised words are
 * skipped: `Kiến An` does not confirm `an`.
 */
export class WordContexts {
  /** By the number of a word: its first neighbours, as one number. */
  readonly #first = new Map<number, number>();
  readonly #twiceAlike = new Set<number>();
  readonly #repeated = new Set<number>();

  /** Notes a word of the lists, unless it is part of a name or stands alone. */
  add({ number, isCapitalised }: Word, before: Word | undefined, after: Word | undefined): void {
    if (number < 0 || isCapitalised || (!before && !after)) return;
    const context = counterOfHashes(before?.hash ?? NO_WORD, after?.hash ?? NO_WORD);
    const first = this.#first.get(number);
    if (first === undefined) this.#first.set(number, context);
    else if (first !== context || this.#twiceAlike.has(number)) this.#repeated.add(number);
    else this.#twiceAlike.add(number);
  }

  /** Whether a word was noted between different neighbours, or three times. */
  isRepeated({ number }: Word): boolean {
    return this.#repeated.has(number);
  }
}
