import { dateParts, daysInMonth, firstWeekday, type CivilDate } from '../vietnamese/dates.ts';

/** A day of a month and its number of briefings. */
export interface CalendarDay {
  day: number;
  count: number;
}

/** Rows of weeks from Monday to Sunday; days outside the month are undefined. */
export type Calendar = (CalendarDay | undefined)[][];

const DAYS_PER_WEEK = 7;

/** The calendar of a month (1-12) with the number of `briefings` on each day. */
export function monthCalendar(
  year: number,
  month: number,
  briefings: readonly { date: CivilDate }[],
): Calendar {
  const counts = new Map<number, number>();
  for (const { date } of briefings) {
    const { day } = dateParts(date);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const offset = firstWeekday(year, month);
  const days = daysInMonth(year, month);
  return Array.from({ length: Math.ceil((offset + days) / DAYS_PER_WEEK) }, (_week, week) =>
    Array.from({ length: DAYS_PER_WEEK }, (_day, weekday) => {
      const day = week * DAYS_PER_WEEK + weekday - offset + 1;
      return day < 1 || day > days ? undefined : { day, count: counts.get(day) ?? 0 };
    }),
  );
}

/** The id of a day's first briefing in the month's list, which the calendar links to. */
export function dayAnchor(day: number): string {
  return `ngay-${day}`;
}
