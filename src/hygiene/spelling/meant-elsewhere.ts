import type { Tokens, Word } from './tokens.ts';
import { vietnameseStatistics } from './word-statistics.ts';

/**
 * The words that a word may be written for and that the text has elsewhere beside the same
 * neighbour: of `lực lượng` and `lực lương`, the second is a slip.
 */
export function meantElsewhere(tokens: Tokens, at: number): readonly string[] {
  const { words } = tokens;
  const present = presenceIn(tokens);
  const [before, after] = [numberOf(words[at - 1]), numberOf(words[at + 1])];
  return (words[at]?.alternatives ?? [])
    .filter(({ number }) => present[number] === 1 && isBeside(tokens, number, before, after))
    .map(({ form }) => form);
}

/** Whether a word stands behind `before` or before `after` in the text. All are numbers. */
function isBeside({ words }: Tokens, number: number, before: number, after: number): boolean {
  for (let at = 0; at < words.length; at += 1)
    if (
      words[at]?.number === number &&
      ((before >= 0 && numberOf(words[at - 1]) === before) ||
        (after >= 0 && numberOf(words[at + 1]) === after))
    )
      return true;
  return false;
}

const presenceByText = new WeakMap<Tokens, Uint8Array>();

/** For each word of the lists, by its number: 1 if the text has it. Few need to be looked for. */
function presenceIn(tokens: Tokens): Uint8Array {
  const known = presenceByText.get(tokens);
  if (known) return known;
  const present = new Uint8Array(vietnameseStatistics().words.length);
  for (const word of tokens.words) if (word && word.number >= 0) present[word.number] = 1;
  presenceByText.set(tokens, present);
  return present;
}

/** The number of a word in the lists; none for a number in figures, which tells nothing. */
function numberOf(word: Word | undefined): number {
  return word === undefined || word.text === '' ? -1 : word.number;
}
