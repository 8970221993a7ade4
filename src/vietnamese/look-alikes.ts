import { D_LOOK_ALIKES } from './d-with-stroke.ts';
import { looksVietnamese } from './tones.ts';
import { withoutInvisible } from './text.ts';

/**
 * Letters of other scripts and languages, by the Vietnamese or Latin letter that they look like.
 * Source: Unicode Technical Standard 39, confusables.txt; of Cyrillic, Greek, Armenian, Cherokee,
 * Coptic and Lisu, only letters that fonts draw alike.
 */
const LETTERS: Record<string, string> = {
  A: 'АΑᎪꓮ',
  a: 'аɑα',
  B: 'ВΒᏴꓐ',
  b: 'ЬᏏ',
  C: 'СϹᏟⲤꓚ',
  c: 'сϲⲥ',
  D: 'Ꭰꓓ',
  d: 'ԁᏧꓒ',
  ...D_LOOK_ALIKES,
  E: 'ЕΕᎬꓰ',
  e: 'еҽ',
  F: 'Ϝꓝ',
  f: 'ք',
  G: 'ԌᏀꓖ',
  g: 'ɡց',
  H: 'НΗᎻⲎꓧ',
  h: 'һհᏂ',
  I: 'ІΙӀⲒꓲ',
  i: 'іıιɩᎥ',
  J: 'ЈᎫꓙ',
  j: 'ј',
  K: 'КΚᏦⲔꓗ',
  k: 'кκ',
  L: 'ᏞⳐꓡ',
  l: 'ӏ',
  M: 'МΜϺᎷⲘꓟ',
  N: 'ΝⲚꓠ',
  n: 'ոռ',
  O: 'ОΟՕⲞꓳ',
  o: 'оοօ',
  P: 'РΡᏢⲢꓑ',
  p: 'рρⲣ',
  Q: 'Ԛ',
  q: 'ԛգ',
  R: 'ᎡᏒꓣ',
  r: 'гⲅ',
  S: 'ЅՏᏚꓢ',
  s: 'ѕ',
  T: 'ТΤᎢⲦꓔ',
  t: 'т',
  U: 'Սꓴ',
  u: 'υս',
  V: 'ѴᏙꓦ',
  v: 'νѵ',
  W: 'ԜᎳꓪ',
  w: 'ԝա',
  X: 'ХΧⲬꓫ',
  x: 'хχ',
  Y: 'УΥҮⲨꓬ',
  y: 'уүγ',
  Z: 'ΖᏃꓜ',
};
const LETTER = new Map(
  Object.entries(LETTERS).flatMap(([letter, others]) =>
    Array.from(others, (other): [string, string] => [other, letter]),
  ),
);

/** Marks and the Vietnamese mark that they look like: ǎ ă, ā ã, ȧ ả, ą ạ, ȃ â. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['\u030c', '\u0306'],
  ['\u0304', '\u0303'],
  ['\u0342', '\u0303'],
  ['\u0307', '\u0309'],
  ['\u030a', '\u0309'],
  ['\u030f', '\u0300'],
  ['\u030b', '\u0301'],
  ['\u0311', '\u0302'],
  ['\u0324', '\u0323'],
  ['\u0325', '\u0323'],
  ['\u0326', '\u0323'],
  ['\u0327', '\u0323'],
  ['\u0328', '\u0323'],
  ['\u0331', '\u0323'],
]);
/** Combining strokes, which turn d into đ and are dropped from other letters. */
const STROKES = /(?<letter>[dD]?)[\u0334-\u0338\u20d2\u20d3\u20e5-\u20eb]+/gu;

/**
 * Maps a text to what it looks like to readers: NFKC, with look-alike letters and marks replaced by
 * Vietnamese ones, spaces collapsed and invisible characters removed. For comparison only, as it
 * also changes foreign words.
 */
export function replaceLookAlikes(text: string): string {
  const decomposed = withoutInvisible(text.normalize('NFKC'))
    .normalize('NFD')
    .replace(STROKES, (_all, letter: string) =>
      letter === 'd' ? 'đ' : letter === 'D' ? 'Đ' : letter,
    );
  return Array.from(decomposed, (sign) => LETTER.get(sign) ?? MARKS.get(sign) ?? sign)
    .join('')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Dashes of any length, with the spaces around them. */
const DASH = /\s*[\p{Pd}\u2212\u2043]\s*/gu;
/** Apostrophes and single quotation marks: H’Hen, H'Hen. */
const APOSTROPHE = /[\u2018\u2019\u201b\u02b9-\u02bd\u2032\u00b4`]/gu;
/** Punctuation around a name, which readers overlook; not that of abbreviations within it. */
const AROUND = /^[\s"“”„«».,;:]+|[\s"“”„«».,;:]+$/gu;

/** A key that is equal for names that readers cannot tell apart. */
export function nameKey(name: string): string {
  return replaceLookAlikes(name)
    .toLowerCase()
    .replace(APOSTROPHE, "'")
    .replace(DASH, '-')
    .replace(AROUND, '');
}

/** What is wrong with a name and how to correct it, as Vietnamese sentences. */
export interface NameFlaw {
  message: string;
  expected: string;
}

/**
 * Checks for flaws that keep readers from finding a name or telling it from another: no letters,
 * repeated spaces, look-alike letters.
 */
export function nameFlaw(name: string): NameFlaw | undefined {
  if (!/[\p{L}\p{N}]/u.test(withoutInvisible(name)))
    return { message: 'Tên này không có chữ nào.', expected: 'Viết tên bằng chữ.' };
  const doubled = /\s{2,}/u.exec(name)?.[0];
  if (doubled !== undefined)
    return {
      message: `Tên này có ${doubled.length} dấu cách liền nhau.`,
      expected: `Viết “${name.replace(/\s+/gu, ' ')}”.`,
    };
  const word = name.match(/[\p{L}\p{M}]+/gu)?.find((candidate) => hasLookAlikes(candidate));
  return word === undefined
    ? undefined
    : {
        message: `“${word}” có chữ trông giống chữ Việt nhưng là chữ khác.`,
        expected: `Viết “${replaceLookAlikes(word)}”.`,
      };
}

/**
 * Whether a word only looks like a Vietnamese one. Not so for foreign names (Yıldırım, Dvořák) and
 * symbols such as α.
 */
function hasLookAlikes(word: string): boolean {
  const plain = replaceLookAlikes(word);
  if (plain === word.normalize('NFC')) return false;
  return (
    looksVietnamese(plain.toLowerCase()) && (Array.from(word).length > 1 || /\p{Lu}/u.test(word))
  );
}
