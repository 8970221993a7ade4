import type { Archive } from './archive.ts';
import { summaryOf, type BriefingSummary } from './briefing.ts';
import { heatLevels } from './heat-levels.ts';
import { monthCalendar, type Calendar } from './calendar.ts';
import { listItems, type BriefingListItem } from './list-items.ts';
import { shared } from '../cache/static-page.ts';
import { neighbours, type CountedLink, type Neighbours, type PageLink } from './page-links.ts';
import { countPhotos } from './photos.ts';
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
  /** All years, newest first. */
  years: PageLink[];
}

export interface MonthPage extends Neighbours {
  year: number;
  month: number;
  path: string;
  calendar: Calendar;
  /** Newest first. */
  briefings: BriefingListItem[];
  /** The months of the year that have briefings, January first. */
  months: PageLink[];
  /** Number of photographs in the month's briefings, which have a page of their own. */
  photoCount: number;
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
  /** The shade of its count among those of all months: {@link heatLevels}. */
  level: number;
}

/** Links to years, in the order given. */
export function yearLinks(years: readonly Year[]): CountedLink[] {
  return years.map(({ year, path, count }) => ({ path, count, label: `Năm ${year}` }));
}

/**
 * Short links to years, `2020`, in the order given. Without counts, so that they do not change with
 * each new briefing.
 */
export function yearJump(years: readonly Year[]): PageLink[] {
  return shared(years.map(({ year, path }) => ({ path, label: String(year) })));
}

/** Short links to the months of a year, `T7`, January first. */
export function monthJump({ months }: Year): PageLink[] {
  return shared(months.toReversed().map(({ month, path }) => ({ path, label: `T${month}` })));
}

/** Rows of the heat map, newest year first. */
export function yearRows({ years }: Archive): YearRow[] {
  const counts = years.flatMap(({ months }) => months.map(({ briefings }) => briefings.length));
  const levelOf = heatLevels(counts);
  return years.map((year) => ({
    year: year.year,
    path: year.path,
    count: year.count,
    months: monthCells(year, levelOf),
  }));
}

function monthCells({ months }: Year, levelOf: (count: number) => number): MonthCell[] {
  return Array.from({ length: 12 }, (_unused, index) => {
    const month = months.find((candidate) => candidate.month === index + 1);
    const count = month?.briefings.length ?? 0;
    return {
      month: index + 1,
      path: month?.path,
      count,
      level: levelOf(count),
    };
  });
}

/** Links to a year's months, January first. */
function monthLinks({ months }: Year): CountedLink[] {
  return months.toReversed().map(({ month, path, briefings }) => ({
    path,
    label: `Tháng ${month}`,
    count: briefings.length,
  }));
}

/** The data of each year's page, newest first, then of the emptied ones. */
export function yearPages({ years, emptied }: Archive): YearPage[] {
  const jump = yearJump(years);
  const pageOf = (page: Year) => ({
    year: page.year,
    path: page.path,
    count: page.count,
    months: monthLinks(page),
    latest: briefingsOfYear(page).slice(0, LATEST_ON_YEAR_PAGE).map(summaryOf),
    years: jump,
  });
  return [
    ...years.map((page, index) => ({
      ...pageOf(page),
      ...neighbours(years, index, (other) => `Năm ${other.year}`),
    })),
    ...emptied.years.map(pageOf),
  ];
}

/**
 * The data of each month's page, newest first, then of the emptied ones. Other months without
 * briefings have no page, so older and newer links skip them.
 */
export function monthPages({ years, emptied }: Archive): MonthPage[] {
  const allMonths: Month[] = years.flatMap(({ months }) => months);
  const jumps = new Map(years.map((page) => [page.year, monthJump(page)]));
  const pageOf = ({ year, month, path, briefings }: Month) => ({
    year,
    month,
    path,
    calendar: monthCalendar(year, month, briefings),
    briefings: listItems(briefings),
    months: jumps.get(year) ?? [],
    photoCount: countPhotos(briefings),
  });
  return [
    ...allMonths.map((page, index) => ({
      ...pageOf(page),
      ...neighbours(allMonths, index, (other) => `Tháng ${other.month}/${other.year}`),
    })),
    ...emptied.months.map(pageOf),
  ];
}
