import type { AdministrativeAreaLeaf, DefinedTermLeaf, PersonLeaf } from 'schema-dts';
import type { Participant, Reference } from '../archive/briefing.ts';
import { kindPath, type Kind } from '../archive/kinds.ts';
import { fullAddress } from '../links.ts';

/** A topic, person, place or author in schema.org's vocabulary. */
export type NamedThing = PersonLeaf | AdministrativeAreaLeaf | DefinedTermLeaf;

/**
 * Describes a topic, person, place or author.
 * @param offices the offices of a person, as recorded by briefings.
 */
export function namedThing(
  kind: Kind,
  { id, name }: Reference,
  offices: readonly string[] = [],
): NamedThing {
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

/** A person or an author, with their offices. */
export function person(
  kind: 'person' | 'author',
  { id, name }: Reference,
  offices: readonly string[] = [],
): PersonLeaf {
  return {
    '@type': 'Person',
    name,
    url: fullAddress(kindPath(kind, id)),
    ...(offices.length > 0 && { jobTitle: offices.length === 1 ? offices.join() : offices }),
  };
}

/** The distinct people among the participants, with their offices on that day. */
export function people(participants: readonly Participant[]): PersonLeaf[] {
  const byPerson = Map.groupBy(
    participants.filter(({ person: id }) => id !== undefined),
    ({ person: id = '' }) => id,
  );
  return Array.from(byPerson, ([id, parts]) => {
    const offices = new Set(parts.flatMap(({ office }) => office ?? []));
    return person('person', { id, name: parts[0]?.name ?? '' }, [...offices]);
  });
}

/** An administrative unit. */
export function place({ id, name }: Reference): AdministrativeAreaLeaf {
  return { '@type': 'AdministrativeArea', name, url: fullAddress(kindPath('place', id)) };
}

/** A topic of briefings. */
export function topic({ id, name }: Reference): DefinedTermLeaf {
  return { '@type': 'DefinedTerm', name, url: fullAddress(kindPath('topic', id)) };
}
