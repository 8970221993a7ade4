import type { Group } from './groups.ts';
import type { Archive } from './archive.ts';
import type { Briefing } from './briefing.ts';
import { indexLetter } from '../vietnamese/collation.ts';
import { careerOf, partsOf, type Career } from './career.ts';
import { kindPath, type Kind } from './kinds.ts';
import { listItems, type BriefingListItem } from './list-items.ts';
import { neighbours, type CountedLink, type Neighbours, type PageLink } from './page-links.ts';
import type { Place } from './places.ts';
import { monthJump, monthLinks, yearJump, yearLinks } from './time-pages.ts';
import { briefingsOfYear, groupByYear, type Year } from './years.ts';

/** How many of the newest briefings are shown on pages that link to further ones. */
const NEWEST_SHOWN = 15;

/**
 * A group with at most this many briefings has no year pages: its main page lists them all, the
 * older ones by title only.
 */
export const MAX_ON_MAIN_PAGE = 36;

/**
 * A year page lists at most this many titles, which fit into one round trip. A longer year is split
 * into month pages.
 */
export const MAX_ON_YEAR_PAGE = 70;

/** How many links {@link commonLinks} keeps: one or two screens of a phone. */
const MAX_COMMON_LINKS = 12;

/**
 * One page of a group: its main page, which shows the newest briefings, or the page of a year or
 * month, which stays the same when newer briefings are published.
 */
export interface GroupPage extends Neighbours {
  kind: Kind;
  id: string;
  name: string;
  path: string;
  /** The year or month that the page covers; undefined on the main page. */
  period?: Period | undefined;
  /** Number of the group's briefings, within the period if there is one. */
  count: number;
  /** Newest first: all of them, or only the newest if `parts` link to the rest. */
  briefings: BriefingListItem[];
  /** The group's years, or the months of a long year. */
  parts: CountedLink[];
  /** On the page of a year or month: all years of the group, newest first. */
  years: PageLink[];
  /** On the page of a month: the months of its year, January first. */
  months: PageLink[];
  /** Details shown on the main page; empty on the others. */
  about: About;
}

/** A year, or one month (1-12) of it. */
export interface Period {
  year: number;
  month?: number | undefined;
}

/** What the main page of a group shows besides its briefings. */
export interface About {
  /** Only for a topic. */
  description?: string | undefined;
  /** Only for a person. */
  career?: Career;
  /** Only for a place. */
  place?: Place | undefined;
}

/** Links to the main pages of all groups of a kind, sorted by name. */
export function groupLinks(archive: Archive, kind: Kind): CountedLink[] {
  return archive.groups[kind].map((group) => ({
    path: kindPath(kind, group.id),
    label: labelOf(archive, kind, group),
    count: group.briefings.length,
  }));
}

/** The group's name; for a place whose name was used twice, with its period. */
function labelOf({ places }: Archive, kind: Kind, { id, name }: Group): string {
  return (kind === 'place' ? places.get(id)?.label : undefined) ?? name;
}

/** The people in the index whose given name begins with `letter`, sorted by name. */
export interface LetterSection {
  letter: string;
  people: PersonLink[];
}

/** A person in the index, with the office recorded in their newest briefing. */
export interface PersonLink extends CountedLink {
  office?: string | undefined;
}

/** All people, grouped by the first letter of their given name. */
export function peopleByLetter({ groups }: Archive): LetterSection[] {
  const sections = Map.groupBy(groups.person, ({ name }) => indexLetter(name));
  return Array.from(sections, ([letter, people]) => ({ letter, people: people.map(personLink) }));
}

export function personLink({ id, name, briefings }: Group): PersonLink {
  const [newest] = briefings;
  return {
    path: kindPath('person', id),
    label: name,
    count: briefings.length,
    office: newest && partsOf(id, newest).find(({ office }) => office !== undefined)?.office,
  };
}

/** The links with the highest counts, in the order given; links with a count of 0 are dropped. */
export function commonLinks(links: readonly CountedLink[]): CountedLink[] {
  const common = new Set(links.toSorted((a, b) => b.count - a.count).slice(0, MAX_COMMON_LINKS));
  return links.filter((link) => common.has(link) && link.count > 0);
}

