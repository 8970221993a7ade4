import { D_LOOK_ALIKES } from './d-with-stroke.ts';
import { looksVietnamese } from './tones.ts';
import { withoutInvisible } from './text.ts';

/**
 * Letters of other alphabets and languages by the Vietnamese or Latin letter that they look like. Source: Unicode Technical
 * Standard 39, confusables.txt; of Cyrillic, Greek, Armenian, Cherokee, Coptic and Lisu those that fonts draw alike.
 */
const LETTERS: Record<string, string> = {
  A: 'АΑᎪꓮ', a: 'аɑα', B: 'ВΒᏴꓐ', b: 'ЬᏏ', C: 'СϹᏟⲤꓚ', c: 'сϲⲥ', D: 'Ꭰꓓ', d: 'ԁᏧꓒ', ...D_LOOK_ALIKES, E: 'ЕΕᎬꓰ', e: 'еҽ',
  F: 'Ϝꓝ', f: 'ք', G: 'ԌᏀꓖ', g: 'ɡց', H: 'НΗᎻⲎꓧ', h: 'һհᏂ', I: 'ІΙӀⲒꓲ', i: 'іıιɩᎥ', J: 'ЈᎫꓙ', j: 'ј', K: 'КΚᏦⲔꓗ', k: 'кκ',
  L: 'ᏞⳐꓡ', l: 'ӏ', M: 'МΜϺᎷⲘꓟ', N: 'ΝⲚꓠ', n: 'ոռ', O: 'ОΟՕⲞꓳ', o: 'оοօ', P: 'РΡᏢⲢꓑ', p: 'рρⲣ', Q: 'Ԛ', q: 'ԛգ', R: 'ᎡᏒꓣ', r: 'гⲅ',
  S: 'ЅՏᏚꓢ', s: 'ѕ', T: 'ТΤᎢⲦꓔ', t: 'т', U: 'Սꓴ', u: 'υս', V: 'ѴᏙꓦ', v: 'νѵ', W: 'ԜᎳꓪ', w: 'ԝա', X: 'ХΧⲬꓫ', x: 'хχ', Y: 'УΥҮⲨꓬ', y: 'уүγ', Z: 'ΖᏃꓜ',
};
const LETTER = new Map(Object.entries(LETTERS).flatMap(([letter, others]) => Array.from(others, (other): [string, string] => [other, letter])));

/** Marks by the Vietnamese one that they look like: ǎ is taken for ă, ā for ã, ȧ for ả, ą for ạ, ȃ for â. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['\u030c', '\u0306'], ['\u0304', '\u0303'], ['\u0342', '\u0303'], ['\u0307', '\u0309'], ['\u030a', '\u0309'], ['\u030f', '\u0300'], ['\u030b', '\u0301'], ['\u0311', '\u0302'],
  ['\u0324', '\u0323'], ['\u0325', '\u0323'], ['\u0326', '\u0323'], ['\u0327', '\u0323'], ['\u0328', '\u0323'], ['\u0331', '\u0323'],
]);
/** Strokes laid over a letter, which make a đ of a d and of others what they are not. */
const STROKES = /(?<letter>[dD]?)[\u0334-\u0338\u20d2\u20d3\u20e5-\u20eb]+/gu;

/**
 * A text as readers take it: signs of full width and of mathematics plain (NFKC), letters and marks that look like Vietnamese
 * ones those, one plain space for any run of spaces, nothing invisible. For comparing, never for showing: it changes foreign words.
 */
export function unmasked(text: string): string {
  const apart = withoutInvisible(text.normalize('NFKC')).normalize('NFD').replace(STROKES, (_all, letter: string) => (letter === 'd' ? 'đ' : letter === 'D' ? 'Đ' : letter));
  return Array.from(apart, (sign) => LETTER.get(sign) ?? MARKS.get(sign) ?? sign).join('').normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** What two names that readers cannot tell apart have in common. */
export function nameKey(name: string): string {
  return unmasked(name).toLowerCase();
}

/** What is wrong with a name, and what would be right; Vietnamese sentences. */
export interface NameFlaw {
  message: string;
  expected: string;
}

/** What keeps readers from finding a name, or from telling it from another: no letter, doubled spaces, letters that only look like its own. */
export function nameFlaw(name: string): NameFlaw | undefined {
  if (!/[\p{L}\p{N}]/u.test(withoutInvisible(name))) return { message: 'Tên này không có chữ nào.', expected: 'Viết tên bằng chữ.' };
  const doubled = /\s{2,}/u.exec(name)?.[0];
  if (doubled !== undefined) return { message: `Tên này có ${doubled.length} dấu cách liền nhau.`, expected: `Viết “${name.replace(/\s+/gu, ' ')}”.` };
  const word = name.match(/[\p{L}\p{M}]+/gu)?.find((one) => isMasked(one));
  return word === undefined ? undefined : { message: `“${word}” có chữ trông giống chữ Việt nhưng là chữ khác.`, expected: `Viết “${unmasked(word)}”.` };
}

/** Whether a word passes for a Vietnamese one. Foreign names keep their letters (Yıldırım, Dvořák), and so do signs such as α. */
function isMasked(word: string): boolean {
  const plain = unmasked(word);
  if (plain === word.normalize('NFC')) return false;
  return looksVietnamese(plain.toLowerCase()) && (Array.from(word).length > 1 || /\p{Lu}/u.test(word));
}
