import type { Tokens, Word } from './tokens.ts';
import { vietnameseStatistics } from './word-statistics.ts';

/**
 * The words that a word may be written for and that the text has elsewhere beside the same
 * neighbour: of `lực lượng` and `lực lương`, the second is a slip.
 */
export function meantElsewhere(tokens: Tokens, at: number): readonly string[] {
  const { words } = tokens;
  const pairs = pairsOf(tokens);
  const [before, after] = [numberOf(words[at - 1]), numberOf(words[at + 1])];
  const isInText = (first: number, second: number) => pairs.has(pairKey(first, second));
  return (words[at]?.alternatives ?? [])
    .filter(({ number }) => isInText(before, number) || isInText(number, after))
    .map(({ form }) => form);
}

/** The pairs of words of each text with suspects: to look through it for each would be slow. */
const pairsByText = new WeakMap<Tokens, ReadonlySet<number>>();

function pairsOf(tokens: Tokens): ReadonlySet<number> {
  const known = pairsByText.get(tokens);
  if (known) return known;
  const pairs = new Set<number>();
  let before = NO_NUMBER;
  for (const word of tokens.words) {
    const number = numberOf(word);
    const key = pairKey(before, number);
    if (key !== NO_PAIR) pairs.add(key);
    before = number;
  }
  pairsByText.set(tokens, pairs);
  return pairs;
}

const NO_NUMBER = -1;
const NO_PAIR = -1;

/** Two numbers of words as one, below 2 ** 30: sets of larger ones are slower. */
function pairKey(first: number, second: number): number {
  return first < 0 || second < 0 ? NO_PAIR : first * vietnameseStatistics().words.length + second;
}

/** The number of a word in the lists; none for a number in figures, which tells nothing. */
function numberOf(word: Word | undefined): number {
  return word === undefined || word.text === '' ? NO_NUMBER : word.number;
}
