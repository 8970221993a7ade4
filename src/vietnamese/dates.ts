/**
 * A calendar date without time or time zone, written `YYYY-MM-DD`. All functions here are
 * independent of the machine's time zone.
 */
export type CivilDate = string;

const CIVIL_DATE = /^\d{4}-(?:0[1-9]|1[0-2])-\d{2}$/u;
const MS_PER_DAY = 86_400_000;
const CIVIL_DATE_LENGTH = '2020-07-06'.length;
/** The names of the weekdays, Monday first as in Vietnamese calendars. */
export const WEEKDAYS: readonly string[] = [
  'Thứ Hai',
  'Thứ Ba',
  'Thứ Tư',
  'Thứ Năm',
  'Thứ Sáu',
  'Thứ Bảy',
  'Chủ Nhật',
];

interface DateParts {
  year: number;
  month: number;
  day: number;
}

/**
 * Parses year, month (1-12) and day of a civil date.
 * @throws RangeError if there is no such day.
 */
export function dateParts(date: CivilDate): DateParts {
  // By position: a build reads a hundred thousand dates.
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8));
  if (!CIVIL_DATE.test(date) || day < 1 || day > daysInMonth(year, month))
    throw new RangeError(`No such day: ${date}`);
  return { year, month, day };
}

/** Whether a text is an existing date written as `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  try {
    dateParts(text);
    return true;
  } catch {
    return false;
  }
}

/** `Thứ Hai` for 2020-07-06. */
export function weekday(date: CivilDate): string {
  const { year, month, day } = dateParts(date);
  // JavaScript's week starts on Sunday.
  return WEEKDAYS[(new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7] ?? '';
}

/** `6/7/2020` for 2020-07-06. */
export function shortDate(date: CivilDate): string {
  const { year, month, day } = dateParts(date);
  return `${day}/${month}/${year}`;
}

/** `Thứ Hai, ngày 6 tháng 7 năm 2020` for 2020-07-06. */
export function longDate(date: CivilDate): string {
  const { year, month, day } = dateParts(date);
  return `${weekday(date)}, ngày ${day} tháng ${month} năm ${year}`;
}

/** The number of days since 1 January 1970. */
export function dayNumber(date: CivilDate): number {
  return Date.parse(date) / MS_PER_DAY;
}

/** The latest of some days; `undefined` without any. */
export function latestDay(days: readonly (CivilDate | undefined)[]): CivilDate | undefined {
  return days.reduce(
    (latest, day) => (latest === undefined || (day !== undefined && day > latest) ? day : latest),
    undefined,
  );
}

/** The next day. */
export function dayAfter(date: CivilDate): CivilDate {
  return new Date(Date.parse(date) + MS_PER_DAY).toISOString().slice(0, CIVIL_DATE_LENGTH);
}

/** The previous day. */
export function dayBefore(date: CivilDate): CivilDate {
  return new Date(Date.parse(date) - MS_PER_DAY).toISOString().slice(0, CIVIL_DATE_LENGTH);
}

/** The number of days of a month (1-12): 29 for February 2020. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The weekday of the first day of a month, from 0 for Monday to 6 for Sunday. */
export function firstWeekday(year: number, month: number): number {
  return (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
}

/**
 * The start of a civil date in Vietnam, which has UTC+7 all year: `2020-07-06T00:00:00+07:00`
 * (RFC 3339). For formats without plain dates.
 */
export function startOfDay(date: CivilDate): string {
  return `${date}T00:00:00+07:00`;
}

/** Vietnam's offset from UTC, in milliseconds. */
const UTC_OFFSET_MS = 7 * 3_600_000;

/** The civil date in Vietnam (Asia/Ho_Chi_Minh) at a moment. */
export function dayInVietnam(moment: Date): CivilDate {
  return new Date(moment.getTime() + UTC_OFFSET_MS).toISOString().slice(0, CIVIL_DATE_LENGTH);
}
