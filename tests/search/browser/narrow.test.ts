import { describe, expect, it } from 'vitest';
import type { Hit } from '../../../src/search/browser/hits.ts';
import { choices, allHits, narrow, type Facets } from '../../../src/search/browser/narrow.ts';
import { EMPTY_STATE, type QueryState } from '../../../src/search/browser/query-state.ts';

const FACETS: Facets = {
  names: {
    topic: [
      { id: 'van-hoa', name: 'Văn hóa', count: 3 },
      { id: 'kinh-te', name: 'Kinh tế', count: 2 },
    ],
    person: [{ id: 'hoan', name: 'Bùi Quang Hoàn', count: 1 }],
    place: [],
  },
  data: {
    topic: { '2020-07': [[0], [0, 1]], '2020-06': [[1]], '2019-07': [[0]] },
    person: { '2020-07': [[], [0]], '2020-06': [[]], '2019-07': [[]] },
  },
  days: { '2020-07': [6, 30], '2020-06': [15], '2019-07': [1] },
};
/** Best first, not sorted by date. */
const HITS: Hit[] = [
  { month: '2020-06', number: 0, rank: 0 },
  { month: '2020-07', number: 0, rank: 1 },
  { month: '2019-07', number: 0, rank: 1 },
  { month: '2020-07', number: 1, rank: 4 },
];

const state = (changed: Partial<QueryState>): QueryState => ({ ...EMPTY_STATE, ...changed });
const left = (changed: Partial<QueryState>, facets = FACETS) =>
  narrow(HITS, state(changed), facets).map(({ month, number }) => `${month} ${number}`);
const ALL = ['2020-06 0', '2020-07 0', '2019-07 0', '2020-07 1'];

describe('filtering', () => {
  it.each<[Partial<QueryState>, string[]]>([
    [{}, ALL],
    [{ year: '2020' }, ['2020-06 0', '2020-07 0', '2020-07 1']],
    [{ month: '07' }, ['2020-07 0', '2019-07 0', '2020-07 1']],
    [{ year: '2020', month: '07' }, ['2020-07 0', '2020-07 1']],
    [{ topic: 'kinh-te' }, ['2020-06 0', '2020-07 1']],
    [{ topic: 'van-hoa', person: 'hoan' }, ['2020-07 1']],
    [{ from: '2020-06-15' }, ['2020-06 0', '2020-07 0', '2020-07 1']],
    [{ to: '2020-07-06' }, ['2020-06 0', '2020-07 0', '2019-07 0']],
    [{ from: '2020-07-06', to: '2020-07-06' }, ['2020-07 0']],
    [{ from: '2020-07-07', to: '2020-07-06' }, []],
    [{ year: '1999' }, []],
    [{ topic: 'no-such' }, []],
  ])('by %j leaves %j, by rank', (changed, found) => {
    expect(left(changed)).toEqual(found);
  });

  it('orders by date on request, both ways', () => {
    expect(left({ order: 'newest' })).toEqual(['2020-07 1', '2020-07 0', '2020-06 0', '2019-07 0']);
    expect(left({ order: 'oldest' })).toEqual(['2019-07 0', '2020-06 0', '2020-07 0', '2020-07 1']);
  });

  it('ignores data that is not loaded, and does not change its input', () => {
    expect(left({ topic: 'kinh-te' }, { names: FACETS.names, data: {} })).toEqual(ALL);
    left({ order: 'newest' });
    expect(HITS[0]).toEqual({ month: '2020-06', number: 0, rank: 0 });
  });
});

describe('the filter choices', () => {
  it('count the results, years from the newest, months from January', () => {
    const { year, month, topic, person, place } = choices(HITS, state({}), FACETS);
    expect(year).toEqual([
      { value: '2020', label: '2020', count: 3 },
      { value: '2019', label: '2019', count: 1 },
    ]);
    expect(month).toEqual([
      { value: '06', label: 'Tháng 6', count: 1 },
      { value: '07', label: 'Tháng 7', count: 3 },
    ]);
    expect(topic).toEqual([
      { value: 'van-hoa', label: 'Văn hóa', count: 3 },
      { value: 'kinh-te', label: 'Kinh tế', count: 2 },
    ]);
    expect(person).toEqual([{ value: 'hoan', label: 'Bùi Quang Hoàn', count: 1 }]);
    expect(place).toEqual([]);
  });

  it('are in the order of their counts', () => {
    const inTwo = HITS.filter(({ month }) => month !== '2019-07').slice(0, 3);
    const { topic } = choices([...inTwo.slice(0, 1), ...inTwo.slice(2)], state({}), FACETS);
    expect(topic.map(({ value, count }) => [value, count])).toEqual([
      ['kinh-te', 2],
      ['van-hoa', 1],
    ]);
  });

  it('count the hits of the query', () => {
    expect(choices(HITS.slice(0, 1), state({}), FACETS)).toMatchObject({
      year: [{ value: '2020', count: 1 }],
      topic: [{ value: 'kinh-te', count: 1 }],
      person: [],
    });
  });

  it('assume that other filters stay, and include the selected one even without results', () => {
    const chosen = choices(HITS, state({ year: '2019', topic: 'kinh-te' }), FACETS);
    expect(chosen.year).toEqual([{ value: '2020', label: '2020', count: 2 }]);
    expect(chosen.topic).toEqual([
      { value: 'van-hoa', label: 'Văn hóa', count: 1 },
      { value: 'kinh-te', label: 'Kinh tế', count: 0 },
    ]);
  });
});

it('every briefing is a hit without a query', () => {
  expect(allHits({ '2020-07': [[0], []], '2019-12': [[]] })).toEqual([
    { month: '2020-07', number: 1, rank: 0 },
    { month: '2020-07', number: 0, rank: 0 },
    { month: '2019-12', number: 0, rank: 0 },
  ]);
});
