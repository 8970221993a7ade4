import { daysInMonth, type CivilDate } from '../../vietnamese/dates.ts';
import { fold } from '../../vietnamese/fold.ts';
import { MONTH_WORDS } from '../../vietnamese/written-dates.ts';
import { dateTerms } from '../date-terms.ts';

/** The date or period that a query names. */
export interface QueryDate {
  /** As a reader would say it: `tháng 7/2020`. */
  label: string;
  /** First and last day; of each year (`07-06`) if the query names none. */
  first: string;
  last: string;
  /** Whether these two days alone are meant, not those between: `6 và 9/7`. */
  isPair?: boolean;
  /** Its term in the index (date-terms.ts), if it is a day or a month of a year. */
  term?: string | undefined;
  /** Whether texts that have its words side by side state it: a quarter, a month of any year. */
  isInWords: boolean;
  /** The query without it. */
  rest: string;
}

const DAY = '(?<day>\\d{1,2})';
const MONTH = '(?<month>\\d{1,2})';
const YEAR = '(?<year>(?:19|20)\\d{2})';
/** Longer names first: `muoi mot` begins with `muoi`. */
const NAMED = `(?<name>${Object.keys(MONTH_WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const OF_YEAR = `(?:(?: ?[/.-] ?| nam )${YEAR})`;
const TO = '(?: ?[-–] ?| den (?:ngay )?| toi (?:ngay )?|(?<pair> va (?:ngay )?))';

/** Written dates without diacritics, the longest first. */
const FORMS = [
  `${YEAR}[/.-]${MONTH}[/.-]${DAY}`,
  `(?:tu )?(?:ngay )?(?<from>\\d{1,2})(?:/(?<fromMonth>\\d{1,2}))?(?:/(?<fromYear>\\d{4}))?${TO}${DAY}(?: ?[/.] ?| thang )${MONTH}${OF_YEAR}?`,
  `qu[iy] (?<quarter>[1-4]|i{1,3}|iv)(?: ?[/-] ?| nam | )${YEAR}`,
  `(?:ngay )?(?:mung )?${DAY}(?: ?[/.-] ?| thang )${MONTH}${OF_YEAR}`,
  `(?:ngay )?(?:mung )?${DAY}(?:/| thang )${MONTH}`,
  `thang ${MONTH}(?:${OF_YEAR}| ${YEAR.replace('year', 'bareYear')})`,
  `${MONTH}[/.-]${YEAR}`,
  // “Tháng năm 2020” names no month.
  `thang (?!nam \\d)${NAMED}(?: nam ${YEAR})?`,
  `thang ${MONTH}`,
].map(
  // Safari before 16.4 knows no lookbehind.
  (form) => new RegExp(`(?<lead>^|[^\\p{L}\\d/.,-])(?:${form})(?![\\p{L}\\d]|[/.,]\\d)`, 'u'),
);

/** Words that only lead up to a date. */
const BEFORE_DATE = / (?:trong|vào|hồi|của|từ|hôm|vao|hoi|cua|tu|hom)$/iu;

/**
 * Finds the date or period that a query names: `6/7/2020`, `6-9/7/2020`, `từ 6 đến 9/7`, `quý
 * II/2020`, `tháng bảy`, with or without diacritics; `undefined` if there is none. A year alone is
 * none: texts speak of years to come.
 */
export function dateInQuery(query: string): QueryDate | undefined {
  const written = query.normalize('NFC');
  const folded = fold(written);
  // Offsets must be those of the written query.
  if (folded.length !== written.length) return undefined;
  for (const form of FORMS) {
    const match = form.exec(folded);
    const period = match?.groups && periodOf(match.groups);
    if (!match || !period) continue;
    const start = match.index + (match.groups?.['lead'] ?? '').length;
    const before = written.slice(0, start).trim().replace(BEFORE_DATE, '');
    const after = written.slice(match.index + match[0].length).trim();
    return { ...period, rest: `${before} ${after}`.trim() };
  }
  return undefined;
}

type Groups = Record<string, string | undefined>;

/** `undefined` if there is no such day or month. */
function periodOf(groups: Groups): Omit<QueryDate, 'rest'> | undefined {
  const year = groups['year'] ?? groups['bareYear'];
  if (groups['quarter'] !== undefined && year !== undefined)
    return quarterOf(groups['quarter'], year);
  const name = groups['name'];
  const month = name === undefined ? Number(groups['month']) : (MONTH_WORDS[name] ?? 0);
  if (month < 1 || month > 12) return undefined;
  const ofYear = year === undefined ? '' : `/${year}`;
  const days = daysInMonth(Number(year ?? 2020), month);
  const dateOf = (day: number, inMonth = month, inYear = year) =>
    [...(inYear === undefined ? [] : [inYear]), twoDigits(inMonth), twoDigits(day)].join('-');
  if (groups['day'] === undefined)
    return {
      label: `tháng ${month}${ofYear}`,
      first: dateOf(1),
      last: dateOf(days),
      term: dateTerms({ year: numberOf(year), month })[0]?.key,
      isInWords: year === undefined,
    };
  const day = Number(groups['day']);
  if (day < 1 || day > days) return undefined;
  if (groups['from'] === undefined)
    return {
      label: `ngày ${day}/${month}${ofYear}`,
      first: dateOf(day),
      last: dateOf(day),
      term: dateTerms({ year: numberOf(year), month, day })[0]?.key,
      isInWords: false,
    };
  const from = Number(groups['from']);
  const fromMonth = Number(groups['fromMonth'] ?? month);
  const first = dateOf(from, fromMonth, groups['fromYear'] ?? year);
  const last = dateOf(day);
  if (from < 1 || from > 31 || fromMonth < 1 || fromMonth > 12 || first >= last) return undefined;
  const start = groups['fromMonth'] === undefined ? String(from) : `${from}/${fromMonth}`;
  const end = `${day}/${month}${ofYear}`;
  return groups['pair'] === undefined
    ? { label: `từ ngày ${start} đến ${end}`, first, last, isInWords: false }
    : { label: `ngày ${start} và ${end}`, first, last, isPair: true, isInWords: false };
}

function quarterOf(quarter: string, year: string): Omit<QueryDate, 'rest'> {
  const number = Number(quarter) || ['i', 'ii', 'iii', 'iv'].indexOf(quarter) + 1;
  const lastMonth = number * 3;
  return {
    label: `quý ${['I', 'II', 'III', 'IV'][number - 1] ?? ''}/${year}`,
    first: `${year}-${twoDigits(lastMonth - 2)}-01`,
    last: `${year}-${twoDigits(lastMonth)}-${daysInMonth(Number(year), lastMonth)}`,
    isInWords: true,
  };
}

function numberOf(year: string | undefined): number | undefined {
  return year === undefined ? undefined : Number(year);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Whether a day is within a query's date. */
export function isWithin(day: CivilDate, { first, last, isPair = false }: QueryDate): boolean {
  const compared = day.slice(-first.length);
  return isPair ? [first, last].includes(compared) : first <= compared && compared <= last;
}
