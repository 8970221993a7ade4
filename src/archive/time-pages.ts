import type { Archive } from './archive.ts';
import { summaryOf, type BriefingSummary } from './briefing.ts';
import { monthCalendar, type Calendar } from './calendar.ts';
import { listed, type ListedBriefing } from './listed.ts';
import { neighbours, type CountedLink, type Neighbours } from './page-links.ts';
import { briefingsOf, type Month, type Year } from './years.ts';

/** How many briefings a year's page shows besides its months. */
const LATEST_OF_YEAR = 10;

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
  briefings: ListedBriefing[];
}

/** A year of the whole archive's heat map. */
export interface YearRow {
  year: number;
  path: string;
  count: number;
  /** All twelve, January first. */
  months: MonthCell[];
}

/** A month of the heat map; without briefings it has no page. */
export interface MonthCell {
  month: number;
  path?: string | undefined;
  count: number;
  /** How full the month is beside the archive's fullest: 0 for empty, 1 to {@link HEAT_LEVELS}. */
  level: number;
}

/** How many shades the heat map has, besides that of an empty month. */
export const HEAT_LEVELS = 4;

/** Links to years, in their order. */
export function yearLinks(years: readonly Year[]): CountedLink[] {
  return years.map(({ year, path, count }) => ({ path, count, label: `Năm ${year}` }));
}

/** The archive's years with all their months, newest year first. */
export function yearRows({ years }: Archive): YearRow[] {
  const fullest = Math.max(...years.flatMap(({ months }) => months.map(({ briefings }) => briefings.length)));
  return years.map((year) => ({ year: year.year, path: year.path, count: year.count, months: monthCells(year, fullest) }));
}

function monthCells({ months }: Year, fullest: number): MonthCell[] {
  return Array.from({ length: 12 }, (_unused, index) => {
    const month = months.find((candidate) => candidate.month === index + 1);
    const count = month?.briefings.length ?? 0;
    return { month: index + 1, path: month?.path, count, level: Math.ceil((count / fullest) * HEAT_LEVELS) };
  });
}

/** Links to a year's months, January first. */
export function monthLinks({ months }: Year): CountedLink[] {
  return months.toReversed().map(({ month, path, briefings }) => ({ path, label: `Tháng ${month}`, count: briefings.length }));
}

/** What each year's page shows. */
export function yearPages({ years }: Archive): YearPage[] {
  return years.map((page, index) => ({
    year: page.year,
    path: page.path,
    count: page.count,
    months: monthLinks(page),
    latest: briefingsOf(page).slice(0, LATEST_OF_YEAR).map(summaryOf),
    ...neighbours(years, index, (other) => `Năm ${other.year}`),
  }));
}

/** What each month's page shows. Empty months have none, so a month's neighbours skip them. */
export function monthPages({ years }: Archive): MonthPage[] {
  const all: Month[] = years.flatMap(({ months }) => months);
  return all.map(({ year, month, path, briefings }, index) => ({
    year,
    month,
    path,
    calendar: monthCalendar(year, month, briefings),
    briefings: listed(briefings),
    ...neighbours(all, index, (other) => `Tháng ${other.month}/${other.year}`),
  }));
}
