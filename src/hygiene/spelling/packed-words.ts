import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

const STRENGTH_BITS = 4;
/** The strength of the most frequent pairs. */
export const MAX_STRENGTH = 2 ** STRENGTH_BITS;

/** The file of the lists. README.md beside it says where they come from. */
export const WORDS_FILE = new URL('./words.br', import.meta.url);

/** The lists as they are looked up: words by number, pairs in rows by their first word. */
export interface WordTable {
  words: string[];
  loanwords: string[];
  /** Where the row of each word starts; the last number is the end of all. */
  rows: Uint32Array;
  /** The second words of all rows, ascending in each. */
  seconds: Uint16Array;
  strengths: Uint8Array;
}

/**
 * Reads the lists: a line of all words, a line of loanwords; then for each word as varints (LEB128)
 * the length of its row, and each second word as its distance to the one before it, with its
 * strength. `tools/words/pack-words.ts` writes them.
 */
export function unpackWords(file = WORDS_FILE): WordTable {
  const packed = brotliDecompressSync(readFileSync(file));
  const endOfWords = packed.indexOf(0x0a);
  const endOfLoanwords = packed.indexOf(0x0a, endOfWords + 1);
  const words = packed.toString('utf8', 0, endOfWords).split(' ');
  const loanwords = packed.toString('utf8', endOfWords + 1, endOfLoanwords).split(' ');
  const rows = new Uint32Array(words.length + 1);
  let at = endOfLoanwords + 1;
  // Each pair takes a byte or more.
  const seconds = new Uint16Array(packed.length - at);
  const strengths = new Uint8Array(packed.length - at);
  let [word, left, second, pair] = [-1, 0, 0, 0];
  // One loop without calls, in a fraction of the time.
  while (at < packed.length) {
    let byte = packed[at++] ?? 0;
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = packed[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    if (left > 0) {
      second += value >> STRENGTH_BITS;
      seconds[pair] = second;
      strengths[pair] = (value & (MAX_STRENGTH - 1)) + 1;
      pair += 1;
      left -= 1;
    } else {
      word += 1;
      [left, second] = [value, 0];
    }
    rows[word + 1] = pair;
  }
  return { words, loanwords, rows, seconds, strengths };
}
