import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, parseNumber, formatterAlike } from '../../src/vietnamese/numbers.ts';

describe('Vietnamese numbers', () => {
  it.each([
    ['2.919,8', 2919.8],
    ['2919,8', 2919.8],
    ['20.519', 20519],
    ['45', 45],
    ['0,5', 0.5],
    ['-3,5', -3.5],
  ])('%s is %d', (numeral, value) => {
    expect(parseNumber(numeral)).toBe(value);
  });

  it.each(['2,919.8', '2.91', '1.2345', '', 'ba', '1,', '.5', '12/17', '1e3', ' 1'])(
    '%j is none',
    (text) => {
      expect(parseNumber(text)).toBeUndefined();
    },
  );

  it.each([
    [0, '0'],
    [-999, '-999'],
    [999.5, '999,5'],
    [1000, '1.000'],
    [-1234567.25, '-1.234.567,25'],
    [1e-7, '0,0000001'],
    [1e21, '1.000.000.000.000.000.000.000'],
  ])('%d is written %s', (value, numeral) => {
    expect(formatNumber(value)).toBe(numeral);
  });

  it('are parsed as they were formatted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 3 }),
        (whole, places) => {
          const value = whole / 10 ** places;
          expect(parseNumber(formatNumber(value))).toBe(value === 0 ? 0 : value);
        },
      ),
    );
  });
});

it('numbers that stand together have as many decimals', () => {
  expect([51, 46.6, 1200].map(formatterAlike([51, 46.6, 1200]))).toEqual([
    '51,0',
    '46,6',
    '1.200,0',
  ]);
  expect([51, 46].map(formatterAlike([51, 46]))).toEqual(['51', '46']);
});
