import { expect, it } from 'vitest';
import { contradiction } from '../../../src/search/browser/contradiction.ts';
import { EMPTY_STATE } from '../../../src/search/browser/query-state.ts';

it.each([
  [{ from: '2020-07-07', to: '2020-07-06' }, 'Từ ngày 7/7/2020 lại sau đến ngày 6/7/2020.'],
  [{ year: '2019', from: '2020-01-01' }, 'Năm 2019 nằm ngoài những ngày đã chọn.'],
  [{ year: '2020', month: '08', to: '2020-07-31' }, 'Tháng 8/2020 nằm ngoài những ngày đã chọn.'],
])('filters of time that exclude one another say so: %j', (state, message) => {
  expect(contradiction({ ...EMPTY_STATE, ...state })).toContain(message);
});

it.each([
  {},
  { from: '2020-07-06', to: '2020-07-06' },
  { year: '2020', from: '2020-12-31' },
  { year: '2020', month: '07', from: '2020-07-31', to: '2020-08-01' },
  { month: '07', from: '2020-08-01' },
])('filters that a briefing can match are no contradiction: %j', (state) => {
  expect(contradiction({ ...EMPTY_STATE, ...state })).toBeUndefined();
});
