import { isCivilDate } from '../../vietnamese/dates.ts';

/** In which order results stand: the best first, or by date. */
export const ORDERS = ['best', 'newest', 'oldest'] as const;
export type Order = (typeof ORDERS)[number];

/** Characters (UTF-16 units) of the longest query that is looked for: more than the longest title. Anybody may write a longer one into an address. */
export const LONGEST_QUERY = 500;
/** The longest id of a topic, person or place: a file's name. */
const LONGEST_ID = 200;

/** All that decides a list of results: it stands in the address, so a list can be shared and Back works. */
export interface QueryState {
  query: string;
  /** `2020`, or empty. */
  year: string;
  /** `07`, or empty. */
  month: string;
  /** Ids of what results must name, or empty. */
  topic: string;
  person: string;
  place: string;
  /** `2020-07-06`: not before, not after; or empty. */
  from: string;
  to: string;
  order: Order;
  /** The query was longer, and is looked for as far as it stands here. Not in the address. */
  cut?: boolean | undefined;
}

export const EMPTY_STATE: QueryState = { query: '', year: '', month: '', topic: '', person: '', place: '', from: '', to: '', order: 'best' };

/** The parameter of the address for each part, in Vietnamese as readers see it. */
const PARAMETERS = { query: 'q', year: 'nam', month: 'thang', topic: 'chuyen-muc', person: 'nhan-vat', place: 'dia-ban', from: 'tu', to: 'den' } as const;
const ORDER_PARAMETER = 'xep';
const ORDER_VALUES: Record<Order, string> = { best: '', newest: 'moi', oldest: 'cu' };

const PARTS = ['query', 'year', 'month', 'topic', 'person', 'place', 'from', 'to'] as const;

/** A query without spaces around it, cut where it is too long. */
export function boundedQuery(text: string): Pick<QueryState, 'query' | 'cut'> {
  const query = text.trim();
  if (query.length <= LONGEST_QUERY) return { query, cut: false };
  // Not through the middle of a character.
  return { query: query.slice(0, LONGEST_QUERY).replace(/[\ud800-\udbff]$/, '').trim(), cut: true };
}

/** Reads an address's parameters (`?q=chong+han&nam=2020`). What is not understood is left out. */
export function readState(search: string): QueryState {
  const parameters = new URLSearchParams(search);
  const state: QueryState = { ...EMPTY_STATE };
  for (const part of PARTS) state[part] = (parameters.get(PARAMETERS[part]) ?? '').trim();
  const { query, cut } = boundedQuery(state.query);
  state.query = query;
  if (cut) state.cut = true;
  for (const kind of ['topic', 'person', 'place'] as const) if (state[kind].length > LONGEST_ID) state[kind] = '';
  if (!/^\d{4}$/u.test(state.year)) state.year = '';
  state.month = /^(?:0?[1-9]|1[0-2])$/u.test(state.month) ? state.month.padStart(2, '0') : '';
  for (const end of ['from', 'to'] as const) if (!isCivilDate(state[end])) state[end] = '';
  state.order = ORDERS.find((order) => order !== 'best' && ORDER_VALUES[order] === parameters.get(ORDER_PARAMETER)) ?? 'best';
  return state;
}

/** The parameters of an address, `?q=chong+han`, or nothing for an empty state. */
export function writeState(state: QueryState): string {
  const parameters = new URLSearchParams();
  for (const part of PARTS) if (state[part] !== '') parameters.set(PARAMETERS[part], state[part]);
  if (state.order !== 'best') parameters.set(ORDER_PARAMETER, ORDER_VALUES[state.order]);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether results are narrowed by anything. */
export function isNarrowed({ year, month, topic, person, place, from, to }: QueryState): boolean {
  return [year, month, topic, person, place, from, to].some((part) => part !== '');
}
