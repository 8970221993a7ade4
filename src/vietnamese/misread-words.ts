import { fromTcvn3 } from './legacy-tcvn3.ts';
import { bytewise, fromViscii } from './legacy-viscii.ts';
import { fromVni } from './legacy-vni.ts';
import { hasLettersOfSyllable, isSyllable } from './rimes.ts';
import { fromWindows1258 } from './windows-1258.ts';

/** Encodings of the years before Unicode whose texts show as words of latin1, in the order of how often they are met. */
export const WORD_ENCODINGS = ['TCVN3', 'VNI-Windows', 'windows-1258', 'VISCII'] as const;
export type WordEncoding = (typeof WORD_ENCODINGS)[number];

const DECODERS: Record<WordEncoding, (text: string) => string> = { TCVN3: fromTcvn3, 'VNI-Windows': fromVni, 'windows-1258': fromWindows1258, VISCII: fromViscii };

/** A text of an encoding, as latin1 or windows-1252 shows it, in Unicode (NFC). */
export function decodeWords(text: string, encoding: WordEncoding): string {
  return DECODERS[encoding](text);
}

/** A written word of a line, and what it says of the line's encoding. */
export interface LineWord {
  word: string;
  /** As an encoding takes its signs: see {@link bytewise}. */
  signs: string;
  /** Where it begins. */
  start: number;
  /**
   * `plain`: ASCII. `unicode`: no other encoding shows so. Else what it is as it stands: `right`, `misplaced` (its tone stands on
   * another vowel: `taù`), or `suspect`, no Vietnamese.
   */
  kind: 'plain' | 'unicode' | 'right' | 'misplaced' | 'suspect';
}

/** Signs of words; those at 80-9F are letters in VISCII alone. */
const WORDS = /[A-Za-z\u00a1-\u024f\u0300-\u036f\u1e00-\u1eff]+/gu;
const WORDS_OF_VISCII = /[A-Za-z\u0002\u0005\u0006\u0014\u0019\u001e\u0080-\u024f\u0300-\u036f\u1e00-\u1eff]+/gu;
const BEYOND_LATIN1 = /[\u0100-\u{10ffff}]/u;
const BEYOND_ASCII = /[^A-Za-z]/u;
/** One sign that is no letter (°, §, ©), and signs that texts put beside single letters, words and numbers (`m²`, `ºC`, `µg`): they speak for nothing. */
const ALONE = /^[\u00a1-\u00bf×÷]$/u;
const BESIDE = /^[\u00a1-\u00bf×÷]+[A-Za-z]?$|^[A-Za-z]+[ª®°²³¹º»]$|^µ[A-Za-z]{1,2}$/u;

/** A capital behind a small letter, a small letter between capitals. */
const ODD_CASE = /[a-zß-ÿ][À-ÖØ-Þ]|[A-Z][ß-ÿ][A-Z]/u;

/** The words of a line, as an encoding parts them. */
export function wordsOf(line: string, encoding: WordEncoding): LineWord[] {
  const words = encoding === 'VISCII' ? bytewise(line).matchAll(WORDS_OF_VISCII) : line.matchAll(WORDS);
  return Array.from(words, ({ 0: signs, index }) => ({ word: line.slice(index, index + signs.length), signs, start: index, kind: kindOf(signs) }));
}

function kindOf(word: string): LineWord['kind'] {
  if (BEYOND_LATIN1.test(word)) return 'unicode';
  if (!BEYOND_ASCII.test(word) || ALONE.test(word)) return 'plain';
  const small = word.toLowerCase();
  if (ODD_CASE.test(word) || !hasLettersOfSyllable(small)) return 'suspect';
  return isSyllable(small) ? 'right' : 'misplaced';
}

/** How a line's suspect words fare when they are decoded. */
export interface Evidence {
  /** How surely these words were typed so: of each that becomes a word, 3 when nothing else writes so, 2 when few foreign words may, 1 when some may. */
  score: number;
  hits: number;
  /** Suspect words that do not become Vietnamese. */
  misses: number;
}

