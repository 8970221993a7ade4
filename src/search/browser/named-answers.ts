import { splitSyllables } from '../../vietnamese/syllables.ts';
import { SEARCH_KINDS, type SearchKind, type LexiconData, type NamedThing } from '../data.ts';
import { ownName } from '../lexicon.ts';

/** A topic, person or place that a query names. */
export interface NamedAnswer extends NamedThing {
  kind: SearchKind;
}

/** More would push the texts out of sight. */
const MOST_ANSWERS = 4;

/**
 * What a query names, the longest names first: in full anywhere in it, or, of a person, by the last two names or more
 * (`quang hoan`). Diacritics do not count.
 */
export function namedAnswers(query: string, names: LexiconData['names']): NamedAnswer[] {
  const asked = keys(query);
  const found = SEARCH_KINDS.flatMap((kind) =>
    names[kind].flatMap((thing) => {
      const name = keys(kind === 'place' ? ownName(thing.name) : thing.name);
      const named = includesRun(asked, name) || (kind === 'person' && asked.length >= 2 && endsWith(name, asked));
      return named && name.length > 0 ? [{ ...thing, kind, length: name.length }] : [];
    }),
  );
  return found
    .sort((a, b) => b.length - a.length || b.count - a.count)
    .slice(0, MOST_ANSWERS)
    .map(({ kind, id, name, count }) => ({ kind, id, name, count }));
}

function keys(text: string): string[] {
  return splitSyllables(text).map(({ key }) => key);
}

function includesRun(text: readonly string[], run: readonly string[]): boolean {
  return text.some((_key, from) => run.every((wanted, offset) => text[from + offset] === wanted));
}

function endsWith(text: readonly string[], end: readonly string[]): boolean {
  return end.length < text.length && end.every((wanted, offset) => text[text.length - end.length + offset] === wanted);
}
