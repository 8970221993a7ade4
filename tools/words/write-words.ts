import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gunzipSync } from 'node:zlib';
import { packWords, WORDS_FILE, type WordLists } from '../../src/hygiene/spelling/packed-words.ts';
import { MAX_STRENGTH, NUMBER } from '../../src/hygiene/spelling/word-pairs.ts';
import { fold } from '../../src/vietnamese/fold.ts';
import { isSyllable } from '../../src/vietnamese/rimes.ts';
import { placeTone } from '../../src/vietnamese/tones.ts';
import { readWordList } from './dawg.ts';
import { DISTRICT_WORDS } from './district-words.ts';
import { LOANWORDS } from './loanwords.ts';
import { MISTAKEN_PAIRS } from './mistaken-pairs.ts';

/**
 * Writes the words that advice on spelling knows, `src/hygiene/spelling/words.br`, from the word
 * lists of Tesseract's Vietnamese data. See the README.md beside that file.
 *
 *     npm pack @tesseract.js-data/vie@1.0.0 && tar xzf tesseract.js-data-vie-1.0.0.tgz
 *     node tools/words/write-words.ts package
 */
const [folder = 'package'] = process.argv.slice(2);
const traineddata = gunzipSync(readFileSync(join(folder, '4.0.0', 'vie.traineddata.gz')));

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

/** The strength of pairs that were added by hand. */
const ADDED = 3;
const strengths = new Map(
  Array.from(pairsByForm(), ([pair, { size }]) => [pair, Math.min(size, MAX_STRENGTH)]),
);
for (const words of DISTRICT_WORDS.map((expression) =>
  expression.split(' ').map((word) => placeTone(word)),
))
  for (const [at, word] of words.slice(1).entries()) {
    const pair = `${words[at] ?? ''} ${word}`;
    strengths.set(pair, Math.max(ADDED, strengths.get(pair) ?? 0));
  }
const pairs = Array.from(strengths, ([pair, strength]) => {
  const [first = '', second = ''] = pair.split(' ');
  return { first, second, strength };
});
const keys = new Set(pairs.flatMap(({ first, second }) => [fold(first), fold(second)]));
const words = readWordList(traineddata, 'words').map((word) => word.normalize('NFC').toLowerCase());
const foreign = words
  // A word that a Vietnamese one is without its marks may be just that.
  .filter((word) => /^[a-z]{2,}$/u.test(word) && !isSyllable(word) && !keys.has(word));
const lists: WordLists = {
  pairs,
  words: words.filter(isSyllable).map((word) => placeTone(word)),
  loanwords: [...new Set([...foreign, ...LOANWORDS])].sort(),
};
const packed = brotliCompressSync(packWords(lists), {
  params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
});
writeFileSync(WORDS_FILE, packed);
process.stdout.write(
  `${pairs.length} pairs, ${lists.loanwords.length} loanwords, ${packed.length} bytes\n`,
);
