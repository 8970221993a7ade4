import { shared } from '../cache/static-page.ts';
import type { StoredBriefing } from '../schemas/briefing.ts';
import type { RoleName } from '../schemas/participant.ts';
import type { PhotoFile } from '../schemas/photo-file.ts';
import type { CivilDate } from '../vietnamese/dates.ts';
import type { Figure } from './figures.ts';

/** A topic, person, place or author as a briefing refers to it. */
export interface Reference {
  id: string;
  name: string;
}

/** A person or group that took part, with the office held on that day. */
export interface Participant {
  name: string;
  /** The person's id; undefined for a group. */
  person?: string | undefined;
  office?: string | undefined;
  /** The Vietnamese name of the role: `Chủ trì`. */
  role: RoleName;
  count?: number | undefined;
}

/** A photograph as a page shows it; without `file`, only the caption survives. */
export interface Photo {
  caption: string;
  alt?: string | undefined;
  credit?: string | undefined;
  file?: PhotoFile | undefined;
}

/** The fields needed to link to a briefing. */
export interface BriefingLink {
  /** Address from the site's root: `/2020/07/<slug>/`. */
  path: string;
  title: string;
  date: CivilDate;
}

/** The fields of a briefing that a list shows. */
export interface BriefingSummary extends BriefingLink {
  summary: string;
  topics: Reference[];
  sample: boolean;
  /** Its first photograph whose file is kept. */
  photo?: ListedPhoto | undefined;
}

/** A photograph of a briefing in a list. */
export interface ListedPhoto {
  file: PhotoFile;
  alt: string;
  caption: string;
}

/** The fields of the frontmatter that refer to other entries or files. */
type Resolved =
  'author' | 'participants' | 'topics' | 'places' | 'photos' | 'indicators' | 'removed';

/** A briefing with all its references resolved; other fields are as in the frontmatter. */
export interface Briefing extends Omit<BriefingSummary, 'photo'>, Omit<StoredBriefing, Resolved> {
  /** `2020/07/<slug>`. */
  id: string;
  /** The day of the latest change: an edit, a correction or the withdrawal. */
  updated?: CivilDate | undefined;
  author: Reference;
  participants: Participant[];
  topics: Reference[];
  places: Reference[];
  photos: Photo[];
  /** In the order of the frontmatter. */
  figures: Figure[];
}

/** Picks the fields of a {@link BriefingLink}. Dozens of pages share the same link. */
export const linkOf = memoizeByBriefing(({ path, title, date }): BriefingLink =>
  shared({ path, title, date }),
);

/** Memoizes `create`, so that all pages share what it returns for a briefing. */
export function memoizeByBriefing<Value>(
  create: (briefing: Briefing) => Value,
): (briefing: Briefing) => Value {
  const values = new WeakMap<Briefing, Value>();
  return (briefing) => {
    const value = values.get(briefing) ?? create(briefing);
    values.set(briefing, value);
    return value;
  };
}

/** The distinct people of a briefing: one person may appear in several roles. */
export const peopleOf = memoizeByBriefing(({ participants }): readonly Reference[] => {
  const people = participants.flatMap(({ person, name }): [string, Reference][] =>
    person === undefined ? [] : [[person, { id: person, name }]],
  );
  return [...new Map(people).values()];
});

/** Picks the fields of a {@link BriefingSummary}. */
export function summaryOf(briefing: Briefing): BriefingSummary {
  const { path, title, date, summary, topics, sample } = briefing;
  const [photo] = listedPhotos(briefing);
  return { path, title, date, summary, topics, sample, photo };
}

/** The photographs of a briefing whose files are kept. */
export function listedPhotos({ photos }: Pick<Briefing, 'photos'>): ListedPhoto[] {
  return photos.flatMap(({ file, alt, caption }) =>
    file ? [{ file, alt: alt ?? caption, caption }] : [],
  );
}
