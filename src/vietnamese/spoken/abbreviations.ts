import { COMMON, WORDS_IN_CAPITALS } from '../common-abbreviations.ts';
import { hasLettersOfSyllable } from '../rimes.ts';
import { textBefore } from '../text-before.ts';
import { DOCUMENT_KINDS, ISSUERS } from './document-signs.ts';
import { UNNUMBERED } from './codes.ts';
import { spell } from './letters.ts';
import { parseRoman, sayDigits, sayNumber } from './numbers.ts';
import { form, type Form, type Found, type Spot } from './token.ts';

/** An upper-case word, possibly joined by & or - and with digits. */
const CAPITALS =
  /(?<word>T\.[ƯW]|\p{Lu}[\p{Lu}\d]{0,30}(?:(?:&|-|,(?=\p{Lu}{1,8}&)| & (?=\p{Lu}{2}))\p{Lu}[\p{Lu}\d]{0,30}){0,5})(?![\p{L}\p{M}\d])/uy;
/** `VTV24h`, `dầm I24m`: letters, and a number with its unit. */
const BEFORE_MEASURE = /\p{Lu}{1,6}(?=\d{1,4}\p{Ll})/uy;
/** `KT - XH`, `LĐ - TB & XH`. */
const SPACED = /\p{Lu}{2,5}(?: ?[-–&] ?\p{Lu}{2,5}){1,3}(?![\p{L}\p{M}\d])/uy;
/** From one code to another: `kênh N1-N9`. */
const CODES =
  /(?<letters>\p{Lu}{1,2})(?<from>\d{1,2})[-–]\k<letters>(?<to>\d{1,2})(?![\p{L}\d]|[/.-]\d)/uy;
/** ` (UBND)` after its long form. */
const IN_BRACKETS = /\((?<word>\p{Lu}[\p{Lu}&-]{1,11})\)/uy;
/** Longer than the longest long form. */
const NEARBY = 200;

/** Abbreviations in capitals: their long forms, or else their letters. */
export const ABBREVIATIONS: readonly Form[] = [
  form('abbreviation', IN_BRACKETS, ({ groups: { word = '' }, spot }) =>
    spot.text[spot.at - 1] === ' ' && endsWithLongForm(spot, word) ? '' : undefined,
  ),
  form('abbreviation', SPACED, ({ whole, spot: { glossary } }) =>
    whole.includes(' ') ? glossary.expansionOf(whole.replace(/ ?([-–&]) ?/gu, '$1')) : undefined,
  ),
  form('abbreviation', CODES, ({ groups: { letters = '', from = '', to = '' } }) =>
    Number(from) < Number(to)
      ? `${spell(letters)} ${sayNumber(from)} đến ${spell(letters)} ${sayNumber(to)}`
      : undefined,
  ),
  form('abbreviation', CAPITALS, (found) => sayCapitals(found)),
  form('abbreviation', BEFORE_MEASURE, ({ whole }) => spell(whole)),
];

function sayCapitals({ groups: { word = '' }, spot, end }: Found): string | undefined {
  const { glossary } = spot;
  const exact = glossary.expansionOf(word);
  const isSyllable = hasLettersOfSyllable(word.toLowerCase());
  if (exact !== undefined && !(isSyllable && isShouted(spot, end))) return exact;
  // A single capital is an initial or a list letter; a line in capitals is a heading.
  if (!/\p{Lu}[\p{Lu}\d&-]/u.test(word)) return undefined;
  if (TONED.test(word.normalize('NFD'))) return word;
  if (isSyllable && (isShouted(spot, end) || isAfterInitial(spot))) return word;
  if (isSaidAsWord(word)) return asWord(word);
  const numbered = sayNumberedWord(word, glossary);
  if (numbered !== undefined) return numbered;
  const document = sayDocumentSign(word);
  if (document !== undefined) return document;
  const parts = word.split(/( & |[&,-])/u);
  const sayKnown = (part: string) => glossary.expansionOf(part) ?? sayNumberedWord(part, glossary);
  const isPair = parts.length > 1 && parts.some((part) => sayKnown(part) !== undefined);
  if (!isPair) return sayLetters(word, spot);
  return parts
    .map((part) => {
      if (part.includes('&')) return 'và';
      if (/^[,-]$/u.test(part)) return '';
      const roman = /^[IVX]{2,4}$/u.test(part) ? parseRoman(part) : undefined;
      if (roman !== undefined) return sayNumber(String(roman));
      return sayKnown(part) ?? (isSaidAsWord(part) ? asWord(part) : sayLetters(part, spot));
    })
    .filter(Boolean)
    .join(' ');
}

