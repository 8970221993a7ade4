import { distance } from 'fastest-levenshtein';
import { fold } from '../vietnamese/fold.ts';

/** The `limit` candidates most similar to `value`, closest first; ignores accents and case. */
export function nearest(value: string, candidates: Iterable<string>, limit = 3): string[] {
  const folded = fold(value);
  return Array.from(candidates, (candidate) => ({
    candidate,
    editDistance: distance(folded, fold(candidate)),
  }))
    .sort((a, b) => a.editDistance - b.editDistance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** Joins values with quotation marks: `“a”, “b”`. */
export function quoted(values: Iterable<string>): string {
  return Array.from(values, (value) => `“${value}”`).join(', ');
}
