import {
  SEARCH_KINDS,
  type DayData,
  type FacetData,
  type SearchKind,
  type LexiconData,
} from '../data.ts';
import type { CivilDate } from '../../vietnamese/dates.ts';
import type { MonthKey } from '../layout.ts';
import { byNewest, type Hit } from './hits.ts';
import type { QueryState } from './query-state.ts';

/** The data needed to filter results. */
export interface Facets {
  names: LexiconData['names'];
  /** Loaded when the reader filters or opens the panel. */
  data: Partial<Record<SearchKind, FacetData>>;
  /**
   * The day of each of a month's briefings, oldest first. Loaded when the reader sets a date range.
   */
  days?: DayData;
}

/** A filter value and the number of results that it leaves. */
export interface Choice {
  value: string;
  label: string;
  count: number;
}

/** The available filter values of each filter; names by their counts, then by the alphabet. */
export interface Choices extends Record<SearchKind, Choice[]> {
  /** Newest first. */
  year: Choice[];
  /** January first. */
  month: Choice[];
}

/** Filters and sorts hits. Kinds whose data is not loaded are ignored. */
export function narrow(hits: readonly Hit[], state: QueryState, facets: Facets): Hit[] {
  const matching = hits.filter(matchesState(state, facets));
  if (state.order === 'newest') return matching.sort(byNewest);
  if (state.order === 'oldest') return matching.sort((a, b) => byNewest(b, a));
  return matching;
}

/**
 * Returns the available filter values. Each count assumes that all other filters stay as they are.
 */
export function choices(hits: readonly Hit[], state: QueryState, facets: Facets): Choices {
  const without = (part: keyof QueryState) =>
    hits.filter(matchesState({ ...state, [part]: '' }, facets));
  const year = tally(without('year').map(({ month }) => month.slice(0, 4)));
  const month = tally(without('month').map(({ month: of }) => of.slice(5)));
  const of = (kind: SearchKind): Choice[] => {
    const { data } = facets;
    const counts = tally(without(kind).flatMap((hit) => facetNumbers(hit, data[kind])));
    return facets.names[kind]
      .map(({ id, name }, number) => ({ value: id, label: name, count: counts.get(number) ?? 0 }))
      .filter(({ count, value }) => count > 0 || state[kind] === value)
      .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'vi'));
  };
  return {
    year: [...year]
      .sort(([a], [b]) => Number(b) - Number(a))
      .map(([value, count]) => ({ value, label: value, count })),
    month: [...month]
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([value, count]) => ({ value, label: `Tháng ${Number(value)}`, count })),
    topic: of('topic'),
    person: of('person'),
    place: of('place'),
  };
}

/** Every briefing as a hit, newest first: the results of a search without a query. */
export function allHits(data: Readonly<Record<MonthKey, readonly unknown[]>>): Hit[] {
  return Object.entries(data)
    .flatMap(([month, briefings]) =>
      briefings.map((_names, number) => ({ month, number, rank: 0 })),
    )
    .sort(byNewest);
}

/** Returns a predicate for hits that match the state's filters. */
function matchesState(state: QueryState, { names, data, days }: Facets): (hit: Hit) => boolean {
  const conditions = SEARCH_KINDS.flatMap((kind) => {
    const of = data[kind];
    return state[kind] === '' || !of
      ? []
      : [{ of, number: names[kind].findIndex(({ id }) => id === state[kind]) }];
  });
  const inRange = (hit: Hit) => {
    const date = dayOf(hit, days);
    return (state.from === '' || date >= state.from) && (state.to === '' || date <= state.to);
  };
  const hasDateRange = days !== undefined && (state.from !== '' || state.to !== '');
  return (hit) =>
    hit.month.startsWith(state.year) &&
    hit.month.endsWith(state.month) &&
    conditions.every(({ of, number }) => facetNumbers(hit, of).includes(number)) &&
    (!hasDateRange || inRange(hit));
}

/** The day of a hit; the first of its month where `days` does not say. */
export function dayOf({ month, number }: Hit, days: DayData | undefined): CivilDate {
  return `${month}-${String(days?.[month]?.[number] ?? 1).padStart(2, '0')}`;
}

function facetNumbers({ month, number }: Hit, data: FacetData | undefined): number[] {
  return data?.[month]?.[number] ?? [];
}

function tally<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
