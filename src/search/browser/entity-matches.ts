import { splitSyllables } from '../../vietnamese/syllables.ts';
import { SEARCH_KINDS, type SearchKind, type LexiconData, type NamedEntity } from '../data.ts';
import { ownName } from '../lexicon.ts';

/** A topic, person or place that a query names. */
export interface EntityMatch extends NamedEntity {
  kind: SearchKind;
}

/** More would push the results out of sight. */
const MAX_MATCHES = 4;

/**
 * Finds the topics, people and places named in a query, longest names first. A name must occur in
 * full; people also match by two or more of their last names (`quang hoan`). Ignores diacritics.
 */
export function matchEntities(query: string, names: LexiconData['names']): EntityMatch[] {
  const queryKeys = syllableKeys(query);
  const matches = SEARCH_KINDS.flatMap((kind) =>
    names[kind].flatMap((entity) => {
      const nameKeys = syllableKeys(kind === 'place' ? ownName(entity.name) : entity.name);
      const isNamed =
        includesRun(queryKeys, nameKeys) ||
        (kind === 'person' && queryKeys.length >= 2 && endsWith(nameKeys, queryKeys));
      return isNamed && nameKeys.length > 0 ? [{ ...entity, kind, length: nameKeys.length }] : [];
    }),
  );
  return matches
    .sort((a, b) => b.length - a.length || b.count - a.count)
    .slice(0, MAX_MATCHES)
    .map(({ kind, id, name, count }) => ({ kind, id, name, count }));
}

function syllableKeys(text: string): string[] {
  return splitSyllables(text).map(({ key }) => key);
}

function includesRun(text: readonly string[], needle: readonly string[]): boolean {
  return text.some((_key, from) =>
    needle.every((wanted, offset) => text[from + offset] === wanted),
  );
}

function endsWith(text: readonly string[], suffix: readonly string[]): boolean {
  return (
    suffix.length < text.length &&
    suffix.every((wanted, offset) => text[text.length - suffix.length + offset] === wanted)
  );
}
