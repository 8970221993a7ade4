import { dateParts, type CivilDate } from '../vietnamese/dates.ts';
import type { Briefing } from './briefing.ts';

/** A month that has briefings. */
export interface Month {
  year: number;
  month: number;
  /** `/2020/07/` */
  path: string;
  /** Newest first. */
  briefings: Briefing[];
}

/** A year that has briefings. */
export interface Year {
  year: number;
  /** `/2020/` */
  path: string;
  /** Number of briefings. */
  count: number;
  /** Newest first. */
  months: Month[];
}

/**
 * Groups briefings by year and month.
 * @param briefings newest first.
 * @param basePath prefix of the paths: `/` for the archive, `/chuyen-muc/kinh-te/` for a topic.
 * @returns the years newest first.
 */
export function groupByYear(briefings: readonly Briefing[], basePath: string): Year[] {
  const years: Year[] = [];
  for (const briefing of briefings) {
    const parts = dateParts(briefing.date);
    let year = years.at(-1);
    if (year?.year !== parts.year) {
      year = { year: parts.year, path: `${basePath}${parts.year}/`, count: 0, months: [] };
      years.push(year);
    }
    let month = year.months.at(-1);
    if (month?.month !== parts.month) {
      month = {
        year: parts.year,
        month: parts.month,
        path: `${basePath}${briefing.date.slice(0, 7).replace('-', '/')}/`,
        briefings: [],
      };
      year.months.push(month);
    }
    month.briefings.push(briefing);
    year.count += 1;
  }
  return years;
}

/** The first day of the month that an id begins with: `2020-07-01` of `2020/07/giao-ban`. */
export function firstDayOf(id: string): CivilDate {
  return `${id.slice(0, '2020/07'.length).replace('/', '-')}-01`;
}

/** A year, or one month (1-12) of it. */
export interface Period {
  year: number;
  month?: number | undefined;
}

/** Periods whose briefings have all been withdrawn, removed or moved, newest first, without any. */
export interface EmptiedPeriods {
  years: Year[];
  months: Month[];
}

/**
 * The periods of `unlisted` briefings that have no listed ones.
 * @param years those of the listed briefings.
 * @param unlisted withdrawn and removed briefings, and the old addresses of others.
 * @param basePath prefix of the paths, as in `years`.
 */
export function emptiedPeriods(
  years: readonly Year[],
  unlisted: readonly { path: string }[],
  basePath = '/',
): EmptiedPeriods {
  const listed = new Set(
    years.flatMap(({ path, months }) => [path, ...months.map((month) => month.path)]),
  );
  const pathsTo = (end: string) =>
    [...new Set(unlisted.map(({ path }) => basePath + path.slice(1, end.length)))]
      .filter((path) => !listed.has(path))
      .sort()
      .reverse();
  const numbersIn = (path: string) => path.slice(basePath.length).split('/').map(Number);
  return {
    years: pathsTo('/2020/').map((path) => {
      const [year = 0] = numbersIn(path);
      return { path, year, count: 0, months: [] };
    }),
    months: pathsTo('/2020/07/').map((path) => {
      const [year = 0, month = 0] = numbersIn(path);
      return { path, year, month, briefings: [] };
    }),
  };
}

/** The pages that briefings had before. */
export function formerOf(
  briefings: readonly { formerly?: readonly string[] | undefined }[],
): { path: string }[] {
  return briefings.flatMap(({ formerly = [] }) => formerly.map((id) => ({ path: `/${id}/` })));
}

/** The briefings of a year, newest first. */
export function briefingsOfYear({ months }: Pick<Year, 'months'>): Briefing[] {
  return months.flatMap(({ briefings }) => briefings);
}
