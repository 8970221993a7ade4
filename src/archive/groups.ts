import { compareWords } from '../vietnamese/collation.ts';
import { peopleOf, type Briefing, type Reference } from './briefing.ts';
import { isWithdrawn } from './changes.ts';

/** A topic, person, place or author with the briefings that refer to it. */
export interface Group extends Reference {
  /** Only for a topic. */
  description?: string | undefined;
  /** Ids that it had before, and those of entries merged into it. */
  formerly?: readonly string[] | undefined;
  /** The listed ones, newest first. */
  briefings: Briefing[];
  /** Newest first. */
  withdrawn: Briefing[];
}

/** An entry of a collection. */
export interface NamedEntry {
  id: string;
  data: {
    name: string;
    description?: string | undefined;
    formerly?: readonly string[] | undefined;
  };
}

type NamedGroup = Omit<Group, 'briefings' | 'withdrawn'>;

/** Groups the readable briefings by the entries that they refer to, sorted by name. */
export function groupsOf(
  entries: ReadonlyMap<string, NamedGroup>,
  readable: readonly Briefing[],
  referencesOf: (briefing: Briefing) => readonly Reference[],
): Group[] {
  const groups = new Map(
    Array.from(entries, ([id, { name, description, formerly }]) => [
      id,
      {
        id,
        name,
        description,
        formerly,
        briefings: new Array<Briefing>(),
        withdrawn: new Array<Briefing>(),
      },
    ]),
  );
  for (const briefing of readable)
    for (const { id } of referencesOf(briefing))
      getOrThrow(groups, id)[isWithdrawn(briefing) ? 'withdrawn' : 'briefings'].push(briefing);
  return [...groups.values()].sort((a, b) => compareWords(a.name, b.name));
}

/** The people whom one of the briefings names. */
export function namedIn<Entry>(
  briefings: readonly Briefing[],
  people: ReadonlyMap<string, Entry>,
): ReadonlyMap<string, Entry> {
  const named = new Set(briefings.flatMap(peopleOf).map(({ id }) => id));
  return new Map(Array.from(people).filter(([id]) => named.has(id)));
}

/** The entries of a collection as groups without briefings, by id. */
export function referencesById(entries: readonly NamedEntry[]): Map<string, NamedGroup> {
  return new Map(
    entries.map(({ id, data: { name, description, formerly } }) => [
      id,
      { id, name, description, formerly },
    ]),
  );
}

/** The loader rejects dangling references, so a missing key is a bug. */
export function getOrThrow<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined)
    throw new Error(`The archive holds a reference to “${key}”, which no collection has.`);
  return value;
}
