import { spell } from './letters.ts';
import { sayNumber } from './numbers.ts';
import { rewrite } from './rewrite.ts';

/** Common abbreviations, independent of the glossary. */
const COMMON: [RegExp, string][] = [
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

/** An upper-case word, possibly joined by & or - and with digits. */
const CAPITALS =
  /(?=\p{Lu})(?<![\p{L}\p{M}\d])(?<word>\p{Lu}[\p{Lu}\d]*(?:[&-]\p{Lu}[\p{Lu}\d]*)*)(?![\p{L}\p{M}])/gu;
/** ` (UBND)` after its long form. */
const IN_BRACKETS = / \((?<=\p{L} \()(?<word>[\p{Lu}&-]{2,12})\)/gu;

/**
 * Expands abbreviations. One in brackets after its long form is dropped; an unknown one is spelled.
 * @param expansions long forms by abbreviation.
 * @param onUnknown called for each unknown abbreviation.
 */
export function sayAbbreviations(
  text: string,
  expansions: ReadonlyMap<string, string>,
  onUnknown: (word: string) => void,
): string {
  const withoutRepetitions = rewrite(
    text,
    IN_BRACKETS,
    ({ groups: { word = '' }, before, whole }) =>
      endsWithLongForm(before, word, expansions) ? '' : whole,
  );
  const expanded = COMMON.reduce(
    (line, [pattern, words]) => line.replace(pattern, words),
    withoutRepetitions,
  );
  return rewrite(expanded, CAPITALS, ({ groups: { word = '' }, before, after, whole }) => {
    const expansion = expansions.get(word);
    if (expansion !== undefined) return expansion;
    // A single capital is an initial or a list letter; a line in capitals is a heading.
    if (!/\p{Lu}[\p{Lu}\d&-]/u.test(word)) return whole;
    if (isShouted(before, after)) return whole;
    onUnknown(word);
    return word
      .split(/(?<=[^\d])(?=\d)|(?<=\d)(?=[^\d])|[&-]/u)
      .map((part) => (/^\d/u.test(part) ? sayNumber(part) : spell(part)))
      .join(' ');
  });
}

/** Whether a text ends with the long form of an abbreviation, by glossary or by its initials. */
function endsWithLongForm(
  text: string,
  abbreviation: string,
  expansions: ReadonlyMap<string, string>,
): boolean {
  const expansion = expansions.get(abbreviation);
  if (
    expansion !== undefined &&
    text.toLocaleLowerCase('vi').endsWith(expansion.toLocaleLowerCase('vi'))
  )
    return true;
  const letters = abbreviation.replace(/[&-]/gu, '');
  const words = text
    .split(/[\s-]+/u)
    .filter((word) => /^\p{L}/u.test(word) && word !== 'và')
    .slice(-letters.length);
  return words.map((word) => word.charAt(0).toUpperCase()).join('') === letters;
}

/** Whether a neighbouring word is in capitals too: `ỦY BAN NHÂN DÂN` is not abbreviations. */
function isShouted(before: string, after: string): boolean {
  return /\p{Lu}{2}\s$/u.test(before) || /^\s\p{Lu}{2}/u.test(after);
}
