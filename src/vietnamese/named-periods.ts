import { isCivilDate, type CivilDate } from './dates.ts';
import { parsePeriod } from './periods.ts';

/** Numbers of quarters as texts write them, in small letters. */
const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 };
const NUMERALS = [
  'một',
  'hai',
  'ba',
  'bốn',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai',
];

/** A period that a text names. */
export interface NamedPeriod {
  /** Its code (see periods.ts), if it has one. */
  code: string | undefined;
  /** The position behind its words. */
  end: number;
}

const PERIOD =
  /(?:(?<count>\d{1,2}|mười(?: một| hai)?|một|hai|ba|bốn|năm|sáu|bảy|tám|chín) tháng (?<end>đầu|cuối) năm|quý (?<quarter>IV|I{1,3}|[1-4])(?:\s*\/|\s+năm)|tháng (?<month>\d{1,2})(?:\s*\/|\s+năm)|(?<!tháng (?:đầu|cuối) )(?:cả )?(?<whole>năm))\s*(?:(?<year>20\d{2})(?![-–\d])|(?<=tháng đầu năm\s*)(?!\s*\d))/giu;

/**
 * The periods named in a paragraph: `6 tháng đầu năm 2020`, `quý I/2020`, `tháng 7/2020`, `năm
 * 2020`.
 * @param date the day of the text: first months without a year are those of its year if they are
 * over.
 */
export function periodsIn(paragraph: string, date: CivilDate | undefined): NamedPeriod[] {
  return Array.from(paragraph.matchAll(PERIOD), ({ 0: written, index, groups = {} }) => ({
    code:
      groups['year'] === undefined ? codeInYearOf(date, groups) : codeOf(groups, groups['year']),
    end: index + written.length,
  }));
}

function codeInYearOf(
  date: CivilDate | undefined,
  groups: Partial<Record<string, string>>,
): string | undefined {
  if (date === undefined || !isCivilDate(date)) return undefined;
  const code = codeOf(groups, date.slice(0, 4));
  const last = code === undefined ? undefined : parsePeriod(code)?.last;
  return last !== undefined && last < date ? code : undefined;
}

function codeOf(
  { count, end, quarter, month, whole }: Partial<Record<string, string>>,
  year: string,
): string | undefined {
  if (count !== undefined) return monthsCode(monthCount(count), end?.toLowerCase() === 'đầu', year);
  if (quarter !== undefined) return `${year}-Q${quarterNumber(quarter)}`;
  if (month !== undefined)
    return isMonth(Number(month)) ? `${year}-${month.padStart(2, '0')}` : undefined;
  return whole === undefined ? undefined : year;
}

/**
 * The code of the first or last months of a year.
 * @returns `undefined` if a year has no `count` months.
 */
export function monthsCode(count: number, isFirst: boolean, year: string): string | undefined {
  if (!isMonth(count)) return undefined;
  if (count === 12) return year;
  if (count === 6) return `${year}-H${isFirst ? 1 : 2}`;
  if (count === 3) return `${year}-Q${isFirst ? 1 : 4}`;
  const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`;
  if (count === 1) return month(isFirst ? 1 : 12);
  return isFirst ? `${month(1)}/${month(count)}` : `${month(13 - count)}/${month(12)}`;
}

function isMonth(number: number): boolean {
  return number >= 1 && number <= 12;
}

/** The number of a quarter, written `II` or `2`; 1 for anything else. */
export function quarterNumber(written: string): number {
  return QUARTERS[written.toLowerCase()] ?? 1;
}

/** A number of months, in figures or as a word; 0 for another word. */
export function monthCount(written: string): number {
  return /^\d/u.test(written) ? Number(written) : NUMERALS.indexOf(written.toLowerCase()) + 1;
}
