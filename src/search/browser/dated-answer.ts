import { dayNumber, type CivilDate } from '../../vietnamese/dates.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import type { ArchiveData } from './archive-data.ts';
import { find, type FindResult } from './find.ts';
import { isPhraseHit, hitKey, type Hit } from './hits.ts';
import { allHits, dayOf } from './narrow.ts';
import { isWithin, type QueryDate } from './query-date.ts';

/** The briefings of a query that names a date. */
export interface DatedHits {
  hits: Hit[];
  /** The nearest day with briefings, if the date has none; the hits are then the nearest first. */
  nearest?: CivilDate;
}

/**
 * Finds the briefings of a query's date: those that state it beside the query's other words, then
 * those of its days that have the other words.
 * @param found the result of the whole query.
 */
export async function datedHits(
  date: QueryDate,
  found: FindResult,
  data: ArchiveData,
): Promise<DatedHits> {
  const [days, index, { lexicon }] = await Promise.all([data.days(), data.index(), data.lexicon()]);
  const candidates =
    splitSyllables(date.rest).length === 0
      ? allHits(days)
      : (await find(date.rest, index, lexicon, { complete: true })).hits;
  const stated = hitsStating(date, found);
  const known = new Set(stated.map(hitKey));
  const hits = [
    ...stated,
    ...candidates.filter((hit) => !known.has(hitKey(hit)) && isWithin(dayOf(hit, days), date)),
  ];
  // Without a year, every day of the month recurs.
  if (hits.length > 0 || candidates.length === 0 || date.first.length < 'YYYY-MM-DD'.length)
    return { hits };
  const [first, last] = [dayNumber(date.first), dayNumber(date.last)];
  const distances = new Map(
    candidates.map((hit) => {
      const day = dayNumber(dayOf(hit, days));
      return [hit, Math.max(first - day, day - last)];
    }),
  );
  const nearestFirst = [...candidates].sort(
    (a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0),
  );
  const [nearest] = nearestFirst;
  return { hits: nearestFirst, ...(nearest && { nearest: dayOf(nearest, days) }) };
}

/** The hits that state a date, if the search of the whole query has looked for it. */
function hitsStating({ term, isInWords }: QueryDate, { hits, terms }: FindResult): Hit[] {
  if (isInWords) return hits.filter(isPhraseHit);
  return terms.some(({ key }) => key === term) ? hits : [];
}
