import { summaryOf, type Archive, type Briefing, type BriefingSummary } from './archive.ts';
import { kindPath, type Kind } from './kinds.ts';

/** How many briefings a year's page shows besides its months. */
const LATEST_OF_YEAR = 10;

/** How many briefings a page of a topic, person, place or author lists. */
const LIST_LENGTH = 20;

/** How many topics, people or places are offered where there is no room for all: a phone's screen or two. */
const MOST_LINKS = 12;

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

/** Those links that most briefings stand behind, in the order given; none without any. */
export function commonLinks(links: readonly CountedLink[]): CountedLink[] {
  const commonest = new Set(links.toSorted((a, b) => b.count - a.count).slice(0, MOST_LINKS));
  return links.filter((link) => commonest.has(link) && link.count > 0);
}

/** What the pages of every thing of a kind show. */
export function groupPages({ groups }: Archive, kind: Kind): GroupPage[] {
  return groups[kind].flatMap(({ id, name, briefings }) => {
    const length = Math.max(1, Math.ceil(briefings.length / LIST_LENGTH));
    const pages = Array.from({ length }, (_unused, index) => ({ number: index + 1, path: kindPath(kind, id) + (index === 0 ? '' : `${index + 1}/`) }));
    return pages.map((page, index) => ({
      ...page,
      kind,
      id,
      name,
      pages: length,
      count: briefings.length,
      briefings: briefings.slice(index * LIST_LENGTH, (index + 1) * LIST_LENGTH).map(summaryOf),
      ...neighbours(pages, index, ({ number }) => `Trang ${number}`),
    }));
  });
}

/** The neighbours of an item in a list that stands newest first. */
function neighbours<Item extends { path: string }>(items: readonly Item[], index: number, labelOf: (item: Item) => string): Neighbours {
  const linkTo = (item: Item | undefined) => item && { path: item.path, label: labelOf(item) };
  return { newer: linkTo(items[index - 1]), older: linkTo(items[index + 1]) };
}
