import type { AdministrativeAreaLeaf, DefinedTermLeaf, PersonLeaf } from 'schema-dts';
import type { Participant, Reference } from '../archive/briefing.ts';
import { kindPath, type Kind } from '../archive/kinds.ts';
import { fullAddress } from '../links.ts';

/** What briefings refer to, each by the address of its page. */
export type NamedThing = PersonLeaf | AdministrativeAreaLeaf | DefinedTermLeaf;

/** A topic, person, place or author. `offices` are those that briefings record of a person. */
export function namedThing(kind: Kind, { id, name }: Reference, offices: readonly string[] = []): NamedThing {
  switch (kind) {
    case 'person':
      return person(kind, { id, name }, offices);
    case 'author':
      return person(kind, { id, name });
    case 'place':
      return place({ id, name });
    case 'topic':
      return topic({ id, name });
  }
}

/** A person or an author, with the offices held. */
export function person(kind: 'person' | 'author', { id, name }: Reference, offices: readonly string[] = []): PersonLeaf {
  return { '@type': 'Person', name, url: fullAddress(kindPath(kind, id)), ...(offices.length > 0 && { jobTitle: offices.length === 1 ? offices.join() : offices }) };
}

/** The people among participants, each once, with the office or offices of that day. */
export function people(participants: readonly Participant[]): PersonLeaf[] {
  const named = Map.groupBy(participants.filter(({ person: id }) => id !== undefined), ({ person: id = '' }) => id);
  return Array.from(named, ([id, parts]) => {
    const offices = new Set(parts.flatMap(({ office }) => office ?? []));
    return person('person', { id, name: parts[0]?.name ?? '' }, [...offices]);
  });
}

/** An administrative unit. */
export function place({ id, name }: Reference): AdministrativeAreaLeaf {
  return { '@type': 'AdministrativeArea', name, url: fullAddress(kindPath('place', id)) };
}

/** A subject that briefings are filed under. */
export function topic({ id, name }: Reference): DefinedTermLeaf {
  return { '@type': 'DefinedTerm', name, url: fullAddress(kindPath('topic', id)) };
}
