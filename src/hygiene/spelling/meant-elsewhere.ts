import type { Tokens } from './tokens.ts';

/**
 * The words that a word may be written for and that the text has elsewhere beside the same
 * neighbour: of `lực lượng` and `lực lương`, the second is a slip.
 */
export function meantElsewhere({ words }: Tokens, at: number): readonly string[] {
  const others = words[at]?.alternatives ?? [];
  const [before, after] = [numberAt(words[at - 1]), numberAt(words[at + 1])];
  const found = new Set<number>();
  for (let place = 0; place < words.length; place += 1) {
    const number = words[place]?.number ?? NONE;
    if (number < 0) continue;
    if (number === before) found.add(words[place + 1]?.number ?? NONE);
    if (number === after) found.add(words[place - 1]?.number ?? NONE);
  }
  return others.filter((other) => found.has(other.number)).map(({ form }) => form);
}

const NONE = -1;

/** A number in figures tells nothing: it has no number here. */
function numberAt(word: Tokens['words'][number]): number {
  return word === undefined || word.text === '' ? NONE : word.number;
}
