import { nearest, quoted } from '../nearest.ts';
import type { BriefingData } from '../schemas/briefing.ts';
import type { PlaceData } from '../schemas/entries.ts';
import { whyNotOn } from './check-places.ts';

/** What briefings may refer to: the ids of each collection, places with their times, and the authors' display names. */
export interface Referents {
  people: ReadonlySet<string>;
  topics: ReadonlySet<string>;
  places: ReadonlyMap<string, PlaceData>;
  authors: ReadonlySet<string>;
  /** Whether something of that name may be there that cannot be read: told where it stands, not where it is referred to. */
  isBroken: (kind: ReferentKind, value: string) => boolean;
}
type ReferentKind = 'people' | 'topics' | 'places' | 'authors';

/** A reference that leads nowhere, and where in the frontmatter it stands. */
export interface DanglingReference {
  path: PropertyKey[];
  message: string;
  expected: string;
}

/** Every reference of a briefing to a person, topic, place or author that does not exist, or did not on its day. */
export function danglingReferences(data: BriefingData, referents: Referents): DanglingReference[] {
  const dangling: DanglingReference[] = [];
  const check = (kind: ReferentKind, value: string, path: PropertyKey[]) => {
    if (referents[kind].has(value) || referents.isBroken(kind, value)) return;
    const { what, how } = KINDS[kind];
    const near = nearest(value, referents[kind].keys());
    const suggestion = near.length > 0 ? `Gần nhất: ${quoted(near)}. ` : '';
    dangling.push({ path, message: `Không có ${what} ${quoted([value])}.`, expected: suggestion + how });
  };
  check('authors', data.author, ['author']);
  data.participants.forEach((participant, index) => {
    if ('person' in participant) check('people', participant.person, ['participants', index, 'person']);
  });
  data.topics.forEach((topic, index) => { check('topics', topic, ['topics', index]); });
  data.places.forEach((place, index) => {
    const path = ['places', index];
    check('places', place, path);
    const mistimed = whyNotOn(data.date, place, referents.places);
    if (mistimed) dangling.push({ path, ...mistimed });
  });
  return dangling;
}

/** Whether a briefing refers to something that is there but cannot be read. */
export function refersToBroken(data: BriefingData, { isBroken }: Referents): boolean {
  const people = data.participants.flatMap((participant) => ('person' in participant ? [participant.person] : []));
  return [
    isBroken('authors', data.author),
    ...people.map((person) => isBroken('people', person)),
    ...data.topics.map((topic) => isBroken('topics', topic)),
    ...data.places.map((place) => isBroken('places', place)),
  ].some(Boolean);
}

const KINDS: Record<ReferentKind, { what: string; how: string }> = {
  authors: { what: 'tác giả', how: 'Người mới thì thêm một tệp vào content/authors.' },
  people: { what: 'nhân vật', how: 'Người mới thì thêm một tệp vào content/people.' },
  topics: { what: 'chuyên mục', how: 'Chuyên mục mới thì thêm một tệp vào content/topics.' },
  places: { what: 'địa bàn', how: 'Địa bàn mới thì thêm một tệp vào content/places.' },
};
