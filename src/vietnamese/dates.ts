/**
 * A civil date (a day of the calendar, with no time and no time zone), written `YYYY-MM-DD`. Everything here works on
 * the calendar alone, so results do not depend on the machine's time zone.
 */
export type CivilDate = string;

const CIVIL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;
/** Milliseconds. */
const DAY = 86_400_000;
const CIVIL_DATE_LENGTH = '2020-07-06'.length;
const WEEKDAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

interface DateParts {
  year: number;
  month: number;
  day: number;
}

/**
 * Year, month (1-12) and day of a civil date.
 * @throws RangeError when the text is not a day that exists.
 */
export function dateParts(date: CivilDate): DateParts {
  const match = CIVIL_DATE.exec(date);
  const [year, month, day] = (match?.slice(1) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) throw new RangeError(`Not a civil date: ${date}`);
  const instant = new Date(Date.UTC(year, month - 1, day));
  if (instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== day) throw new RangeError(`No such day: ${date}`);
  return { year, month, day };
}

/** Whether a text is written as `YYYY-MM-DD` and names a day that exists. */
export function isCivilDate(text: string): boolean {
  try {
    dateParts(text);
    return true;
  } catch {
    return false;
  }
}

/** The days of the week from Monday on, as Vietnamese calendars have them. */
export const WEEK: readonly string[] = [...WEEKDAYS.slice(1), WEEKDAYS[0]];

/** `Thứ Hai` for 2020-07-06. */
export function weekday(date: CivilDate): string {
  const { year, month, day } = dateParts(date);
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
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

/** How many days lie between two civil dates, whichever comes first. */
export function daysBetween(a: CivilDate, b: CivilDate): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / DAY;
}

/** The civil date that follows another. */
export function dayAfter(date: CivilDate): CivilDate {
  return new Date(Date.parse(date) + DAY).toISOString().slice(0, CIVIL_DATE_LENGTH);
}

/** The civil date before another. */
export function dayBefore(date: CivilDate): CivilDate {
  return new Date(Date.parse(date) - DAY).toISOString().slice(0, CIVIL_DATE_LENGTH);
}

/** How many days a month has: 29 for February 2020. `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day of the week that a month begins on, 0 for Monday to 6 for Sunday: weeks begin on Monday here. */
export function firstWeekday(year: number, month: number): number {
  return (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
}

/**
 * The moment at which a civil date begins in Vietnam, which keeps UTC+7 the year round: `2020-07-06T00:00:00+07:00`
 * (RFC 3339), for formats that know no date without a time.
 */
export function startOfDay(date: CivilDate): string {
  return `${date}T00:00:00+07:00`;
}

/** Milliseconds by which clocks in Vietnam are ahead of UTC, the year round. */
const AHEAD_OF_UTC = 7 * 3_600_000;

/** The civil date in Vietnam (Asia/Ho_Chi_Minh) at a moment, whatever the machine's own time zone. */
export function dayInVietnam(moment: Date): CivilDate {
  return new Date(moment.getTime() + AHEAD_OF_UTC).toISOString().slice(0, CIVIL_DATE_LENGTH);
}
