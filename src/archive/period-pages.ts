import { shared } from '../cache/static-page.ts';
import type { CivilDate } from '../vietnamese/dates.ts';
import { periodOf, periodTitle } from '../vietnamese/periods.ts';
import { neighbours, type CountedLink, type Neighbours, type PageLink } from './page-links.ts';

/**
 * The page of a period lists at most this many titles, which fit into one round trip. A longer year
 * is split into quarters, and a longer quarter into months.
 */
const MAX_ON_PERIOD_PAGE = 100;

/** How many of the newest briefings a page shows that links to further ones. */
export const NEWEST_SHOWN = 15;

/** A year, quarter or month of a group. */
export interface GroupPeriod<Entry> {
  /** `2020`, `2020-Q3`, `2020-07` (src/vietnamese/periods.ts). */
  code: string;
  /** `/chuyen-muc/kinh-te/2020/`, `…/2020/quy-3/`, `…/2020/07/` */
  path: string;
  /** In the order given. */
  entries: Entry[];
  /** The quarters of a long year, the months of a long quarter. */
  parts: GroupPeriod<Entry>[];
}

/** The page of a period. Of briefings of other periods it shows at most that there are some. */
export interface PeriodPage<Entry> extends Neighbours {
  path: string;
  /** The code of the period. */
  period: string;
  count: number;
  /** All of them, or the newest if `parts` link to the rest. */
  briefings: Entry[];
  /** The quarters or months of a long period, January first. */
  parts: CountedLink[];
  /** All years of the group, newest first. */
  years: PageLink[];
  /** On the page of a quarter or month: those beside it, January first. */
  siblings: PageLink[];
}

/** Returns the code of the period that a day belongs to; from long periods to short ones. */
const CODES: readonly ((date: CivilDate) => string)[] = [
  (date) => date.slice(0, 4),
  quarterOf,
  (date) => date.slice(0, 7),
];

/** The codes of the periods that a day belongs to: of its year, quarter and month. */
export function codesOf(date: CivilDate): string[] {
  return CODES.map((codeOf) => codeOf(date));
}

function quarterOf(date: CivilDate): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/**
 * Splits entries, newest first, into years, and those into shorter periods where they are long.
 * @param mainPath path of the group's main page.
 */
export function periodsOf<Entry extends { date: CivilDate }>(
  entries: readonly Entry[],
  mainPath: string,
  [codeOf, ...shorter] = CODES,
): GroupPeriod<Entry>[] {
  if (!codeOf) return [];
  return Array.from(
    Map.groupBy(entries, ({ date }) => codeOf(date)),
    ([code, own]) => ({
      code,
      path: pathOf(mainPath, code),
      entries: own,
      parts: own.length > MAX_ON_PERIOD_PAGE ? periodsOf(own, mainPath, shorter) : [],
    }),
  );
}

function pathOf(mainPath: string, code: string): string {
  return `${mainPath}${code.replace('-', '/').replace('/Q', '/quy-')}/`;
}

/** The data of the pages of a group's years, then of their quarters, then of their months. */
export function periodPages<Entry>(years: readonly GroupPeriod<Entry>[]): PeriodPage<Entry>[] {
  const allYears = shared(years.map(jumpLink));
  const quarters = years.flatMap(({ parts }) => parts);
  const pagesOf = (
    periods: readonly GroupPeriod<Entry>[],
    parents: readonly GroupPeriod<Entry>[],
  ) => {
    const siblings = new Map(
      parents.flatMap(({ parts }) => {
        const links = shared(parts.toReversed().map(jumpLink));
        return parts.map(({ code }) => [code, links] as const);
      }),
    );
    return periods.map(({ code, path, entries, parts }, index) => ({
      path,
      period: code,
      count: entries.length,
      briefings: parts.length > 0 ? entries.slice(0, NEWEST_SHOWN) : entries,
      parts: parts.toReversed().map(countedLink),
      years: allYears,
      siblings: siblings.get(code) ?? [],
      ...neighbours(periods, index, (other) => periodTitle(periodOf(other.code))),
    }));
  };
  return [
    ...pagesOf(years, []),
    ...pagesOf(quarters, years),
    ...pagesOf(
      quarters.flatMap(({ parts }) => parts),
      quarters,
    ),
  ];
}

/** A link to a period: `Năm 2020`, `Quý III`, `Tháng 7`, and how many briefings it has. */
export function countedLink({ code, path, entries }: GroupPeriod<unknown>): CountedLink {
  return { path, label: labelOf(code), count: entries.length };
}

/** A short link without a count, which each new briefing would change: `2020`, `Quý III`, `T7`. */
function jumpLink({ code, path }: GroupPeriod<unknown>): PageLink {
  return { path, label: labelOf(code).replace('Năm ', '').replace('Tháng ', 'T') };
}

/** Links to the periods that contain one, from its year to itself. */
export function periodTrail(mainPath: string, code: string): PageLink[] {
  const codes = codesOf(periodOf(code).first);
  return codes
    .slice(0, codes.indexOf(code) + 1)
    .map((one) => ({ path: pathOf(mainPath, one), label: labelOf(one) }));
}

function labelOf(code: string): string {
  return periodTitle(periodOf(code)).replace(/\/\d+$/u, '');
}
