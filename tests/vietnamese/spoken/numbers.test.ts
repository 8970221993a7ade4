import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  parseRoman,
  sayDay,
  sayDigits,
  sayMonth,
  sayNumber,
  sayOrdinal,
} from '../../../src/vietnamese/spoken/numbers.ts';

/** Lines of `NUMERAL = words`. */
const CASES = readFileSync(join(import.meta.dirname, 'numbers.txt'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' = '));

describe('a number is read', () => {
  it('as in at least 300 documented cases', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(300);
    expect(CASES.map(([numeral = '']) => [numeral, sayNumber(numeral)])).toEqual(CASES);
  });

  it('digit by digit if it is a telephone number', () => {
    expect(sayDigits('0239.3865 123')).toBe('không hai ba chín ba tám sáu năm một hai ba');
  });

  it.each([
    ['1', 'nhất'],
    ['2', 'hai'],
    ['4', 'tư'],
    ['5', 'năm'],
    ['12', 'mười hai'],
    ['21', 'hai mươi mốt'],
  ])('%s after “thứ” as %s', (numeral, words) => {
    expect(sayOrdinal(numeral)).toBe(words);
  });

  it('as a day and a month of the calendar', () => {
    expect(['1', '06', '10', '11', '15', '24', '31'].map(sayDay)).toEqual([
      'mùng một',
      'mùng sáu',
      'mùng mười',
      'mười một',
      'mười lăm',
      'hai mươi tư',
      'ba mươi mốt',
    ]);
    expect(['1', '4', '05', '12'].map(sayMonth)).toEqual(['một', 'tư', 'năm', 'mười hai']);
  });
});

describe('a Roman numeral', () => {
  it('is parsed from I to XXXIX', () => {
    const numerals = [
      'I',
      'II',
      'III',
      'IV',
      'V',
      'VI',
      'VII',
      'VIII',
      'IX',
      'X',
      'XI',
      'XII',
      'XIII',
      'XIV',
      'XV',
      'XVI',
      'XVII',
      'XVIII',
      'XIX',
      'XX',
      'XXI',
      'XXIV',
      'XXIX',
      'XXX',
      'XXXIX',
    ];
    expect(numerals.map(parseRoman)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 24, 29, 30, 39,
    ]);
  });

  it.each(['', 'IIII', 'VV', 'IXI', 'VX', 'XXXX', 'C', 'XIXX', 'A'])('is not “%s”', (text) => {
    expect(parseRoman(text)).toBeUndefined();
  });
});
