import { describe, expect, it } from 'vitest';
import type { SavedBriefing } from '../../src/offline/saved-briefings.ts';
import { EMPTY_STATE, type QueryState } from '../../src/search/browser/query-state.ts';
import { searchSaved } from '../../src/search/browser/saved-answer.ts';

/** A made-up briefing. */
function saved(
  id: string,
  title: string,
  summary: string,
  mdx: string,
  of: Partial<SavedBriefing> = {},
): SavedBriefing {
  return {
    id,
    title,
    date: `${id.slice(0, 7).replace('/', '-')}-06`,
    summary,
    mdx,
    topics: [],
    places: [],
    participants: [],
    sample: true,
    ...of,
  };
}

const briefings = [
  saved('2020/08/d', 'Thăm vùng hạn', 'Đoàn đi chống bão.', 'Ruộng khô.'),
  saved('2020/07/c', 'Giao ban', 'Tình hình chung.', 'Dòng một.\nBàn việc chống hạn ở các xã.', {
    topics: [{ id: 'nong-nghiep', name: 'Nông nghiệp', address: 'https://tin.example/' }],
  }),
  saved('2020/06/b', 'Họp xã', 'Xã họp về chống hạn.', 'Nội dung.'),
  saved('2019/05/a', 'Chống hạn', 'Đoàn kiểm tra.', 'Nội dung.'),
];
const ids = (state: Partial<QueryState>) =>
  searchSaved({ ...EMPTY_STATE, ...state }, briefings)
    .found.map(({ id }) => id.slice(-1))
    .join('');

describe('searching saved briefings', () => {
  it.each([
    ['chống hạn', 'abcd'],
    ['chong han', 'abcd'],
    ['CHỐNG  HẠN', 'abcd'],
    ['"chống hạn"', 'abc'],
    ['ruong kho', 'd'],
    ['giao ban xa', 'c'],
    ['lũ lụt', ''],
  ])(
    'ranks title before lead before source before scattered words: %s finds %s',
    (query, found) => {
      expect(ids({ query })).toBe(found);
    },
  );

  it('filters and sorts as the online search does', () => {
    expect(ids({ query: 'chong han', year: '2020' })).toBe('bcd');
    expect(ids({ query: 'chong han', month: '07' })).toBe('c');
    expect(ids({ query: 'chong han', from: '2020-06-01', to: '2020-07-31' })).toBe('bc');
    expect(ids({ query: 'chong han', order: 'newest' })).toBe('dcba');
    expect(ids({ query: 'chong han', order: 'oldest' })).toBe('abcd');
    expect(ids({ topic: 'nong-nghiep' })).toBe('c');
  });
});
