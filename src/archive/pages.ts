import { summaryOf, type Archive, type Briefing, type BriefingSummary } from './archive.ts';
import { kindPath, type Kind } from './kinds.ts';

/** How many briefings a year's page shows besides its months. */
const LATEST_OF_YEAR = 10;

/** How many briefings a page of a topic, person, place or author lists. */
const LIST_LENGTH = 20;

/** A link to another page of the archive. */
export interface PageLink {
  path: string;
  label: string;
}

/** A page's neighbours in time, where there are any. */
export interface Neighbours {
  older?: PageLink | undefined;
  newer?: PageLink | undefined;
}

/** A link with the number of briefings behind it. */
export interface CountedLink extends PageLink {
  count: number;
}

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
  /** Newest first. */
  briefings: BriefingSummary[];
}

export interface BriefingPage extends Neighbours {
  briefing: Briefing;
}

/** Links to all years, newest first. */
export function yearLinks({ years }: Archive): CountedLink[] {
  return years.map(({ year, path, count }) => ({ path, count, label: `Năm ${year}` }));
}

/** What each year's page shows. */
export function yearPages({ years }: Archive): YearPage[] {
  return years.map(({ year, path, count, months }, index) => ({
    year,
    path,
    count,
    months: months.toReversed().map(({ month, path: to, briefings }) => ({ path: to, label: `Tháng ${month}`, count: briefings.length })),
    latest: months.flatMap(({ briefings }) => briefings).slice(0, LATEST_OF_YEAR).map(summaryOf),
    ...neighbours(years, index, (other) => `Năm ${other.year}`),
  }));
}

/** What each month's page shows. */
export function monthPages({ years }: Archive): MonthPage[] {
  const all = years.flatMap(({ months }) => months);
  return all.map(({ year, month, path, briefings }, index) => ({
    year,
    month,
    path,
    briefings: briefings.map(summaryOf),
    ...neighbours(all, index, (other) => `Tháng ${other.month}/${other.year}`),
  }));
}

/** What each briefing's page shows. */
export function briefingPages({ briefings }: Archive): BriefingPage[] {
  return briefings.map((briefing, index) => ({ briefing, ...neighbours(briefings, index, (other) => other.title) }));
}

/** One page of the briefings that name a thing. */
export interface GroupPage extends Neighbours {
  kind: Kind;
  id: string;
  name: string;
  /** Of this page; page 1 has the thing's own address, page 2 is below it. */
  path: string;
  number: number;
  /** How many pages there are. */
  pages: number;
  /** How many briefings name the thing. */
  count: number;
  /** Newest first. */
  briefings: BriefingSummary[];
}

/** Links to all things of a kind, in the order of their names. */
export function groupLinks({ groups }: Archive, kind: Kind): CountedLink[] {
  return groups[kind].map(({ id, name, briefings }) => ({ path: kindPath(kind, id), label: name, count: briefings.length }));
}

/** What the pages of every thing of a kind show. */
export function groupPages({ groups }: Archive, kind: Kind): GroupPage[] {
  return groups[kind].flatMap(({ id, name, briefings }) => {
    const pages = Math.max(1, Math.ceil(briefings.length / LIST_LENGTH));
    const pathOf = (number: number) => kindPath(kind, id) + (number === 1 ? '' : `${number}/`);
    const linkTo = (number: number) => (number < 1 || number > pages ? undefined : { path: pathOf(number), label: `Trang ${number}` });
    return Array.from({ length: pages }, (_unused, index) => ({
      kind,
      id,
      name,
      path: pathOf(index + 1),
      number: index + 1,
      pages,
      count: briefings.length,
      briefings: briefings.slice(index * LIST_LENGTH, (index + 1) * LIST_LENGTH).map(summaryOf),
      newer: linkTo(index),
      older: linkTo(index + 2),
    }));
  });
}

/** The neighbours of an item in a list that stands newest first. */
function neighbours<Item extends { path: string }>(items: readonly Item[], index: number, labelOf: (item: Item) => string): Neighbours {
  const linkTo = (item: Item | undefined) => item && { path: item.path, label: labelOf(item) };
  return { newer: linkTo(items[index - 1]), older: linkTo(items[index + 1]) };
}
