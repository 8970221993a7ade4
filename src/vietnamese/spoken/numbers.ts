import { ReadingConfig, doReadNumber } from 'read-vietnamese-number';

// The library treats a point in `thousandSign` as a regular expression wildcard, so it gets
// numerals with a decimal point and no thousands separators.
const reading = new ReadingConfig();
reading.unit = [];
reading.units = [[], ['nghìn'], ['triệu'], ['tỷ']];
reading.pointText = 'phẩy';
/**
 * What stands for an empty ten: `một trăm lẻ năm`. Nghệ Tĩnh and the South say `lẻ`; textbooks of
 * today, with the North, `linh`. Both are right; a site elsewhere changes this word.
 */
reading.oddText = 'lẻ';

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** Longer numbers are read digit by digit. */
const MAX_DIGITS = 24;

/**
 * Spells out a Vietnamese numeral: `2.919,8` becomes `hai nghìn chín trăm mười chín phẩy tám`. More
 * than two decimals, and numbers beyond {@link MAX_DIGITS}, are read digit by digit.
 */
export function sayNumber(numeral: string): string {
  const known = readings.get(numeral);
  if (known !== undefined) return known;
  const words = readNumber(numeral);
  if (readings.size >= MAX_KNOWN) readings.clear();
  readings.set(numeral, words);
  return words;
}

/** Numerals and their words: an archive says the same years and small numbers over and over. */
const readings = new Map<string, string>();
const MAX_KNOWN = 5_000;

function readNumber(numeral: string): string {
  const [whole = '', decimals = ''] = numeral.replaceAll('.', '').split(',');
  if (whole.length > MAX_DIGITS)
    return [sayDigits(whole), sayDigits(decimals)].filter(Boolean).join(` ${reading.pointText} `);
  if (decimals.length > 2)
    return `${doReadNumber(whole, reading)} ${reading.pointText} ${sayDigits(decimals)}`;
  return doReadNumber(decimals === '' ? whole : `${whole}.${decimals}`, reading);
}

/** Reads digit by digit, as in a telephone number: `0239` becomes `không hai ba chín`. */
export function sayDigits(digits: string): string {
  return Array.from(digits.matchAll(/\d/gu), ([digit]) => DIGITS[Number(digit)]).join(' ');
}

/** The ordinal after `thứ`: `nhất`, `hai`, `ba`, `tư`, `năm` … */
export function sayOrdinal(numeral: string): string {
  const number = Number(numeral);
  return number === 1 ? 'nhất' : number === 4 ? 'tư' : sayNumber(numeral);
}

/** The month after `tháng`: the fourth is `tư`. */
export function sayMonth(numeral: string): string {
  return Number(numeral) === 4 ? 'tư' : sayNumber(numeral);
}

/** A day of the month: the first ten are `mùng một` to `mùng mười`. */
export function sayDay(numeral: string): string {
  return Number(numeral) <= 10 ? `mùng ${sayNumber(numeral)}` : sayNumber(numeral);
}

const ROMAN = /^(?=.)X{0,3}(?:IX|IV|V?I{0,3})$/u;
const ROMAN_DIGITS: Record<string, number> = { I: 1, V: 5, X: 10 };

/** Parses a Roman numeral up to XXXIX, enough for congresses and terms; otherwise `undefined`. */
export function parseRoman(numeral: string): number | undefined {
  if (!ROMAN.test(numeral)) return undefined;
  const values = Array.from(numeral, (digit) => ROMAN_DIGITS[digit] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}
