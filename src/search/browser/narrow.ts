import { SEARCH_KINDS, type DayData, type FacetData, type SearchKind, type LexiconData } from '../data.ts';
import { byNewest, type Hit } from './find.ts';
import type { QueryState } from './query-state.ts';

/** What is known of the briefings that results are narrowed by. */
export interface Facets {
  names: LexiconData['names'];
  /** Loaded when somebody narrows, or looks how they could. */
  data: Partial<Record<SearchKind, FacetData>>;
  /** The day of each of a month's briefings, newest first. Loaded when somebody asks for a range of dates. */
  days?: DayData;
}

/** A way to narrow, and how many of the results it would leave. */
export interface Choice {
  value: string;
  label: string;
  count: number;
}

/** The ways to narrow a list of results, each by itself. */
export interface Choices extends Record<SearchKind, Choice[]> {
  /** Newest first. */
  year: Choice[];
  /** January first. */
  month: Choice[];
}

/** Those hits that a state asks for, in the order that it asks for. Kinds whose data is not loaded are not looked at. */
export function narrow(hits: readonly Hit[], state: QueryState, facets: Facets): Hit[] {
  const kept = hits.filter(fitting(state, facets));
  if (state.order === 'newest') return kept.sort(byNewest);
  if (state.order === 'oldest') return kept.sort((a, b) => byNewest(b, a));
  return kept;
}

/** What the hits could be narrowed by. A choice counts what it would leave with everything else as it stands. */
export function choices(hits: readonly Hit[], state: QueryState, facets: Facets): Choices {
  const without = (part: keyof QueryState) => hits.filter(fitting({ ...state, [part]: '' }, facets));
  const year = tally(without('year').map(({ month }) => month.slice(0, 4)));
  const month = tally(without('month').map(({ month: of }) => of.slice(5)));
  const of = (kind: SearchKind): Choice[] => {
    const { data } = facets;
    const counts = tally(without(kind).flatMap((hit) => numbersOf(hit, data[kind])));
    return facets.names[kind].map(({ id, name }, number) => ({ value: id, label: name, count: counts.get(number) ?? 0 })).filter(({ count, value }) => count > 0 || state[kind] === value);
  };
  return {
    year: [...year].sort(([a], [b]) => Number(b) - Number(a)).map(([value, count]) => ({ value, label: value, count })),
    month: [...month].sort(([a], [b]) => Number(a) - Number(b)).map(([value, count]) => ({ value, label: `Tháng ${Number(value)}`, count })),
    topic: of('topic'),
    person: of('person'),
    place: of('place'),
  };
}

/** Every briefing of the archive as a hit, newest first: what a reader narrows who has not asked for any words. */
export function everyHit(data: FacetData): Hit[] {
  return Object.entries(data).flatMap(([month, briefings]) => briefings.map((_names, number) => ({ month, number, rank: 0 })));
}

/** Whether a hit is what a state asks for. */
function fitting(state: QueryState, { names, data, days }: Facets): (hit: Hit) => boolean {
  const wanted = SEARCH_KINDS.flatMap((kind) => {
    const of = data[kind];
    return state[kind] === '' || !of ? [] : [{ of, number: names[kind].findIndex(({ id }) => id === state[kind]) }];
  });
  const inRange = (hit: Hit) => {
    const date = `${hit.month}-${String(days?.[hit.month]?.[hit.number] ?? 0).padStart(2, '0')}`;
    return (state.from === '' || date >= state.from) && (state.to === '' || date <= state.to);
  };
  const ranged = days !== undefined && (state.from !== '' || state.to !== '');
  return (hit) =>
    hit.month.startsWith(state.year) && hit.month.endsWith(state.month) && wanted.every(({ of, number }) => numbersOf(hit, of).includes(number)) && (!ranged || inRange(hit));
}

function numbersOf({ month, number }: Hit, data: FacetData | undefined): number[] {
  return data?.[month]?.[number] ?? [];
}

function tally<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
