import { splitSyllables, type Syllable } from '../vietnamese/syllables.ts';

/** A range of a text; `end` is exclusive. */
export interface Range {
  start: number;
  end: number;
}

/**
 * Finds the words of a query in texts, given its phrasings (phrasings.ts). Marks only the
 * best kind of match present: full phrasings, else runs of at least two words, else single words;
 * otherwise every `xã` of a long text would be highlighted.
 */
export function findRanges(texts: readonly string[], phrasings: readonly string[][]): Range[][] {
  const split = texts.map(splitSyllables);
  for (const minLength of [Infinity, 2, 1]) {
    const found = split.map((syllables) => findRuns(syllables, phrasings, minLength));
    if (found.some((ranges) => ranges.length > 0)) return found;
  }
  return texts.map(() => []);
}

/** Like {@link findRanges}, but finds only full phrasings. */
export function findFullPhrases(
  texts: readonly string[],
  phrasings: readonly string[][],
): Range[][] {
  return texts.map((text) => findRuns(splitSyllables(text), phrasings, Infinity));
}

/** Splits a text into marked and unmarked parts. */
export function markedParts(
  text: string,
  ranges: readonly Range[],
): { text: string; marked: boolean }[] {
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

/**
 * Finds the longest runs of a phrasing's words with at least `minLength` words, or the full
 * phrasing if it is shorter.
 */
function findRuns(
  syllables: readonly Syllable[],
  phrasings: readonly string[][],
  minLength: number,
): Range[] {
  const ranges: Range[] = [];
  for (let at = 0; at < syllables.length;) {
    const length = Math.max(
      ...phrasings.map((phrasing) =>
        longestRun(syllables, at, phrasing, Math.min(minLength, phrasing.length)),
      ),
    );
    const [first, last] = [syllables[at], syllables[at + length - 1]];
    if (length > 0 && first && last) ranges.push({ start: first.start, end: last.end });
    at += Math.max(length, 1);
  }
  return ranges;
}

/**
 * The length of the longest run of the phrasing's words that starts here; 0 if shorter than
 * `minLength`.
 */
function longestRun(
  syllables: readonly Syllable[],
  at: number,
  phrasing: readonly string[],
  minLength: number,
): number {
  let maxLength = 0;
  phrasing.forEach((_word, from) => {
    let length = 0;
    while (
      from + length < phrasing.length &&
      syllables[at + length]?.key === phrasing[from + length]
    )
      length += 1;
    maxLength = Math.max(maxLength, length);
  });
  return maxLength >= minLength ? maxLength : 0;
}