/** Memoized because the sitemap needs all pages again. */
const pagesByArchive = new WeakMap<Archive, Map<Kind, GroupPage[]>>();

/**
 * The data of all pages of a kind's groups: for each group its main page, then its year pages, then
 * its month pages.
 */
export function groupPages(archive: Archive, kind: Kind): readonly GroupPage[] {
  const pagesByKind = pagesByArchive.get(archive) ?? new Map<Kind, GroupPage[]>();
  pagesByArchive.set(archive, pagesByKind);
  const pages = pagesByKind.get(kind) ?? createGroupPages(archive, kind);
  pagesByKind.set(kind, pages);
  return pages;
}

function createGroupPages(archive: Archive, kind: Kind): GroupPage[] {
  return archive.groups[kind].flatMap((group) => {
    const { id, briefings } = group;
    const path = kindPath(kind, id);
    const years = briefings.length > MAX_ON_MAIN_PAGE ? groupByYear(briefings, path) : [];
    const noteOf = (briefing: Briefing) => participationNote(kind, id, briefing);
    const common = { kind, id, name: labelOf(archive, kind, group) };
    const onMainPage = years.length > 0 ? briefings.slice(0, NEWEST_SHOWN) : briefings;
    return [
      {
        ...common,
        path,
        count: briefings.length,
        briefings: listItems(onMainPage, { summaryCount: NEWEST_SHOWN, noteOf }),
        parts: yearLinks(years),
        years: [],
        months: [],
        about: aboutOf(archive, kind, group),
      },
      ...periodPages(years).map(({ briefings: ofPeriod, ...page }) => ({
        ...common,
        ...page,
        briefings: listItems(ofPeriod, { noteOf }),
        about: {},
      })),
    ];
  });
}

type PeriodPage = Omit<GroupPage, 'kind' | 'id' | 'name' | 'about' | 'briefings'> & {
  briefings: Briefing[];
};

/** The year pages, then the month pages of the years that are too long for one page. */
function periodPages(years: readonly Year[]): PeriodPage[] {
  const longYears = years.filter(isLong);
  const months = longYears.flatMap((year) => year.months);
  const allYears = yearJump(years);
  const monthsOf = new Map(longYears.map((year) => [year.year, monthJump(year)]));
  return [
    ...years.map((year, index) => ({
      path: year.path,
      period: { year: year.year },
      count: year.count,
      briefings: isLong(year)
        ? briefingsOfYear(year).slice(0, NEWEST_SHOWN)
        : briefingsOfYear(year),
      parts: isLong(year) ? monthLinks(year) : [],
      years: allYears,
      months: [],
      ...neighbours(years, index, (other) => `Năm ${other.year}`),
    })),
    ...months.map(({ year, month, path, briefings }, index) => ({
      path,
      period: { year, month },
      count: briefings.length,
      briefings,
      parts: [],
      years: allYears,
      months: monthsOf.get(year) ?? [],
      ...neighbours(months, index, (other) => `Tháng ${other.month}/${other.year}`),
    })),
  ];
}

function isLong({ count }: Year): boolean {
  return count > MAX_ON_YEAR_PAGE;
}

function aboutOf({ places }: Archive, kind: Kind, group: Group): About {
  return {
    description: group.description,
    ...(kind === 'person' && { career: careerOf(group) }),
    ...(kind === 'place' && { place: places.get(group.id) }),
  };
}

/** A person's roles and offices in a briefing: `Chủ trì, Phát biểu · Chủ tịch UBND huyện`. */
function participationNote(kind: Kind, id: string, briefing: Briefing): string | undefined {
  if (kind !== 'person') return undefined;
  const participations = partsOf(id, briefing);
  const offices = new Set(
    participations.map(({ office }) => office).filter((office) => office !== undefined),
  );
  return [participations.map(({ role }) => role).join(', '), ...offices].join(' · ');
}
