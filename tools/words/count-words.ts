import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokensOf, type Word } from '../../src/hygiene/spelling/tokens.ts';
import { NUMBER } from '../../src/hygiene/spelling/word-statistics.ts';
import { fold } from '../../src/vietnamese/fold.ts';

/** In how many passages of texts something is. */
type Counts = Map<string, number>;

/** What texts tell about words, each as it is looked up. */
export interface WordCounts {
  /** Pairs of words that follow one another, apart by a space. */
  pairs: Counts;
  /** Words that are no Vietnamese syllable. */
  foreign: Counts;
}

/** Words of a passage, which counts once: a text that repeats itself is one witness. */
const PASSAGE = 400;
/** In Vietnamese texts, more than every other word has a mark. */
const MIN_MARKED = 0.5;
const ABBREVIATION = /^[A-ZĐ]{2,7}$/u;

/**
 * Counts the words in texts.
 * @param folders of files in `.txt`, or `.seg` with words joined by `_`; all folders in them count.
 */
export function countWords(folders: readonly string[]): WordCounts {
  const counts: WordCounts = { pairs: new Map(), foreign: new Map() };
  for (const folder of folders)
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(?:txt|seg)$/u.test(file)) countIn(readFileSync(join(folder, file), 'utf8'), counts);
  return counts;
}

function countIn(text: string, { pairs, foreign }: WordCounts): void {
  const { words } = tokensOf(text.normalize('NFC').replaceAll('_', ' '));
  const written = words.filter((word) => word !== undefined && word.text !== '');
  const marked = written.filter((word) => word && fold(word.form) !== word.form);
  if (marked.length < written.length * MIN_MARKED) return;
  for (let start = 0; start < words.length; start += PASSAGE) {
    const passage = words.slice(start, start + PASSAGE);
    const forms = passage.map(formOf);
    const found = forms.flatMap((first, at) => {
      const second = forms[at + 1];
      return first === undefined || second === undefined ? [] : [`${first} ${second}`];
    });
    for (const pair of new Set(found)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    const others = passage.flatMap((word) => (word && !word.isSyllable ? [word.form] : []));
    for (const word of new Set(others)) foreign.set(word, (foreign.get(word) ?? 0) + 1);
  }
}

function formOf(word: Word | undefined): string | undefined {
  if (word === undefined) return undefined;
  if (word.text === '') return NUMBER;
  return word.isSyllable || ABBREVIATION.test(word.text) ? word.form : undefined;
}
