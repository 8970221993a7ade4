import type { CivilDate } from '../../vietnamese/dates.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import type { DayData } from '../data.ts';
import type { ArchiveData } from './archive-data.ts';
import { find, isPhraseHit, type FindResult, type Hit } from './find.ts';
import { allHits } from './narrow.ts';
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
  const stated = {
    term: found.hits,
    words: found.hits.filter(isPhraseHit),
    no: [],
  }[date.indexed];
  const known = new Set(stated.map(keyOf));
  const hits = [
    ...stated,
    ...candidates.filter((hit) => !known.has(keyOf(hit)) && isWithin(dayOf(hit, days), date)),
  ];
  // Without a year, every day of the month recurs.
  if (hits.length > 0 || candidates.length === 0 || date.first.length < 'YYYY-MM-DD'.length)
    return { hits };
  const distance = (hit: Hit) => {
    const day = Date.parse(dayOf(hit, days));
    return Math.max(Date.parse(date.first) - day, day - lastDay(date));
  };
  const nearestFirst = [...candidates].sort((a, b) => distance(a) - distance(b));
  const [nearest] = nearestFirst;
  return { hits: nearestFirst, ...(nearest && { nearest: dayOf(nearest, days) }) };
}

/** A quarter's last day may be written as the 31st of a month of thirty days. */
function lastDay({ last }: QueryDate): number {
  const day = Date.parse(last);
  return Number.isNaN(day) ? Date.parse(last.replace(/31$/u, '30')) : day;
}

function dayOf({ month, number }: Hit, days: DayData): CivilDate {
  return `${month}-${String(days[month]?.[number] ?? 1).padStart(2, '0')}`;
}

function keyOf({ month, number }: Hit): string {
  return `${month} ${number}`;
}
