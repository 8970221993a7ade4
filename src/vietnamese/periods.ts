import { dateParts, daysInMonth, isCivilDate, shortDate, type CivilDate } from './dates.ts';
import { capitalised } from './letter-case.ts';

/** A range of days, both inclusive. */
export interface Period {
  first: CivilDate;
  last: CivilDate;
}

/** A kind of period; figures for periods of different kinds (month, year) are not comparable. */
export interface PeriodKind {
  /** A slug: `nua-nam`. */
  id: string;
  /** `Theo nửa năm`. */
  name: string;
}

/** `2020`, `2020-H1`, `2020-Q1`, `2020-07`, `2020-07-06`. */
const SIMPLE =
  /^(?<year>(?:19|20)\d{2})(?:-H(?<half>[12])|-Q(?<quarter>[1-4])|-(?<month>0[1-9]|1[0-2])(?<day>-\d{2})?)?$/u;
const QUARTERS = ['I', 'II', 'III', 'IV'];

/**
 * Parses a period: a year `2020`, half-year `2020-H1`, quarter `2020-Q3`, month `2020-07`, day
 * `2020-07-06`, or an interval of two of these with a slash, as in ISO 8601. The end may precede
 * the start.
 * @returns `undefined` if the code is invalid.
 */
export function parsePeriod(code: string): Period | undefined {
  const [start, end, ...more] = code.split('/').map(simplePeriod);
  const last = code.includes('/') ? end : start;
  return start && last && more.length === 0 ? { first: start.first, last: last.last } : undefined;
}

/**
 * Parses a valid code.
 * @throws RangeError if the code is invalid.
 */
export function periodOf(code: string): Period {
  const period = parsePeriod(code);
  if (!period) throw new RangeError(`Not a period: ${code}`);
  return period;
}

function simplePeriod(code: string): Period | undefined {
  const parts = SIMPLE.exec(code)?.groups;
  if (!parts) return undefined;
  if (parts['day']) return isCivilDate(code) ? { first: code, last: code } : undefined;
  const year = Number(parts['year']);
  if (parts['half']) return months(year, Number(parts['half']) * 6 - 5, 6);
  if (parts['quarter']) return months(year, Number(parts['quarter']) * 3 - 2, 3);
  return parts['month'] ? months(year, Number(parts['month']), 1) : months(year, 1, 12);
}

/** A period of `count` months of a year, starting with month `from` (1-12). */
function months(year: number, from: number, count: number): Period {
  const to = from + count - 1;
  const startOf = (month: number) => `${year}-${String(month).padStart(2, '0')}-`;
  return { first: `${startOf(from)}01`, last: startOf(to) + String(daysInMonth(year, to)) };
}

/** The months that a period covers; `undefined` unless they are whole months of one year. */
function wholeMonths(period: Period): { year: number; from: number; count: number } | undefined {
  const { year, month: from, day } = dateParts(period.first);
  const count = dateParts(period.last).month - from + 1;
  const isWhole = day === 1 && count > 0 && months(year, from, count).last === period.last;
  return isWhole ? { year, from, count } : undefined;
}

/**
 * The same months of the year before, with which figures are compared (`cùng kỳ năm trước`);
 * `undefined` unless the period is whole months of one year.
 */
export function yearBefore(period: Period): Period | undefined {
  const whole = wholeMonths(period);
  return whole && months(whole.year - 1, whole.from, whole.count);
}

/** The canonical code of a period: `2020-H1` for `2020-01-01/2020-06-30`. */
export function periodCode(period: Period): string {
  const { first, last } = period;
  const whole = wholeMonths(period);
  if (whole?.count === 12) return first.slice(0, 4);
  if (whole?.count === 6 && whole.from % 6 === 1) return `${whole.year}-H${(whole.from + 5) / 6}`;
  if (whole?.count === 3 && whole.from % 3 === 1) return `${whole.year}-Q${(whole.from + 2) / 3}`;
  if (whole?.count === 1) return first.slice(0, 7);
  return first === last ? first : `${first}/${last}`;
}

/**
 * The Vietnamese name of a period: `năm 2020`, `6 tháng đầu năm 2020`, `quý I/2020`, `tháng
 * 7/2020`, `ngày 6/7/2020`, `9 tháng đầu năm 2020`.
 */
export function periodName(period: Period): string {
  const { first, last } = period;
  const whole = wholeMonths(period);
  if (whole) {
    const { year, from, count } = whole;
    if (count === 12) return `năm ${year}`;
    if (count === 1) return `tháng ${from}/${year}`;
    if (count === 3 && from % 3 === 1) return `quý ${QUARTERS[(from - 1) / 3] ?? ''}/${year}`;
    if (from === 1) return `${count} tháng đầu năm ${year}`;
    if (count === 6 && from === 7) return `6 tháng cuối năm ${year}`;
  }
  return first === last
    ? `ngày ${shortDate(first)}`
    : `từ ${shortDate(first)} đến ${shortDate(last)}`;
}

/** The capitalized name of a period: `Quý I/2020`. */
export function periodTitle(period: Period): string {
  return capitalised(periodName(period));
}

/** The kind of a period. Each number of first months of a year (`9 tháng đầu năm`) is a kind. */
export function periodKind(period: Period): PeriodKind {
  const whole = wholeMonths(period);
  if (whole) {
    const { from, count } = whole;
    if (count === 12) return { id: 'nam', name: 'Theo năm' };
    if (count === 6 && from % 6 === 1) return { id: 'nua-nam', name: 'Theo nửa năm' };
    if (count === 3 && from % 3 === 1) return { id: 'quy', name: 'Theo quý' };
    if (count === 1) return { id: 'thang', name: 'Theo tháng' };
    if (from === 1) return { id: `${count}-thang`, name: `${count} tháng đầu năm` };
  }
  return period.first === period.last
    ? { id: 'ngay', name: 'Theo ngày' }
    : { id: 'khac', name: 'Khoảng thời gian khác' };
}

/** Compares periods by last day; of those with the same last day, the longer is greater. */
export function comparePeriods(a: Period, b: Period): number {
  return compareDays(a.last, b.last) || compareDays(b.first, a.first);
}

function compareDays(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : Number(a > b);
}
