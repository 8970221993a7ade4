import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  limitQuery,
  EMPTY_STATE,
  isNarrowed,
  MAX_QUERY_LENGTH,
  ORDERS,
  readState,
  writeState,
  type QueryState,
} from '../../../src/search/browser/query-state.ts';

const two = (value: number) => String(value).padStart(2, '0');
const id = fc.constantFrom('', 'kinh-te', 'bui-quang-hoan', 'a&b=c', 'kỳ xuân');
const day = fc.oneof(
  fc.constant(''),
  fc
    .tuple(
      fc.integer({ min: 1000, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, of]) => `${year}-${two(month)}-${two(of)}`),
);
const states: fc.Arbitrary<QueryState> = fc.record({
  query: fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
  year: fc.oneof(fc.constant(''), fc.integer({ min: 1000, max: 9999 }).map(String)),
  month: fc.oneof(fc.constant(''), fc.integer({ min: 1, max: 12 }).map(two)),
  topic: id,
  person: id,
  place: id,
  from: day,
  to: day,
  order: fc.constantFrom(...ORDERS),
});

describe('the URL of a search', () => {
  it('contains the whole search state', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(readState(writeState(state))).toEqual(state);
      }),
    );
  });

  it('is readable, and omits empty filters', () => {
    expect(writeState({ ...EMPTY_STATE, query: 'chong han', year: '2020', topic: 'kinh-te' })).toBe(
      '?q=chong+han&nam=2020&chuyen-muc=kinh-te',
    );
    expect(
      writeState({ ...EMPTY_STATE, query: 'chong han', order: 'oldest', from: '2020-07-06' }),
    ).toBe('?q=chong+han&tu=2020-07-06&xep=cu');
    expect(writeState(EMPTY_STATE)).toBe('');
  });

  it.each([
    ['', {}],
    ['?', {}],
    ['?q=', {}],
    ['?q=+chong+han+', { query: 'chong han' }],
    ['?q=%3Cscript%3E', { query: '<script>' }],
    ['?thang=7', { month: '07' }],
    ['?xep=moi', { order: 'newest' }],
    ['?q=a&q=b', { query: 'a' }],
  ])('%s is read as %j', (search, state) => {
    expect(readState(search)).toEqual({ ...EMPTY_STATE, ...state });
  });

  it('truncates a query that is too long, not within a character, and flags it', () => {
    const { query, cut } = readState(`?q=${'chong+han+'.repeat(30_000)}`);
    expect([query.length <= MAX_QUERY_LENGTH, query.startsWith('chong han chong'), cut]).toEqual([
      true,
      true,
      true,
    ]);
    expect(readState(writeState(readState(`?q=${'x'.repeat(5000)}`)))).toEqual({
      ...EMPTY_STATE,
      query: 'x'.repeat(MAX_QUERY_LENGTH),
    });
    expect(limitQuery(`x${'😀'.repeat(1000)}`).query).toBe(
      `x${'😀'.repeat((MAX_QUERY_LENGTH - 2) / 2)}`,
    );
    expect(readState(`?nhan-vat=${'a'.repeat(100_000)}`)).toEqual(EMPTY_STATE);
  });

  it.each([
    '?nam=20',
    '?nam=abcd',
    '?thang=13',
    '?thang=0',
    '?thang=7a',
    '?tu=6/7/2020',
    '?den=2020-7-6',
    '?den=2020-02-30',
    '?xep=best',
    '?xep=',
    '?lạ=1',
    '?%E0%A4%A',
  ])('%s has no valid parameters', (search) => {
    expect(readState(search)).toEqual(EMPTY_STATE);
  });
});

it('everything but the query and the order counts as a filter', () => {
  expect(isNarrowed({ ...EMPTY_STATE, query: 'a', order: 'newest' })).toBe(false);
  for (const part of ['year', 'month', 'topic', 'person', 'place', 'from', 'to'] as const)
    expect(isNarrowed({ ...EMPTY_STATE, [part]: 'x' })).toBe(true);
});
