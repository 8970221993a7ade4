import { ReadingConfig, doReadNumber } from 'read-vietnamese-number';

// The library would take a point in `thousandSign` for any character, so numerals are given to it with the point as decimal sign.
const reading = new ReadingConfig();
reading.unit = [];
reading.units = [[], ['nghìn'], ['triệu'], ['tỷ']];
reading.pointText = 'phẩy';

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** Digits of the longest number that is read as one. */
const LONGEST = 24;

/**
 * A Vietnamese numeral in words: `2.919,8` is `hai nghìn chín trăm mười chín phẩy tám`. More than two decimals are read one by one, as are the
 * digits of what is too long for a number.
 */
export function sayNumber(numeral: string): string {
  const [whole = '', decimals = ''] = numeral.replaceAll('.', '').split(',');
  if (whole.length > LONGEST) return [sayDigits(whole), sayDigits(decimals)].filter(Boolean).join(` ${reading.pointText} `);
  if (decimals.length > 2) return `${doReadNumber(whole, reading)} ${reading.pointText} ${sayDigits(decimals)}`;
  return doReadNumber(decimals === '' ? whole : `${whole}.${decimals}`, reading);
}

/** Digits one by one, as a telephone number is read: `0239` is `không hai ba chín`. What is no digit is left out. */
export function sayDigits(digits: string): string {
  return Array.from(digits.matchAll(/\d/gu), ([digit]) => DIGITS[Number(digit)]).join(' ');
}

/** What stands after `thứ`: `nhất`, `hai`, `ba`, `tư`, `năm` … */
export function sayOrdinal(numeral: string): string {
  const number = Number(numeral);
  return number === 1 ? 'nhất' : number === 4 ? 'tư' : sayNumber(numeral);
}

/** What stands after `tháng`: the fourth is `tư`. */
export function sayMonth(numeral: string): string {
  return Number(numeral) === 4 ? 'tư' : sayNumber(numeral);
}

/** A day of the month: the first ten are `mùng một` to `mùng mười`. */
export function sayDay(numeral: string): string {
  return Number(numeral) <= 10 ? `mùng ${sayNumber(numeral)}` : sayNumber(numeral);
}

const ROMAN = /^(?=.)X{0,3}(?:IX|IV|V?I{0,3})$/u;
const ROMAN_DIGITS: Record<string, number> = { I: 1, V: 5, X: 10 };

/** The number that a Roman numeral up to XXXIX states, or `undefined` when it is none: congresses and terms go no further. */
export function parseRoman(numeral: string): number | undefined {
  if (!ROMAN.test(numeral)) return undefined;
  const values = Array.from(numeral, (digit) => ROMAN_DIGITS[digit] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
