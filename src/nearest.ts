import { distance } from 'fastest-levenshtein';
import { fold } from './vietnamese/fold.ts';

/** At most `limit` of `candidates`, those closest in spelling to `value` first (accents and case do not count). */
export function nearest(value: string, candidates: Iterable<string>, limit = 3): string[] {
  const folded = fold(value);
  return Array.from(candidates, (candidate) => ({ candidate, far: distance(folded, fold(candidate)) }))
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** Several values as an editor reads them: `“a”, “b”`. */
export function quoted(values: Iterable<string>): string {
  return Array.from(values, (value) => `“${value}”`).join(', ');
}
