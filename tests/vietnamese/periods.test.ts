import { describe, expect, it } from 'vitest';
import {
  comparePeriods,
  parsePeriod,
  periodCode,
  periodKind,
  periodName,
  periodOf,
} from '../../src/vietnamese/periods.ts';

describe('periods', () => {
  it.each([
    ['2020', '2020-01-01', '2020-12-31', 'năm 2020', 'nam'],
    ['2020-H1', '2020-01-01', '2020-06-30', '6 tháng đầu năm 2020', 'nua-nam'],
    ['2020-H2', '2020-07-01', '2020-12-31', '6 tháng cuối năm 2020', 'nua-nam'],
    ['2020-Q1', '2020-01-01', '2020-03-31', 'quý I/2020', 'quy'],
    ['2020-Q4', '2020-10-01', '2020-12-31', 'quý IV/2020', 'quy'],
    ['2020-02', '2020-02-01', '2020-02-29', 'tháng 2/2020', 'thang'],
    ['2020-07-06', '2020-07-06', '2020-07-06', 'ngày 6/7/2020', 'ngay'],
    ['2020-01-01/2020-09-30', '2020-01-01', '2020-09-30', '9 tháng đầu năm 2020', '9-thang'],
    ['2020-03-01/2020-08-31', '2020-03-01', '2020-08-31', 'từ 1/3/2020 đến 31/8/2020', 'khac'],
    ['2019-07-01/2020-06-30', '2019-07-01', '2020-06-30', 'từ 1/7/2019 đến 30/6/2020', 'khac'],
    ['2020-06-29/2020-07-05', '2020-06-29', '2020-07-05', 'từ 29/6/2020 đến 5/7/2020', 'khac'],
  ])('%s is the period from %s to %s, named “%s”', (code, first, last, name, kind) => {
    const period = periodOf(code);
    expect(period).toEqual({ first, last });
    expect(periodName(period)).toBe(name);
    expect(periodKind(period).id).toBe(kind);
    expect(periodCode(period)).toBe(code);
  });

  it.each([
    ['2020-01-01/2020-06-30', '2020-H1'],
    ['2020-01/2020-09', '2020-01-01/2020-09-30'],
    ['2020-Q1/2020-Q4', '2020'],
    ['2020-07-01/2020-07-31', '2020-07'],
    ['2020-07-06/2020-07-06', '2020-07-06'],
  ])('%s is equivalent to %s', (written, code) => {
    expect(periodCode(periodOf(written))).toBe(code);
  });

  it.each([
    '',
    '20',
    '2020-Q5',
    '2020-H3',
    '2020-13',
    '2020-00',
    '2020-7',
    '2020-02-30',
    '2020-h1',
    'H1-2020',
    '2020/',
    '/2020',
    '2020/2021/2022',
    '6/7/2020',
    '1820',
    '2020-Q1-05',
    '6 tháng đầu năm',
  ])('refuse %j', (code) => {
    expect(parsePeriod(code)).toBeUndefined();
    expect(() => periodOf(code)).toThrow(RangeError);
  });

  it('may end before they start, which the days show', () => {
    expect(parsePeriod('2020-06-30/2020-01-01')).toEqual({
      first: '2020-06-30',
      last: '2020-01-01',
    });
  });

  it('are sorted by time, with the longer of two that end together last', () => {
    const codes = [
      '2020',
      '2020-H1',
      '2020-12',
      '2019',
      '2020-06-30',
      '2020-Q2',
      '2020-H2',
      '2020-Q4',
    ];
    expect(codes.map(periodOf).sort(comparePeriods).map(periodCode)).toEqual([
      '2019',
      '2020-06-30',
      '2020-Q2',
      '2020-H1',
      '2020-12',
      '2020-Q4',
      '2020-H2',
      '2020',
    ]);
  });

  it('have a kind with a name', () => {
    expect(
      [
        '2020',
        '2020-H2',
        '2020-Q3',
        '2020-05',
        '2020-05-01',
        '2020-01/2020-11',
        '2020-02/2020-04',
      ].map((code) => periodKind(periodOf(code)).name),
    ).toEqual([
      'Theo năm',
      'Theo nửa năm',
      'Theo quý',
      'Theo tháng',
      'Theo ngày',
      '11 tháng đầu năm',
      'Khoảng thời gian khác',
    ]);
  });
});
