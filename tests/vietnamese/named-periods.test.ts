import { describe, expect, it } from 'vitest';
import { periodsIn } from '../../src/vietnamese/named-periods.ts';

describe('periods in a text', () => {
  it.each([
    ['9 tháng đầu năm 2020', '2020-01/2020-09'],
    ['Mười một tháng đầu năm 2019', '2019-01/2019-11'],
    ['ba tháng đầu năm 2020', '2020-Q1'],
    ['6 tháng cuối năm 2019', '2019-H2'],
    ['5 tháng đầu năm', '2020-01/2020-05'],
    ['quý IV/2019', '2019-Q4'],
    ['tháng 6 năm 2020', '2020-06'],
    ['cả năm 2019', '2019'],
    ['9 tháng đầu năm', undefined],
    ['13 tháng đầu năm 2020', undefined],
  ])('%s is %s', (text, code) => {
    expect(periodsIn(`Trong ${text}, huyện thu đủ.`, '2020-07-06').at(-1)?.code).toBe(code);
  });
});
