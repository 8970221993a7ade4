import { fromTcvn3 } from './legacy-tcvn3.ts';
import { bytewise, fromViscii } from './legacy-viscii.ts';
import { fromVni } from './legacy-vni.ts';
import { hasLettersOfSyllable, isSyllable } from './rimes.ts';
import { fromWindows1258 } from './windows-1258.ts';

/** Legacy encodings whose texts show as latin1 words, the most common first. */
export const WORD_ENCODINGS = ['TCVN3', 'VNI-Windows', 'windows-1258', 'VISCII'] as const;
export type WordEncoding = (typeof WORD_ENCODINGS)[number];

const DECODERS: Record<WordEncoding, (text: string) => string> = {
  TCVN3: fromTcvn3,
  'VNI-Windows': fromVni,
  'windows-1258': fromWindows1258,
  VISCII: fromViscii,
};

/** Decodes a text in a legacy encoding that was read as latin1 or windows-1252, to NFC. */
export function decodeWords(text: string, encoding: WordEncoding): string {
  return DECODERS[encoding](text);
}

/** A word of a line, as evidence for the line's encoding. */
export interface LineWord {
  word: string;
  /** For VISCII, the word mapped by {@link bytewise}; otherwise {@link word}. */
  signs: string;
  /** Offset in the line. */
  start: number;
  /**
   * `plain`: ASCII. `unicode`: cannot be in a legacy encoding. Otherwise, the word as written is
   * `right`, `misplaced` (its tone is on the wrong vowel: `taù`) or `suspect` (not Vietnamese).
   */
  kind: 'plain' | 'unicode' | 'right' | 'misplaced' | 'suspect';
}

/** Characters of words; 80-9F are letters only in VISCII. */
const WORDS = /[A-Za-z\u00a1-\u024f\u0300-\u036f\u1e00-\u1eff]+/gu;
const WORDS_OF_VISCII =
  /[A-Za-z\u0002\u0005\u0006\u0014\u0019\u001e\u0080-\u024f\u0300-\u036f\u1e00-\u1eff]+/gu;
const BEYOND_LATIN1 = /[\u0100-\u{10ffff}]/u;
const BEYOND_ASCII = /[^A-Za-z]/u;
/**
 * A lone symbol (°, §, ©), or a symbol next to a letter, word or number (`m²`, `ºC`, `µg`). Neither
 * is evidence for an encoding.
 */
const ALONE = /^[\u00a1-\u00bf×÷]$/u;
const BESIDE = /^[\u00a1-\u00bf×÷]+[A-Za-z]?$|^[A-Za-z]+[ª®°²³¹º»]$|^µ[A-Za-z]{1,2}$/u;

/** Upper case after lower case, or lower case between upper case. */
const ODD_CASE = /[a-zß-ÿ][À-ÖØ-Þ]|[A-Z][ß-ÿ][A-Z]/u;

/** Splits a line into words as written in the given encoding. */
export function wordsOf(line: string, encoding: WordEncoding): LineWord[] {
  const words =
    encoding === 'VISCII' ? bytewise(line).matchAll(WORDS_OF_VISCII) : line.matchAll(WORDS);
  return Array.from(words, ({ 0: signs, index }) => ({
    word: line.slice(index, index + signs.length),
    signs,
    start: index,
    kind: kindOf(signs),
  }));
}

function kindOf(word: string): LineWord['kind'] {
  if (BEYOND_LATIN1.test(word)) return 'unicode';
  if (!BEYOND_ASCII.test(word) || ALONE.test(word)) return 'plain';
  const small = word.toLowerCase();
  if (ODD_CASE.test(word) || !hasLettersOfSyllable(small)) return 'suspect';
  return isSyllable(small) ? 'right' : 'misplaced';
}

/** The evidence that the words of a line give for an encoding. */
export interface Evidence {
  /**
   * The sum over all hits of 3 for a word that is unambiguous, 2 if a few foreign words look the
   * same, 1 if some do.
   */
  score: number;
  /** Number of words that decode to Vietnamese. */
  hits: number;
  /** Number of words that do not decode to Vietnamese. */
  misses: number;
}

