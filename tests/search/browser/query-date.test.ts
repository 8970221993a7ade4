import { describe, expect, it } from 'vitest';
import { dateInQuery, isWithin } from '../../../src/search/browser/query-date.ts';

describe('the date in a query', () => {
  it.each([
    ['6/7/2020', 'ngày 6/7/2020', '2020-07-06', '2020-07-06', ''],
    ['2020-07-06', 'ngày 6/7/2020', '2020-07-06', '2020-07-06', ''],
    ['6-9/7/2020', 'từ ngày 6 đến 9/7/2020', '2020-07-06', '2020-07-09', ''],
    ['từ 6 đến 9/7', 'từ ngày 6 đến 9/7', '07-06', '07-09', ''],
    ['6 và 9/7', 'ngày 6 và 9/7', '07-06', '07-09', ''],
    ['chống hạn tháng 7/2020', 'tháng 7/2020', '2020-07-01', '2020-07-31', 'chống hạn'],
    ['giao ban trong tháng bảy', 'tháng 7', '07-01', '07-31', 'giao ban'],
    ['thang 7 nam 2020 giao ban', 'tháng 7/2020', '2020-07-01', '2020-07-31', 'giao ban'],
    ['quí 2/2020', 'quý II/2020', '2020-04-01', '2020-06-30', ''],
    ['quý III/2020', 'quý III/2020', '2020-07-01', '2020-09-30', ''],
    ['ngày 6 tháng 7', 'ngày 6/7', '07-06', '07-06', ''],
  ])('of %j is %s', (query, label, first, last, rest) => {
    expect(dateInQuery(query)).toMatchObject({ label, first, last, rest });
  });

  it.each([
    'giao ban',
    '12/17',
    'năm 2020',
    '6 tháng đầu năm 2020',
    '31/2/2020',
    '2.919,8',
    '13/2020',
  ])('is none in %j', (query) => {
    expect(dateInQuery(query)).toBeUndefined();
  });

  it('holds its days, of every year if it names none', () => {
    const july = dateInQuery('tháng 7');
    expect(
      july && ['2019-07-31', '2020-07-01', '2020-08-01'].map((day) => isWithin(day, july)),
    ).toEqual([true, true, false]);
  });

  it('holds two days alone, not those between, where they are joined by “và”', () => {
    const pair = dateInQuery('6 và 9/7/2020');
    expect(
      pair && ['2020-07-06', '2020-07-08', '2020-07-09'].map((day) => isWithin(day, pair)),
    ).toEqual([true, false, true]);
  });
});