/**
 * What speaks for an encoding in a line: each of its words counts once. Beside words in Unicode a misplaced tone is a slip of
 * typing; without them, words that are Vietnamese as they stand speak against an encoding that makes them none.
 */
export function evidenceFor(words: readonly LineWord[], encoding: WordEncoding): Evidence {
  const evidence = { score: 0, hits: 0, misses: 0 };
  const judged = words.some(({ kind }) => kind === 'unicode') ? words.filter(({ kind }) => kind === 'suspect') : words.filter(({ kind }) => kind !== 'plain');
  for (const [word, kind] of new Map(judged.map((one) => [one.word, one.kind]))) {
    if (BESIDE.test(word)) continue;
    const becomesWord = isMeant(decodeWords(word, encoding));
    if (becomesWord && kind !== 'right') {
      evidence.hits += 1;
      evidence.score += strengthOf(word, encoding);
    } else if (!becomesWord) evidence.misses += 1;
  }
  return evidence;
}

/** Abbreviations with Đ (HĐND, QĐ) are no syllables. */
const ABBREVIATION = /^(?=.{2,12}$)[BCDĐGHKLMNPQRSTVX]*Đ[BCDĐGHKLMNPQRSTVX]*$/u;

/** Whether a decoded word is Vietnamese: a syllable, or an abbreviation with Đ. */
export function isMeant(word: string): boolean {
  return isSyllable(word.toLowerCase()) || ABBREVIATION.test(word);
}

/** A capital, or a sign that is no letter, behind a small letter; a sign that is no letter between letters; a control character. */
const ODD = /[a-zß-ÿ][À-ÖØ-Þ]|[A-Z][À-ÖØ-Þ][a-zß-ÿ]|[A-Za-zÀ-ÿ][¡-©«-\u00ad¯-±´-¶¸»-¿]|[A-Za-z][ª®²³¹º][A-Za-z]|[¡-©¬-¯´¶¸¼-¿][a-zß-ÿ]|[\u0002\u0005\u0006\u0014\u0019\u001e\u0080-\u009f]/u;
/** A small letter between capitals, a middle dot or a sign of multiplication between letters. */
const UNUSUAL = /[A-Z][ß-ÿ][A-Z]|[A-Za-z][·×÷][A-Za-z]/u;
/** Pairs of VNI that words of other languages have as well, which then look like Vietnamese: seldom (Swedish `poäng`, Spanish `deán`), or more often (French `Loïc`, `où`). */
const SELDOM_PAIR = /oû|(?<![iy])eá(?=n)|eã(?!\p{L})|oä|a[éúë]/giu;
const FOREIGN_PAIR = /[ao]ï|où/giu;
const PAIR = /[aeoôuöy][ùøûõïâáàåãäêéèúüë]/iu;
/** A tone of windows-1258 behind a vowel with a mark, ư and ơ side by side. */
const TONE = /ýõ|[âêôãýõ][ìòÌÒÞ]/u;

/** Few foreign words of so many letters become Vietnamese in TCVN3 or VISCII: Swedish `gång`. */
const LONG = 4;

/** How surely a word that becomes Vietnamese was typed so. Measured on dictionaries of twelve languages: words of theirs that become Vietnamese score 1 or 2. */
function strengthOf(word: string, encoding: WordEncoding): number {
  if (encoding === 'VNI-Windows') {
    if (PAIR.test(word.replace(SELDOM_PAIR, '').replace(FOREIGN_PAIR, ''))) return 3;
    return word.search(SELDOM_PAIR) === -1 && !/^ñ/iu.test(word) ? 1 : 2;
  }
  if (encoding === 'windows-1258' && TONE.test(word)) return 3;
  if (ODD.test(word)) return 3;
  return UNUSUAL.test(word) || word.length >= LONG ? 2 : 1;
}
