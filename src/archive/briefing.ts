import type { RoleName, StoredBriefing } from '../schemas/briefing.ts';
import type { PhotoFile } from '../schemas/photo-file.ts';
import type { CivilDate } from '../vietnamese/dates.ts';
import type { Figure } from './figures.ts';

/** A named thing that briefings refer to. */
export interface Reference {
  id: string;
  name: string;
}

/** Somebody, or a group, who took part: with the office held on that day. */
export interface Participant {
  name: string;
  /** The id of a person; groups have none. */
  person?: string | undefined;
  office?: string | undefined;
  /** What they did, in Vietnamese: `Chủ trì`. */
  role: RoleName;
  count?: number | undefined;
}

/** A photograph as a page shows it; without `file` only its caption is left. */
export interface Photo {
  caption: string;
  alt?: string | undefined;
  credit?: string | undefined;
  file?: PhotoFile | undefined;
}

/** What a link to a briefing shows. */
export interface BriefingLink {
  /** Address from the site's root: `/2020/07/<slug>/`. */
  path: string;
  title: string;
  date: CivilDate;
}

/** What a list shows of a briefing. */
export interface BriefingSummary extends BriefingLink {
  summary: string;
  topics: Reference[];
  sample: boolean;
}

/** A briefing with everything that its page shows, all references resolved. */
export interface Briefing extends BriefingSummary {
  /** `2020/07/<slug>`. */
  id: string;
  /** Names the parsed text in the cache. */
  body: string;
  author: Reference;
  event?: string | undefined;
  participants: Participant[];
  places: Reference[];
  photos: Photo[];
  /** In the order of the frontmatter. */
  figures: Figure[];
  updated?: CivilDate | undefined;
  draft: boolean;
  source?: StoredBriefing['source'];
}

/** The people of a briefing, each once: somebody may have chaired and spoken. */
export function peopleOf({ participants }: Briefing): Reference[] {
  const people = participants.flatMap(({ person, name }): [string, Reference][] => (person === undefined ? [] : [[person, { id: person, name }]]));
  return [...new Map(people).values()];
}

/** The part of a briefing that a link shows. */
export function linkOf({ path, title, date }: BriefingLink): BriefingLink {
  return { path, title, date };
}

/** The part of a briefing that a list shows. */
export function summaryOf({ path, title, date, summary, topics, sample }: BriefingSummary): BriefingSummary {
  return { path, title, date, summary, topics, sample };
}
