import type { Archive } from './archive.ts';
import { summaryOf, type BriefingSummary } from './briefing.ts';
import { monthCalendar, type Calendar } from './calendar.ts';
import { listItems, type BriefingListItem } from './list-items.ts';
import { neighbours, type CountedLink, type Neighbours } from './page-links.ts';
import { briefingsOfYear, type Month, type Year } from './years.ts';

/** How many briefings a year's page shows besides the links to its months. */
const LATEST_ON_YEAR_PAGE = 10;

export interface YearPage extends Neighbours {
  year: number;
  path: string;
  count: number;
  /** January first. */
  months: CountedLink[];
  /** Newest first. */
  latest: BriefingSummary[];
}

export interface MonthPage extends Neighbours {
  year: number;
  month: number;
  path: string;
  calendar: Calendar;
  /** Newest first. */
  briefings: BriefingListItem[];
}

/** One year in the heat map of the archive. */
export interface YearRow {
  year: number;
  path: string;
  count: number;
  /** All twelve, January first. */
  months: MonthCell[];
}

/** One month in the heat map; `path` is undefined for a month without briefings. */
export interface MonthCell {
  month: number;
  path?: string | undefined;
  count: number;
  /** Shade relative to the archive's busiest month: 0 if empty, else 1 to {@link HEAT_LEVELS}. */
  level: number;
}

/** Number of shades in the heat map, not counting the one for empty months. */
export const HEAT_LEVELS = 4;

/** Links to years, in the order given. */
export function yearLinks(years: readonly Year[]): CountedLink[] {
  return years.map(({ year, path, count }) => ({ path, count, label: `Năm ${year}` }));
}

/** Rows of the heat map, newest year first. */
export function yearRows({ years }: Archive): YearRow[] {
  const maxCount = Math.max(
    ...years.flatMap(({ months }) => months.map(({ briefings }) => briefings.length)),
  );
  return years.map((year) => ({
    year: year.year,
    path: year.path,
    count: year.count,
    months: monthCells(year, maxCount),
  }));
}

function monthCells({ months }: Year, maxCount: number): MonthCell[] {
  return Array.from({ length: 12 }, (_unused, index) => {
    const month = months.find((candidate) => candidate.month === index + 1);
    const count = month?.briefings.length ?? 0;
    return {
      month: index + 1,
      path: month?.path,
      count,
      level: Math.ceil((count / maxCount) * HEAT_LEVELS),
    };
  });
}

/** Links to a year's months, January first. */
export function monthLinks({ months }: Year): CountedLink[] {
  return months.toReversed().map(({ month, path, briefings }) => ({
    path,
    label: `Tháng ${month}`,
    count: briefings.length,
  }));
}

/** The data of each year's page, newest first, then of the emptied ones. */
export function yearPages({ years, emptied }: Archive): YearPage[] {
  const listed = years.map((page, index) => ({
    year: page.year,
    path: page.path,
    count: page.count,
    months: monthLinks(page),
    latest: briefingsOfYear(page).slice(0, LATEST_ON_YEAR_PAGE).map(summaryOf),
    ...neighbours(years, index, (other) => `Năm ${other.year}`),
  }));
  return [
    ...listed,
    ...emptied.years.map((year) => ({ ...year, count: 0, months: [], latest: [] })),
  ];
}

/**
 * The data of each month's page, newest first, then of the emptied ones. Other months without
 * briefings have no page, so older and newer links skip them.
 */
export function monthPages({ years, emptied }: Archive): MonthPage[] {
  const allMonths: Month[] = years.flatMap(({ months }) => months);
  const listed = allMonths.map(({ year, month, path, briefings }, index) => ({
    year,
    month,
    path,
    calendar: monthCalendar(year, month, briefings),
    briefings: listItems(briefings),
    ...neighbours(allMonths, index, (other) => `Tháng ${other.month}/${other.year}`),
  }));
  return [
    ...listed,
    ...emptied.months.map(({ year, month, path }) => ({
      year,
      month,
      path,
      calendar: monthCalendar(year, month, []),
      briefings: [],
    })),
  ];
}
