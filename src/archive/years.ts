import { dateParts } from '../vietnamese/dates.ts';
import type { Briefing } from './briefing.ts';

/** A month that has briefings, newest first. */
export interface Month {
  year: number;
  month: number;
  /** `/2020/07/` */
  path: string;
  briefings: Briefing[];
}

/** A year that has briefings; its months newest first. */
export interface Year {
  year: number;
  /** `/2020/` */
  path: string;
  count: number;
  months: Month[];
}

/**
 * Groups briefings by year and month.
 * @param briefings newest first.
 * @param below the path that the years' addresses begin with: `/` of the whole archive, `/chuyen-muc/kinh-te/` of a topic.
 * @returns the years newest first.
 */
export function yearsOf(briefings: readonly Briefing[], below: string): Year[] {
  const years: Year[] = [];
  for (const briefing of briefings) {
    const parts = dateParts(briefing.date);
    let year = years.at(-1);
    if (year?.year !== parts.year) {
      year = { year: parts.year, path: `${below}${parts.year}/`, count: 0, months: [] };
      years.push(year);
    }
    let month = year.months.at(-1);
    if (month?.month !== parts.month) {
      month = { year: parts.year, month: parts.month, path: `${below}${briefing.date.slice(0, 7).replace('-', '/')}/`, briefings: [] };
      year.months.push(month);
    }
    month.briefings.push(briefing);
    year.count += 1;
  }
  return years;
}

/** The briefings of a year, newest first. */
export function briefingsOf({ months }: Year): Briefing[] {
  return months.flatMap(({ briefings }) => briefings);
}
