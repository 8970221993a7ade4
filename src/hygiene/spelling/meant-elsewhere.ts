import type { Tokens, Word } from './tokens.ts';

/**
 * The words that a word may be written for and that the text has elsewhere beside the same
 * neighbour: of `lực lượng` and `lực lương`, the second is a slip.
 */
export function meantElsewhere(tokens: Tokens, at: number): readonly string[] {
  const pairs = pairsOf(tokens);
  const [before, after] = [numberOf(tokens.words[at - 1]), numberOf(tokens.words[at + 1])];
  return (tokens.words[at]?.alternatives ?? [])
    .filter(({ number }) => pairs.has(pairKey(before, number)) || pairs.has(pairKey(number, after)))
    .map(({ form }) => form);
}

/** The pairs of words of each text with suspects: to look through it for each would be slow. */
const pairsByText = new WeakMap<Tokens, ReadonlySet<number>>();

function pairsOf(tokens: Tokens): ReadonlySet<number> {
  const known = pairsByText.get(tokens);
  if (known) return known;
  const pairs = new Set<number>();
  let before = NONE;
  for (const word of tokens.words) {
    const number = numberOf(word);
    if (before !== NONE && number !== NONE) pairs.add(pairKey(before, number));
    before = number;
  }
  pairsByText.set(tokens, pairs);
  return pairs;
}

const NONE = -1;
/** More than there are words in the lists. */
const MAX_WORDS = 2 ** 24;

function pairKey(first: number, second: number): number {
  return first * MAX_WORDS + second;
}

/** The number of a word in the lists; none for a number in figures, which tells nothing. */
function numberOf(word: Word | undefined): number {
  return word === undefined || word.text === '' ? NONE : word.number;
}
