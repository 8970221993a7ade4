import { splitSyllables, type Syllable } from '../vietnamese/syllables.ts';

/** Part of a text: from `start` up to `end`. */
export interface Range {
  start: number;
  end: number;
}

/**
 * Where texts say what was asked for, in their own spelling. `asked` are the ways to put it (phrasings.ts). Only the best
 * is marked that the texts have: the whole of it, else words that stand together, else each word, or every `xã` of a
 * long text would be yellow.
 */
export function findRanges(texts: readonly string[], asked: readonly string[][]): Range[][] {
  const split = texts.map(splitSyllables);
  for (const shortest of [Infinity, 2, 1]) {
    const found = split.map((syllables) => runs(syllables, asked, shortest));
    if (found.some((ranges) => ranges.length > 0)) return found;
  }
  return texts.map(() => []);
}

/** Like {@link findRanges}, but only where all that was asked for stands together: no ranges where it does not. */
export function findWhole(texts: readonly string[], asked: readonly string[][]): Range[][] {
  return texts.map((text) => runs(splitSyllables(text), asked, Infinity));
}

/** A text in parts, those in a range marked. */
export function markedParts(text: string, ranges: readonly Range[]): { text: string; marked: boolean }[] {
  const parts: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start > at) parts.push({ text: text.slice(at, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}

/** The longest runs of asked-for words, of at least `shortest`, or of the whole phrasing where it is shorter. */
function runs(syllables: readonly Syllable[], asked: readonly string[][], shortest: number): Range[] {
  const ranges: Range[] = [];
  for (let at = 0; at < syllables.length; ) {
    const length = Math.max(...asked.map((phrasing) => longestRun(syllables, at, phrasing, Math.min(shortest, phrasing.length))));
    const [first, last] = [syllables[at], syllables[at + length - 1]];
    if (length > 0 && first && last) ranges.push({ start: first.start, end: last.end });
    at += Math.max(length, 1);
  }
  return ranges;
}

/** How many of a phrasing's words follow one another from here, begun at any of its words; 0 when fewer than `shortest`. */
function longestRun(syllables: readonly Syllable[], at: number, phrasing: readonly string[], shortest: number): number {
  let longest = 0;
  phrasing.forEach((_word, from) => {
    let length = 0;
    while (from + length < phrasing.length && syllables[at + length]?.key === phrasing[from + length]) length += 1;
    longest = Math.max(longest, length);
  });
  return longest >= shortest ? longest : 0;
}
