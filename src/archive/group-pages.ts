import type { Group } from './groups.ts';
import type { Archive } from './archive.ts';
import type { Briefing } from './briefing.ts';
import { indexLetter } from '../vietnamese/collation.ts';
import { careerOf, partsOf, type Career } from './career.ts';
import { kindPath, type Kind } from './kinds.ts';
import { listItems, type BriefingListItem } from './list-items.ts';
import type { CountedLink } from './page-links.ts';
import {
  countedLink,
  NEWEST_SHOWN,
  periodPages,
  periodsOf,
  type PeriodPage,
} from './period-pages.ts';
import type { Place } from './places.ts';

/**
 * A group with at most this many briefings has no pages of its years: its main page lists them all,
 * the older ones by title only.
 */
export const MAX_ON_MAIN_PAGE = 36;

/** How many links {@link commonLinks} keeps: one or two screens of a phone. */
const MAX_COMMON_LINKS = 12;

/**
 * One page of a group: its main page, which shows the newest briefings, or the page of one of its
 * years, quarters or months.
 */
export interface GroupPage extends Omit<PeriodPage<BriefingListItem>, 'period'> {
  kind: Kind;
  id: string;
  name: string;
  /** The code of the period that the page covers; undefined on the main page. */
  period?: string | undefined;
  /** Details shown on the main page; empty on the others. */
  about: About;
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

/** The data of all pages of a kind's groups: of each group its main page, then its periods. */
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
    const years = briefings.length > MAX_ON_MAIN_PAGE ? periodsOf(briefings, path) : [];
    const noteOf = (briefing: Briefing) => participationNote(kind, id, briefing);
    const common = { kind, id, name: labelOf(archive, kind, group) };
    const onMainPage = years.length > 0 ? briefings.slice(0, NEWEST_SHOWN) : briefings;
    return [
      {
        ...common,
        path,
        count: briefings.length,
        briefings: listItems(onMainPage, { summaryCount: NEWEST_SHOWN, noteOf }),
        parts: years.map(countedLink),
        years: [],
        siblings: [],
        about: aboutOf(archive, kind, group),
      },
      ...periodPages(years).map(({ briefings: ofPeriod, ...page }) => ({
        ...common,
        ...page,
        briefings: listItems(ofPeriod, { summaryCount: 0, noteOf }),
        about: {},
      })),
    ];
  });
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
