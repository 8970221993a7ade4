import { nearest, quoted } from '../problems/nearest.ts';
import type { BriefingData } from '../schemas/briefing.ts';
import type { PlaceData } from '../schemas/entries.ts';
import { slugOf } from '../vietnamese/slug.ts';
import { checkPlaceOnDate } from './check-places.ts';
import type { CollectionsRead } from './read-collections.ts';

/**
 * The entries that briefings can refer to: ids of people and topics, places with their periods, and
 * names of authors.
 */
export interface ReferenceTargets {
  people: ReadonlySet<string>;
  topics: ReadonlySet<string>;
  places: ReadonlyMap<string, PlaceData>;
  authors: ReadonlySet<string>;
  /** Whether the entry's file is invalid. That is reported once, not for each reference to it. */
  isBroken: (kind: TargetKind, value: string) => boolean;
}
type TargetKind = 'people' | 'topics' | 'places' | 'authors';

/** What briefings can refer to in the collections of a content tree. */
export function referenceTargets({
  people,
  topics,
  places,
  authors,
  broken,
}: CollectionsRead): ReferenceTargets {
  return {
    people: new Set(people.map(({ id }) => id)),
    topics: new Set(topics.map(({ id }) => id)),
    places: new Map(places.map(({ id, data }) => [id, data])),
    authors: new Set(authors.map(({ data }) => data.name)),
    // Briefings refer to authors by name; the names of their files are derived from it.
    isBroken: (kind, value) =>
      broken.get(kind)?.has(kind === 'authors' ? slugOf(value) : value) ?? false,
  };
}

/** A reference to a missing entry, and its path in the frontmatter. */
export interface DanglingReference {
  path: PropertyKey[];
  message: string;
  expected: string;
}

/**
 * Finds references to people, topics, places or authors that do not exist, and to places that did
 * not exist on the day of the briefing.
 */
export function danglingReferences(
  data: BriefingData,
  targets: ReferenceTargets,
): DanglingReference[] {
  const dangling: DanglingReference[] = [];
  const check = (kind: TargetKind, value: string, path: PropertyKey[]) => {
    if (targets[kind].has(value) || targets.isBroken(kind, value)) return;
    const { name, advice } = KINDS[kind];
    const similar = nearest(value, targets[kind].keys());
    const suggestion = similar.length > 0 ? `Gần nhất: ${quoted(similar)}. ` : '';
    dangling.push({
      path,
      message: `Không có ${name} ${quoted([value])}.`,
      expected: suggestion + advice,
    });
  };
  check('authors', data.author, ['author']);
  data.participants.forEach((participant, index) => {
    if ('person' in participant)
      check('people', participant.person, ['participants', index, 'person']);
  });
  data.topics.forEach((topic, index) => {
    check('topics', topic, ['topics', index]);
  });
  data.places.forEach((place, index) => {
    const path = ['places', index];
    check('places', place, path);
    const problem = checkPlaceOnDate(data.date, place, targets.places);
    if (problem) dangling.push({ path, ...problem });
  });
  return dangling;
}

/** Whether a briefing refers to an entry whose file is invalid. */
export function hasBrokenReference(data: BriefingData, { isBroken }: ReferenceTargets): boolean {
  const people = data.participants.flatMap((participant) =>
    'person' in participant ? [participant.person] : [],
  );
  return [
    isBroken('authors', data.author),
    ...people.map((person) => isBroken('people', person)),
    ...data.topics.map((topic) => isBroken('topics', topic)),
    ...data.places.map((place) => isBroken('places', place)),
  ].some(Boolean);
}

const KINDS: Record<TargetKind, { name: string; advice: string }> = {
  authors: { name: 'tác giả', advice: 'Người mới thì thêm một tệp vào content/authors.' },
  people: { name: 'nhân vật', advice: 'Người mới thì thêm một tệp vào content/people.' },
  topics: { name: 'chuyên mục', advice: 'Chuyên mục mới thì thêm một tệp vào content/topics.' },
  places: { name: 'địa bàn', advice: 'Địa bàn mới thì thêm một tệp vào content/places.' },
};
