import { fold } from '../../vietnamese/fold.ts';
import type { MonthKey } from '../layout.ts';

/** A briefing that matches a query. */
export interface Hit {
  month: MonthKey;
  /** Its index within the month, starting with the oldest at 0. */
  number: number;
  /**
   * The lower, the better. Phrase matches come before scattered words (those with more adjacent
   * pairs first), then diacritics as typed before others, then title before lead before body.
   */
  rank: number;
}

/** Title, lead and body: ranks 0 to 2. */
export const FIELD_COUNT = 3;
/** Added to the rank when the diacritics are not those typed. */
export const OTHER_DIACRITICS = FIELD_COUNT;
/** Added to the rank when the words stand apart, and again for each pair that does. */
export const SCATTERED = 2 * FIELD_COUNT;

/** Whether all words of the query stand together. */
export function isPhraseHit({ rank }: Hit): boolean {
  return rank < SCATTERED;
}

/** Whether a hit has the diacritics that were typed, if any. */
export function hasTypedDiacritics({ rank }: Hit): boolean {
  return rank % SCATTERED < OTHER_DIACRITICS;
}

/** Whether a briefing has a query's words side by side, with their diacritics if it has any. */
export function isEvidence(hit: Hit, query: string): boolean {
  return isPhraseHit(hit) && (hasTypedDiacritics(hit) || fold(query) === query.toLowerCase());
}

/** Compares hits, newest first. */
export function byNewest(a: Hit, b: Hit): number {
  return a.month === b.month ? b.number - a.number : a.month < b.month ? 1 : -1;
}

/**
 * Adds hits to those found; a briefing found twice keeps its better rank.
 * @param base is added to the ranks of the hits.
 */
export function mergeHits(found: Map<string, Hit>, hits: readonly Hit[], base: number): void {
  for (const hit of hits) {
    const key = hitKey(hit);
    const rank = base + hit.rank;
    const existing = found.get(key);
    if (!existing) found.set(key, { ...hit, rank });
    else existing.rank = Math.min(existing.rank, rank);
  }
}

/** Identifies a briefing by its month and its number within. */
export function hitKey({ month, number }: Pick<Hit, 'month' | 'number'>): string {
  return `${month} ${number}`;
}

/** Compares hits, the best first; equals newest first. */
export function byRankThenNewest(a: Hit, b: Hit): number {
  return a.rank - b.rank || byNewest(a, b);
}
