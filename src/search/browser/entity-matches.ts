import { indicatorPath } from '../../archive/indicator-path.ts';
import { KIND_LABELS, kindPath } from '../../archive/kinds.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import { SEARCH_KINDS, type LexiconData, type NamedEntity } from '../data.ts';
import { ownName } from '../lexicon.ts';

/** Something with a page of its own that a query names. */
export interface EntityMatch extends Omit<NamedEntity, 'count'> {
  /** What it is: `Địa bàn`. */
  label: string;
  /** Its page, from the site's root. */
  path: string;
  /** Number of briefings; `undefined` for a list. */
  count?: number;
}

/** An entity and the syllables of the query that name it; `to` is exclusive. */
interface Mention {
  entity: EntityMatch;
  from: number;
  to: number;
  /** Number of syllables of its full name. */
  length: number;
}

/** What the site knows by name. */
export type KnownNames = Pick<LexiconData, 'names' | 'figures'>;

/** More would push the results out of sight. */
const MAX_MATCHES = 4;

/** The lists that have entries, which a query may be after; other sections may be off. */
function listsOf({ names, figures }: KnownNames): EntityMatch[] {
  return [
    ...SEARCH_KINDS.filter((kind) => names[kind].length > 0).map((kind) => ({
      id: kind,
      name: KIND_LABELS[kind].indexTitle,
      label: KIND_LABELS[kind].singular,
      path: kindPath(kind),
    })),
    ...(figures.length > 0
      ? [{ id: 'figures', name: 'Số liệu qua các năm', label: 'Số liệu', path: indicatorPath() }]
      : []),
  ];
}

/**
 * Finds the topics, people, places and figures named in a query, longest names first. A name must
 * occur in full; people also match by two or more of their last names (`quang hoan`). A query that
 * is the name of a list names that list. Ignores diacritics.
 */
export function matchEntities(query: string, known: KnownNames): EntityMatch[] {
  return mentionsIn(query, known)
    .sort((a, b) => b.length - a.length || (b.entity.count ?? 0) - (a.entity.count ?? 0))
    .slice(0, MAX_MATCHES)
    .map(({ entity }) => entity);
}

/** Returns whether a syllable of a query, by its number, is part of a known name. */
export function isNamed(query: string, known: KnownNames): (syllable: number) => boolean {
  const mentions = mentionsIn(query, known);
  return (syllable) => mentions.some(({ from, to }) => from <= syllable && syllable < to);
}

function mentionsIn(query: string, known: KnownNames): Mention[] {
  const { names, figures } = known;
  const queryKeys = syllableKeys(query);
  if (queryKeys.length === 0) return [];
  const find = (entity: EntityMatch, name: string, lastNames: boolean): Mention[] => {
    const nameKeys = syllableKeys(name);
    const { length } = nameKeys;
    if (length === 0) return [];
    const from = indexOfRun(queryKeys, nameKeys);
    if (from >= 0) return [{ entity, from, to: from + length, length }];
    return lastNames && queryKeys.length >= 2 && endsWith(nameKeys, queryKeys)
      ? [{ entity, from: 0, to: queryKeys.length, length }]
      : [];
  };
  return [
    ...SEARCH_KINDS.flatMap((kind) =>
      names[kind].flatMap((entity) =>
        find(
          { ...entity, label: KIND_LABELS[kind].singular, path: kindPath(kind, entity.id) },
          kind === 'place' ? ownName(entity.name) : entity.name,
          kind === 'person',
        ),
      ),
    ),
    ...figures.flatMap((entity) =>
      find({ ...entity, label: 'Số liệu', path: indicatorPath(entity.id) }, entity.name, false),
    ),
    ...listsOf(known)
      .filter(({ label }) => syllableKeys(label).join() === queryKeys.join())
      .map((entity) => ({ entity, from: 0, to: queryKeys.length, length: queryKeys.length })),
  ];
}

function syllableKeys(text: string): string[] {
  return splitSyllables(text).map(({ key }) => key);
}

function indexOfRun(text: readonly string[], needle: readonly string[]): number {
  return text.findIndex((_key, from) =>
    needle.every((wanted, offset) => text[from + offset] === wanted),
  );
}

function endsWith(text: readonly string[], suffix: readonly string[]): boolean {
  return (
    suffix.length < text.length &&
    suffix.every((wanted, offset) => text[text.length - suffix.length + offset] === wanted)
  );
}
