import { isCivilDate } from '../../vietnamese/dates.ts';

/** Sort orders: by relevance, or by date. */
export const ORDERS = ['best', 'newest', 'oldest'] as const;
export type Order = (typeof ORDERS)[number];

/**
 * Maximum length of a query in UTF-16 code units: more than the longest title. URLs may contain
 * longer ones.
 */
export const MAX_QUERY_LENGTH = 500;
/** Maximum length of the id of a topic, person or place, which is a file name. */
const MAX_ID_LENGTH = 200;

/** The search state. All of it is in the URL, so that results can be shared and Back works. */
export interface QueryState {
  query: string;
  /** `2020`, or empty. */
  year: string;
  /** `07`, or empty. */
  month: string;
  /** Filter by id, or empty. */
  topic: string;
  person: string;
  place: string;
  /** Date range, inclusive: `2020-07-06`, or empty. */
  from: string;
  to: string;
  order: Order;
  /** The query was truncated. Not part of the URL. */
  cut?: boolean | undefined;
}

export const EMPTY_STATE: QueryState = {
  query: '',
  year: '',
  month: '',
  topic: '',
  person: '',
  place: '',
  from: '',
  to: '',
  order: 'best',
};

/** URL parameters, in Vietnamese because readers see them. */
const PARAMETERS = {
  query: 'q',
  year: 'nam',
  month: 'thang',
  topic: 'chuyen-muc',
  person: 'nhan-vat',
  place: 'dia-ban',
  from: 'tu',
  to: 'den',
} as const;
const ORDER_PARAMETER = 'xep';
const ORDER_VALUES: Record<Order, string> = { best: '', newest: 'moi', oldest: 'cu' };

const PARTS = ['query', 'year', 'month', 'topic', 'person', 'place', 'from', 'to'] as const;

/** Trims a query and truncates it if it is too long. */
export function limitQuery(text: string): Pick<QueryState, 'query' | 'cut'> {
  const query = text.trim();
  if (query.length <= MAX_QUERY_LENGTH) return { query, cut: false };
  // Does not split a surrogate pair.
  return {
    query: query
      .slice(0, MAX_QUERY_LENGTH)
      .replace(/[\ud800-\udbff]$/, '')
      .trim(),
    cut: true,
  };
}

/** Parses a URL's query string (`?q=chong+han&nam=2020`). Invalid values are dropped. */
export function readState(search: string): QueryState {
  const parameters = new URLSearchParams(search);
  const state: QueryState = { ...EMPTY_STATE };
  for (const part of PARTS) state[part] = (parameters.get(PARAMETERS[part]) ?? '').trim();
  const { query, cut } = limitQuery(state.query);
  state.query = query;
  if (cut) state.cut = true;
  for (const kind of ['topic', 'person', 'place'] as const)
    if (state[kind].length > MAX_ID_LENGTH) state[kind] = '';
  if (!/^\d{4}$/u.test(state.year)) state.year = '';
  state.month = /^(?:0?[1-9]|1[0-2])$/u.test(state.month) ? state.month.padStart(2, '0') : '';
  for (const end of ['from', 'to'] as const) if (!isCivilDate(state[end])) state[end] = '';
  state.order =
    ORDERS.find(
      (order) => order !== 'best' && ORDER_VALUES[order] === parameters.get(ORDER_PARAMETER),
    ) ?? 'best';
  return state;
}

/** Returns a URL's query string, `?q=chong+han`, or an empty string for the empty state. */
export function writeState(state: QueryState): string {
  const parameters = new URLSearchParams();
  for (const part of PARTS) if (state[part] !== '') parameters.set(PARAMETERS[part], state[part]);
  if (state.order !== 'best') parameters.set(ORDER_PARAMETER, ORDER_VALUES[state.order]);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether any filter is set. */
export function isNarrowed({ year, month, topic, person, place, from, to }: QueryState): boolean {
  return [year, month, topic, person, place, from, to].some((part) => part !== '');
}

/** Whether there is nothing to search for. */
export function isEmpty(state: QueryState): boolean {
  return state.query === '' && !isNarrowed(state);
}
