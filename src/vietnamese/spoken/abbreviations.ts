import { spell } from './letters.ts';
import { sayNumber } from './numbers.ts';
import { rewrite } from './rewrite.ts';

/** What a text abbreviates by habit, whichever archive it is of. */
const HABITS: [RegExp, string][] = [
  [/(?<!\p{L})(?:v\.v\.?|v\.v…|vv)(?=[\s,;)…]|\.?$|\.\s)/giu, 'vân vân'],
  [/(?<!\p{L})đ\/c(?!\p{L})/giu, 'đồng chí'],
  [/(?<!\p{L})TP\.? ?(?=\p{Lu})/gu, 'thành phố '],
  [/(?<!\p{L})TX\.? ?(?=\p{Lu}\p{Ll})/gu, 'thị xã '],
  [/(?<!\p{L})TT\.? (?=\p{Lu}\p{Ll})/gu, 'thị trấn '],
  [/(?<!\p{L})QL\.? ?(?=\d)/gu, 'quốc lộ '],
  [/(?<!\p{L})(?:ĐT|TL)\.? ?(?=\d)/gu, 'đường tỉnh '],
  [/(?<!\p{L})PGS\.? ?,? ?TS\.?(?!\p{L}) ?/gu, 'Phó Giáo sư, Tiến sĩ '],
  [/(?<!\p{L})ThS\.?(?!\p{L}) ?/gu, 'Thạc sĩ '],
  [/(?<!\p{L})TW(?!\p{L})/gu, 'Trung ương'],
  [/(?<!\p{L})Covid(?:[- ]?(?=\d)|(?!\p{L}))/giu, 'Cô-vít '],
];

/** A word of capitals, joined ones included; digits may follow. */
const CAPITALS = /(?<![\p{L}\p{M}\d])(?<word>\p{Lu}[\p{Lu}\d]*(?:[&-]\p{Lu}[\p{Lu}\d]*)*)(?![\p{L}\p{M}])/gu;
/** ` (UBND)` behind what it stands for. */
const IN_BRACKETS = /(?<=\p{L}) \((?<word>[\p{Lu}&-]{2,12})\)/gu;

/**
 * Abbreviations in full (`expansions` says what each stands for); one in brackets behind its own long form is left out. A
 * word of capitals that nothing is known of is spelled, and told to `unknown`.
 */
export function sayAbbreviations(text: string, expansions: ReadonlyMap<string, string>, unknown: (word: string) => void): string {
  const once = rewrite(text, IN_BRACKETS, ({ groups: { word = '' }, before, whole }) => (standsBefore(word, before, expansions) ? '' : whole));
  const habits = HABITS.reduce((line, [pattern, words]) => line.replace(pattern, words), once);
  return rewrite(habits, CAPITALS, ({ groups: { word = '' }, before, after, whole }) => {
    const expansion = expansions.get(word);
    if (expansion !== undefined) return expansion;
    // A single capital is a name's initial or a list's letter; a line all in capitals is a heading.
    if (!/\p{Lu}[\p{Lu}\d&-]/u.test(word)) return whole;
    if (isShouted(before, after)) return whole;
    unknown(word);
    return word.split(/(?<=[^\d])(?=\d)|(?<=\d)(?=[^\d])|[&-]/u).map((part) => (/^\d/u.test(part) ? sayNumber(part) : spell(part))).join(' ');
  });
}

/** Whether a text ends with what an abbreviation stands for: by the glossary, or by its words' first letters. */
function standsBefore(abbreviation: string, text: string, expansions: ReadonlyMap<string, string>): boolean {
  const expansion = expansions.get(abbreviation);
  if (expansion !== undefined && text.toLocaleLowerCase('vi').endsWith(expansion.toLocaleLowerCase('vi'))) return true;
  const letters = abbreviation.replace(/[&-]/gu, '');
  const words = text.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word) && word !== 'và').slice(-letters.length);
  return words.map((word) => word.charAt(0).toUpperCase()).join('') === letters;
}

/** Whether the words on both sides are in capitals as well: `ỦY BAN NHÂN DÂN` is no row of abbreviations. */
function isShouted(before: string, after: string): boolean {
  return /\p{Lu}{2}\s$/u.test(before) || /^\s\p{Lu}{2}/u.test(after);
}
