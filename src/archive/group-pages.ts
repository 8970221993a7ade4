import type { Archive, Group } from './archive.ts';
import { summaryOf, type Briefing, type BriefingSummary } from './briefing.ts';
import { indexLetter } from '../vietnamese/collation.ts';
import { careerOf, partsOf, type Career } from './career.ts';
import { kindPath, type Kind } from './kinds.ts';
import { neighbours, type CountedLink, type Neighbours, type PageLink } from './page-links.ts';
import type { Place } from './places.ts';

/** How many briefings a page of a topic, person, place or author lists. */
const LIST_LENGTH = 20;

/** How many topics, people or places are offered where there is no room for all: a phone's screen or two. */
const MOST_LINKS = 12;

/** A briefing in a list, with what it has to do with the thing that the list is about. */
export interface ListedBriefing extends BriefingSummary {
  /** Of a person: the role taken and the office held. */
  note?: string | undefined;
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
  briefings: ListedBriefing[];
  /** On page 1 alone: links to all pages, so that none is far away and no page repeats them. */
  allPages: PageLink[];
  /** On page 1 alone: what is known of the thing itself. */
  about: About;
}

/** What a thing's first page says besides its briefings. */
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

/** What the pages of every thing of a kind show. */
export function groupPages(archive: Archive, kind: Kind): GroupPage[] {
  return archive.groups[kind].flatMap((group) => {
    const { id, briefings } = group;
    const name = labelOf(archive, kind, group);
    const length = Math.max(1, Math.ceil(briefings.length / LIST_LENGTH));
    const pages = Array.from({ length }, (_unused, index) => ({ number: index + 1, path: kindPath(kind, id) + (index === 0 ? '' : `${index + 1}/`) }));
    return pages.map((page, index) => ({
      ...page,
      kind,
      id,
      name,
      pages: length,
      count: briefings.length,
      briefings: briefings.slice(index * LIST_LENGTH, (index + 1) * LIST_LENGTH).map((briefing) => ({ ...summaryOf(briefing), note: noteOf(kind, id, briefing) })),
      allPages: index === 0 && length > 1 ? pages.map(({ path, number }) => ({ path, label: String(number) })) : [],
      about: index === 0 ? aboutOf(archive, kind, group) : {},
      ...neighbours(pages, index, ({ number }) => `Trang ${number}`),
    }));
  });
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
