import { dateParts, daysInMonth, firstWeekday, type CivilDate } from '../vietnamese/dates.ts';

/** A day of a month and how many briefings are of it. */
export interface CalendarDay {
  day: number;
  count: number;
}

/** A month's weeks from Monday to Sunday; days of other months are left out. */
export type Calendar = (CalendarDay | undefined)[][];

const WEEK = 7;

/** The calendar of a month (1-12) with the number of `briefings` on each day. */
export function monthCalendar(year: number, month: number, briefings: readonly { date: CivilDate }[]): Calendar {
  const counts = new Map<number, number>();
  for (const { date } of briefings) {
    const { day } = dateParts(date);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const before = firstWeekday(year, month);
  const days = daysInMonth(year, month);
  return Array.from({ length: Math.ceil((before + days) / WEEK) }, (_week, week) =>
    Array.from({ length: WEEK }, (_day, weekday) => {
      const day = week * WEEK + weekday - before + 1;
      return day < 1 || day > days ? undefined : { day, count: counts.get(day) ?? 0 };
    }),
  );
}

/** The id of the first of a day's briefings in its month's list: where the calendar leads. */
export function dayAnchor(day: number): string {
  return `ngay-${day}`;
}
