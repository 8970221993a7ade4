import type { Archive, Group } from './archive.ts';
import type { Briefing } from './briefing.ts';
import { indexLetter } from '../vietnamese/collation.ts';
import { careerOf, partsOf, type Career } from './career.ts';
import { kindPath, type Kind } from './kinds.ts';
import { listed, type ListedBriefing } from './listed.ts';
import { neighbours, type CountedLink, type Neighbours } from './page-links.ts';
import type { Place } from './places.ts';
import { monthLinks, yearLinks } from './time-pages.ts';
import { briefingsOf, yearsOf, type Year } from './years.ts';

/** How many briefings a thing's own page shows with their leads. */
const NEWEST = 15;

/** A thing that no more briefings name has no pages of years: its own page lists them all, the older ones by their titles. */
const FEW = 45;

/** The most briefings that the page of a year lists, by their titles: what comes in one round trip. A longer year is listed by its months. */
const LONGEST = 70;

/** How many topics, people or places are offered where there is no room for all: a phone's screen or two. */
const MOST_LINKS = 12;

/**
 * One page of the briefings that name a thing: its own page, which shows the newest, or the page of a year or month, which goes
 * on showing the same when newer briefings come.
 */
export interface GroupPage extends Neighbours {
  kind: Kind;
  id: string;
  name: string;
  path: string;
  /** Whose briefings it lists; the thing's own page has no period. */
  period?: Period | undefined;
  /** How many briefings name the thing, in the period or at all. */
  count: number;
  /** Newest first: all of them, or the newest where `parts` lead to all. */
  briefings: ListedBriefing[];
  /** The years of the thing, or the months of a long year. */
  parts: CountedLink[];
  /** On the thing's own page: what is known of it. */
  about: About;
}

/** A year, or a month (1-12) of it. */
export interface Period {
  year: number;
  month?: number | undefined;
}

/** What a thing's own page says besides its briefings. */
export interface About {
  /** Of a topic. */
  description?: string | undefined;
  /** Of a person. */
  career?: Career;
  place?: Place | undefined;
}

/** Links to all things of a kind, in the order of their names. */
export function groupLinks(archive: Archive, kind: Kind): CountedLink[] {
  return archive.groups[kind].map((group) => ({ path: kindPath(kind, group.id), label: labelOf(archive, kind, group), count: group.briefings.length }));
}

/** What a page calls a thing: a place with its period where its name was used twice. */
function labelOf({ places }: Archive, kind: Kind, { id, name }: Group): string {
  return (kind === 'place' ? places.get(id)?.label : undefined) ?? name;
}

/** People in an index: those whose given name begins with a letter, in the order of names. */
export interface LetterSection {
  letter: string;
  people: PersonLink[];
}

/** A person in an index, with the office that the newest briefing records. */
export interface PersonLink extends CountedLink {
  office?: string | undefined;
}

/** All people under the letters of their given names. */
export function peopleByLetter({ groups }: Archive): LetterSection[] {
  const sections = Map.groupBy(groups.person, ({ name }) => indexLetter(name));
  return Array.from(sections, ([letter, people]) => ({ letter, people: people.map(personLink) }));
}

/** A link to a person. */
export function personLink({ id, name, briefings }: Group): PersonLink {
  const [newest] = briefings;
  return {
    path: kindPath('person', id),
    label: name,
    count: briefings.length,
    office: newest && partsOf(id, newest).find(({ office }) => office !== undefined)?.office,
  };
}

/** Those links that most briefings stand behind, in the order given; none without any. */
export function commonLinks(links: readonly CountedLink[]): CountedLink[] {
  const commonest = new Set(links.toSorted((a, b) => b.count - a.count).slice(0, MOST_LINKS));
  return links.filter((link) => commonest.has(link) && link.count > 0);
}

/** What the pages of every thing of a kind show: of each thing first its own page, then those of its years and months. */
export function groupPages(archive: Archive, kind: Kind): GroupPage[] {
  return archive.groups[kind].flatMap((group) => {
    const { id, briefings } = group;
    const path = kindPath(kind, id);
    const years = briefings.length > FEW ? yearsOf(briefings, path) : [];
    const noteIn = (briefing: Briefing) => noteOf(kind, id, briefing);
    const thing = { kind, id, name: labelOf(archive, kind, group) };
    const onOwnPage = years.length > 0 ? briefings.slice(0, NEWEST) : briefings;
    return [
      { ...thing, path, count: briefings.length, briefings: listed(onOwnPage, { inFull: NEWEST, noteOf: noteIn }), parts: yearLinks(years), about: aboutOf(archive, kind, group) },
      ...periodPages(years).map(({ briefings: ofPeriod, ...page }) => ({ ...thing, ...page, briefings: listed(ofPeriod, { noteOf: noteIn }), about: {} })),
    ];
  });
}

type PeriodPage = Omit<GroupPage, 'kind' | 'id' | 'name' | 'about' | 'briefings'> & { briefings: Briefing[] };

/** The pages of years, and of the months of those that are too long for one page. */
function periodPages(years: readonly Year[]): PeriodPage[] {
  const months = years.filter(isLong).flatMap((year) => year.months);
  return [
    ...years.map((year, index) => ({
      path: year.path,
      period: { year: year.year },
      count: year.count,
      briefings: isLong(year) ? briefingsOf(year).slice(0, NEWEST) : briefingsOf(year),
      parts: isLong(year) ? monthLinks(year) : [],
      ...neighbours(years, index, (other) => `Năm ${other.year}`),
    })),
    ...months.map(({ year, month, path, briefings }, index) => ({
      path,
      period: { year, month },
      count: briefings.length,
      briefings,
      parts: [],
      ...neighbours(months, index, (other) => `Tháng ${other.month}/${other.year}`),
    })),
  ];
}

function isLong({ count }: Year): boolean {
  return count > LONGEST;
}

function aboutOf({ places }: Archive, kind: Kind, group: Group): About {
  return {
    description: group.description,
    ...(kind === 'person' && { career: careerOf(group) }),
    ...(kind === 'place' && { place: places.get(group.id) }),
  };
}

/** `Chủ trì, Phát biểu · Chủ tịch UBND huyện`, of a person in a briefing. */
function noteOf(kind: Kind, id: string, briefing: Briefing): string | undefined {
  if (kind !== 'person') return undefined;
  const parts = partsOf(id, briefing);
  const offices = new Set(parts.map(({ office }) => office).filter((office) => office !== undefined));
  return [parts.map(({ role }) => role).join(', '), ...offices].join(' · ');
}
