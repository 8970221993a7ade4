import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gunzipSync } from 'node:zlib';
import { MAX_STRENGTH, unpackWords, WORDS_FILE } from '../../src/hygiene/spelling/packed-words.ts';
import { NUMBER, WordStatistics } from '../../src/hygiene/spelling/word-statistics.ts';
import { isSyllable } from '../../src/vietnamese/rimes.ts';
import { placeTone } from '../../src/vietnamese/tones.ts';
import { countWords } from './count-words.ts';
import { readWordList } from './dawg.ts';
import { DISTRICT_WORDS } from './district-words.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { foreignWords } from './foreign-words.ts';
import { LOANWORDS } from './loanwords.ts';
import { MISTAKEN_PAIRS } from './mistaken-pairs.ts';
import { packWords, type WordLists } from './pack-words.ts';
import { rarePairs } from './rare-pairs.ts';

/**
 * Writes the words that advice on spelling knows, `src/hygiene/spelling/words.br`, from folders of
 * texts and from the word lists of Tesseract's Vietnamese data. See the README.md beside that file.
 *
 *     npm pack @tesseract.js-data/vie@1.0.0 && tar xzf tesseract.js-data-vie-1.0.0.tgz
 *     node --max-old-space-size=6000 tools/words/write-words.ts package TEXTS …
 */
const [tesseract = 'package', ...folders] = process.argv.slice(2);
const traineddata = gunzipSync(readFileSync(join(tesseract, '4.0.0', 'vie.traineddata.gz')));

/** In the lists, a question mark stands for any digit. */
const NUMBER_PATTERN = /^(?=.*\?)[?.,/:-]+$/u;
const ABBREVIATION = /^[A-ZĐ]{2,7}$/u;

/** How a word of the lists is looked up; `undefined` for foreign words and remains of pages. */
function formOf(word: string): string | undefined {
  if (NUMBER_PATTERN.test(word)) return NUMBER;
  const form = placeTone(word.toLowerCase());
  return isSyllable(form) || ABBREVIATION.test(word) ? form : undefined;
}

/** How often pairs occur is not listed, but frequent ones are: in small letters, in capitals … */
function pairsByForm(): Map<string, Set<string>> {
  const written = new Map<string, Set<string>>();
  for (const pair of readWordList(traineddata, 'pairs').map((entry) => entry.normalize('NFC'))) {
    const forms = pair.split(' ').map(formOf);
    if (forms.length !== 2 || forms.includes(undefined)) continue;
    if (!forms.some((form = '') => isSyllable(form))) continue;
    const key = forms.join(' ');
    if (MISTAKEN_PAIRS.has(key)) continue;
    const spellings = written.get(key) ?? new Set();
    written.set(key, spellings.add(pair.replace(/[?.,/:-]+/gu, NUMBER)));
  }
  return written;
}

/** What is in the lists of Tesseract or was added by hand stands for so many passages. */
const LISTED = 4;
const ADDED = 8;
/** Pairs that fewer passages have are chance, or mistakes. */
const MIN_COUNT = 5;
/** Even of those that {@link rarePairs} chooses. */
const MIN_RARE_COUNT = 2;
/** Words that fewer passages have are mistakes, names and remains of other languages. */
const MIN_WORD_COUNT = 30;

const { pairs: counts, foreign } = countWords(folders);
const add = (pair: string, count: number) => counts.set(pair, (counts.get(pair) ?? 0) + count);
const wordCounts = new Map<string, number>();
for (const [pair, count] of counts)
  for (const word of pair.split(' ')) wordCounts.set(word, (wordCounts.get(word) ?? 0) + count / 2);
const isKnown = (word: string) => (wordCounts.get(word) ?? 0) >= MIN_WORD_COUNT;
const allCounts = [...counts].filter(([, count]) => count >= MIN_RARE_COUNT);
for (const [pair, count] of counts)
  if (count < MIN_COUNT || !pair.split(' ').every(isKnown)) counts.delete(pair);
for (const [pair, { size }] of pairsByForm()) add(pair, LISTED * size);
for (const words of [...DISTRICT_WORDS, ...EVERYDAY_WORDS].map((expression) =>
  expression.split(' ').map((word) => placeTone(word)),
))
  for (const [at, word] of words.slice(1).entries()) add(`${words[at] ?? ''} ${word}`, ADDED);
const pairs = Array.from(counts, ([pair, count]) => {
  const [first = '', second = ''] = pair.split(' ');
  return { first, second, strength: Math.min(Math.round(Math.log2(count)), MAX_STRENGTH) };
});
const words = readWordList(traineddata, 'words').map((word) => word.normalize('NFC').toLowerCase());
const lists: Omit<WordLists, 'loanwords'> = {
  pairs,
  words: words.filter(isSyllable).map((word) => placeTone(word)),
};
const write = (loanwords: readonly string[]) => {
  const packed = brotliCompressSync(packWords({ ...lists, loanwords }), {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
  writeFileSync(WORDS_FILE, packed);
  return packed.length;
};
write([]);
pairs.push(...rarePairs(allCounts, wordCounts, new WordStatistics(unpackWords())));
write([]);
const loanwords = [
  ...new Set([...foreignWords(foreign, words, new WordStatistics(unpackWords())), ...LOANWORDS]),
].sort();
const length = write(loanwords);
process.stdout.write(`${pairs.length} pairs, ${loanwords.length} loanwords, ${length} bytes\n`);