/**
 * Collects the evidence for an encoding in a line, counting each distinct word once. In a line with
 * Unicode words, a misplaced tone is a typo and is ignored; in other lines, a word that is
 * Vietnamese as written counts against an encoding in which it is not.
 */
export function evidenceFor(words: readonly LineWord[], encoding: WordEncoding): Evidence {
  const evidence = { score: 0, hits: 0, misses: 0 };
  const relevant = words.some(({ kind }) => kind === 'unicode')
    ? words.filter(({ kind }) => kind === 'suspect')
    : words.filter(({ kind }) => kind !== 'plain');
  for (const [word, kind] of new Map(relevant.map((entry) => [entry.word, entry.kind]))) {
    if (BESIDE.test(word)) continue;
    const isVietnamese = isVietnameseWord(decodeWords(word, encoding));
    if (isVietnamese && kind !== 'right') {
      evidence.hits += 1;
      evidence.score += strengthOf(word, encoding);
    } else if (!isVietnamese) evidence.misses += 1;
  }
  return evidence;
}

/** Abbreviations with Đ (HĐND, QĐ), which are not syllables. */
const ABBREVIATION = /^(?=.{2,12}$)[BCDĐGHKLMNPQRSTVX]*Đ[BCDĐGHKLMNPQRSTVX]*$/u;

/** Whether a decoded word is a Vietnamese syllable or an abbreviation with Đ. */
export function isVietnameseWord(word: string): boolean {
  return isSyllable(word.toLowerCase()) || ABBREVIATION.test(word);
}

/** Upper case or a symbol after lower case; a symbol between letters; a control character. */
const ODD =
  /[a-zß-ÿ][À-ÖØ-Þ]|[A-Z][À-ÖØ-Þ][a-zß-ÿ]|[A-Za-zÀ-ÿ][¡-©«-\u00ad¯-±´-¶¸»-¿]|[A-Za-z][ª®²³¹º][A-Za-z]|[¡-©¬-¯´¶¸¼-¿][a-zß-ÿ]|[\u0002\u0005\u0006\u0014\u0019\u001e\u0080-\u009f]/u;
/** Lower case between upper case; a middle dot or multiplication sign between letters. */
const UNUSUAL = /[A-Z][ß-ÿ][A-Z]|[A-Za-z][·×÷][A-Za-z]/u;
/**
 * VNI pairs that also occur in other languages in words that look Vietnamese when decoded: rarely
 * (Swedish `poäng`, Spanish `deán`) or more often (French `Loïc`, `où`).
 */
const SELDOM_PAIR = /oû|(?<![iy])eá(?=n)|eã(?!\p{L})|oä|a[éúë]/giu;
const FOREIGN_PAIR = /[ao]ï|où/giu;
const PAIR = /[aeoôuöy][ùøûõïâáàåãäêéèúüë]/iu;
/** A windows-1258 tone after a vowel with a mark; ư followed by ơ. */
const TONE = /ýõ|[âêôãýõ][ìòÌÒÞ]/u;

/** Few foreign words of this length decode to Vietnamese in TCVN3 or VISCII: Swedish `gång`. */
const LONG = 4;

/**
 * How strongly a word that decodes to Vietnamese points to an encoding (1 to 3). Calibrated on
 * dictionaries of twelve languages: their words that decode to Vietnamese score 1 or 2.
 */
function strengthOf(word: string, encoding: WordEncoding): number {
  if (encoding === 'VNI-Windows') {
    if (PAIR.test(word.replace(SELDOM_PAIR, '').replace(FOREIGN_PAIR, ''))) return 3;
    return word.search(SELDOM_PAIR) === -1 && !/^ñ/iu.test(word) ? 1 : 2;
  }
  if (encoding === 'windows-1258' && TONE.test(word)) return 3;
  if (ODD.test(word)) return 3;
  return UNUSUAL.test(word) || word.length >= LONG ? 2 : 1;
}
