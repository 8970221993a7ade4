import { isSyllable } from '../../vietnamese/rimes.ts';
import { placeTone } from '../../vietnamese/tones.ts';
import type { Alternative } from './alternatives.ts';
import { hashOf } from './archive-pairs.ts';
import { NUMBER, vietnameseStatistics } from './word-statistics.ts';

/** A word as it is written somewhere, or a number. */
export interface Word {
  /** Empty for a number. */
  text: string;
  /** As it is looked up: in lower case, with its tone in the standard position. */
  form: string;
  /** Its number in the lists; -1 if it is in none. */
  number: number;
  /** By which the archive counts its pairs. */
  hash: number;
  isSyllable: boolean;
  isCapitalised: boolean;
  /** Whether other letters than the first are capitals. */
  isInCapitals: boolean;
  /** The words that it may be written for; `undefined` until they are needed. */
  alternatives: readonly Alternative[] | undefined;
}

/** The words, numbers and signs of a text, in two lists: no object for each, as there are many. */
export interface Tokens {
  prose: string;
  offsets: readonly number[];
  /** `undefined` for a sign, which parts what stands around it. */
  words: readonly (Word | undefined)[];
}

/** Signs of addresses, names of files and codes. */
const IN_CODE = '@_/\\=&#';

/**
 * Splits a text, in which everything but prose is masked, into words, numbers and signs. Without a
 * regular expression, in a quarter of the time.
 */
export function tokensOf(prose: string): Tokens {
  const offsets: number[] = [];
  const words: (Word | undefined)[] = [];
  let isBehindWord = false;
  let at = 0;
  while (at < prose.length) {
    const offset = at;
    const unit = prose.charCodeAt(at);
    if (isLetter(unit)) {
      let hash = unit;
      for (;;) {
        at += 1;
        const next = prose.charCodeAt(at);
        if (!isLetter(next) && !isDigit(next)) break;
        hash = (Math.imul(hash, 31) + next) & MAX_HASH;
      }
      const word = isInCode(prose, offset, at) ? undefined : wordAt(prose, offset, at, hash);
      offsets.push(offset);
      words.push(word);
      isBehindWord = word !== undefined;
    } else if (isDigit(unit)) {
      at = endOfNumber(prose, at);
      offsets.push(offset);
      words.push(numberWord());
      isBehindWord = true;
    } else {
      at += 1;
      // A single line end is a space.
      if (unit === 0x20 || unit === 0x09 || (unit === 0x0a && prose.charCodeAt(at) !== 0x0a))
        continue;
      // A run of signs is kept as one.
      if (!isBehindWord) continue;
      offsets.push(offset);
      words.push(undefined);
      isBehindWord = false;
    }
  }
  return { prose, offsets, words };
}

/** Latin letters with and without marks, and combining marks. */
function isLetter(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0xc0 && unit <= 0x1ef9)
  );
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** The end of a number with its separators and its unit: `2.919,8`, `15h30`, `54%`. */
function endOfNumber(prose: string, start: number): number {
  let at = start;
  for (;;) {
    const unit = prose.charCodeAt(at);
    const isSeparator = '.,/:-'.includes(prose.charAt(at)) && isDigit(prose.charCodeAt(at + 1));
    if (!isDigit(unit) && !isLetter(unit) && unit !== 0x25 && !isSeparator) return at;
    at += 1;
  }
}

/** Signs that stand between letters only in addresses and foreign names: `Ta'zim`, `M\`Đrưng`. */
function isWithinName(sign: string): boolean {
  return sign === '.' || sign === "'" || sign === '’' || sign === '`';
}

/** Whether a word is part of `xa.tinh.gov.vn`, of an address or of a name of a file. */
function isInCode(prose: string, start: number, end: number): boolean {
  const [before, after] = [prose.charAt(start - 1), prose.charAt(end)];
  if (before === ' ' && (after === ' ' || after === ',')) return false;
  return (
    (before !== '' && IN_CODE.includes(before)) ||
    (after !== '' && IN_CODE.includes(after)) ||
    (isWithinName(before) && isLetter(prose.charCodeAt(start - 2))) ||
    (isWithinName(after) && isLetter(prose.charCodeAt(end + 1)))
  );
}

/** Words by the hash of how they are written; an archive has some ten thousand. */
const wordsByHash = new Map<number, Word>();
const MAX_WORDS = 100_000;
const MAX_HASH = 0x3fff_ffff;

/** The word at a place, looked up by its hash, in half the time of a lookup by text. */
function wordAt(prose: string, start: number, end: number, hash: number): Word {
  const known = wordsByHash.get(hash);
  if (known?.text.length === end - start && prose.startsWith(known.text, start)) return known;
  const word = makeWord(prose.slice(start, end));
  if (wordsByHash.size >= MAX_WORDS) wordsByHash.clear();
  wordsByHash.set(hash, word);
  return word;
}

const written = new Map<string, Word>();

/** A word as it is written, looked up. */
export function wordWritten(text: string): Word {
  const word = written.get(text) ?? makeWord(text);
  if (written.size >= MAX_WORDS) written.clear();
  written.set(text, word);
  return word;
}

/** A listed word without marks may be an abbreviation. */
const MARKED = /[^a-zđ]/u;

function makeWord(text: string): Word {
  const lower = text.toLowerCase();
  const known = vietnameseStatistics().numberOf(lower);
  // A listed word with a mark is a syllable, so the slower test is skipped.
  const isListed = known >= 0 && MARKED.test(lower);
  // A tone in the wrong place (`hòan`) is a mistake of its own.
  const isRight = isListed || isSyllable(lower);
  const form = isRight && !isListed ? placeTone(lower) : lower;
  return {
    text,
    form,
    number: form === lower ? known : vietnameseStatistics().numberOf(form),
    hash: hashOf(form),
    isSyllable: isRight,
    isCapitalised: text.charAt(0) !== lower.charAt(0),
    isInCapitals: text.slice(1) !== lower.slice(1),
    alternatives: undefined,
  };
}

let numbers: Word | undefined;

function numberWord(): Word {
  return (numbers ??= { ...makeWord(NUMBER), text: '' });
}