/** A known word and its number: `KDC12`, `RON95`, `E5RON92`; a number after 0 is a code's. */
function sayNumberedWord(word: string, glossary: Spot['glossary']): string | undefined {
  const parts = /^(?<code>\p{Lu}\d)?(?<letters>\D{2,})(?<number>[1-9]\d{0,2})$/u.exec(word)?.groups;
  const { code, letters = '', number = '' } = parts ?? {};
  const long = WORDS_IN_CAPITALS.has(letters) ? asWord(letters) : glossary.expansionOf(letters);
  if (long === undefined || UNNUMBERED.has(letters)) return undefined;
  const before = code === undefined ? '' : `${spell(code.charAt(0))} ${sayNumber(code.slice(1))} `;
  return `${before}${long} ${sayNumber(number)}`;
}

/** `NĐ-CP` without a number. */
function sayDocumentSign(word: string): string | undefined {
  const [kind = '', issuer = '', ...others] = word.split('-');
  const names = [DOCUMENT_KINDS[kind]?.[0], ISSUERS[issuer]];
  return others.length > 0 || names.includes(undefined) ? undefined : names.join(', ');
}

function sayLetters(word: string, { glossary }: Spot): string {
  // A part of one letter is none to look up: `A-B`.
  if (word.length > 1) glossary.onUnknown(word);
  return word
    .split(/(?<=[^\d])(?=\d)|(?<=\d)(?=[^\d])|[ &,-]+/u)
    .filter(Boolean)
    .map((part) => (/^\d/u.test(part) ? sayCode(part) : spell(part)))
    .join(' ');
}

/** Many digits behind a letter are a code: `B1234567`. */
function sayCode(digits: string): string {
  return digits.length > 4 || /^0\d/u.test(digits) ? sayDigits(digits) : sayNumber(digits);
}

const VOWELS = 'AEIOUY';
/** Foreign words of two syllables or more: `UNESCO`; those of Vietnamese letters are long forms. */
const LIKE_A_WORD = new RegExp(
  `^(?=[A-Z]{5,}$)[^${VOWELS}]{0,2}(?:[${VOWELS}]{1,2}[^${VOWELS}]{1,2}){2,}[${VOWELS}]{0,2}$`,
  'u',
);

/** `UNESCO` becomes `Unesco`: no voice then spells it. */
function asWord(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

function isSaidAsWord(word: string): boolean {
  return WORDS_IN_CAPITALS.has(word) || (LIKE_A_WORD.test(word) && !COMMON.has(word));
}

/** Whether a text ends with the long form of an abbreviation, by glossary or by its initials. */
function endsWithLongForm({ text, at, glossary }: Spot, abbreviation: string): boolean {
  const before = textBefore(text, at - 1, NEARBY);
  const expansion = glossary.expansionOf(abbreviation);
  if (expansion !== undefined && before.toLowerCase().endsWith(expansion.toLowerCase()))
    return true;
  const letters = abbreviation.replace(/[&-]/gu, '');
  const words = before
    .split(/[\s-]+/u)
    .filter((word) => /^\p{L}/u.test(word) && word !== 'và')
    .slice(-letters.length);
  return words.map((word) => word.charAt(0).toUpperCase()).join('') === letters;
}

const CAPITALS_BEFORE = /(?:^|[^\p{L}\p{M}\d&-])(?<word>\p{Lu}{2,7}),? $/u;
const CAPITALS_BEHIND = /^,? (?<word>\p{Lu}{2,7})(?![\p{L}\p{M}\d&-])/u;

/** No abbreviation has a tone: `Ảnh: D.HÒA`. */
const TONED = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** `L.GIANG`: a name behind its initial. */
function isAfterInitial({ text, at }: Spot): boolean {
  return /(?:^|[^\p{L}])\p{Lu}\.$/u.test(textBefore(text, at, 3));
}

/** Whether a neighbour is a syllable in capitals: `ỦY BAN NHÂN DÂN` is not abbreviations. */
function isShouted({ text, at }: Spot, end: number): boolean {
  const before = CAPITALS_BEFORE.exec(textBefore(text, at, 10));
  const behind = CAPITALS_BEHIND.exec(text.slice(end, end + 11));
  return [before, behind].some((match) => {
    const word = match?.groups?.['word'];
    return word !== undefined && hasLettersOfSyllable(word.toLowerCase());
  });
}
