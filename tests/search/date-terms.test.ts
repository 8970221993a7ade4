import { describe, expect, it } from 'vitest';
import { findDates, dateTerms } from '../../src/search/date-terms.ts';
import { splitSyllables } from '../../src/vietnamese/syllables.ts';

const datesOf = (text: string) => findDates(text, splitSyllables(text));
/** The narrowest term of each date, with the words that it covers. */
function narrowest(text: string): string[] {
  const syllables = splitSyllables(text);
  const spans = datesOf(text);
  return spans
    .filter(({ from }, number) => spans[number - 1]?.from !== from)
    .map(
      ({ key, from, to }) => `${key} ${text.slice(syllables[from]?.start, syllables[to - 1]?.end)}`,
    );
}

describe('dates in a text', () => {
  it.each([
    ['Sáng 6/7/2020, huyện họp', ['@2020-07-06 6/7/2020']],
    ['06/07/2020', ['@2020-07-06 06/07/2020']],
    ['6-7-2020', ['@2020-07-06 6-7-2020']],
    ['6.7.2020', ['@2020-07-06 6.7.2020']],
    ['ngày 6 tháng 7 năm 2020', ['@2020-07-06 ngày 6 tháng 7 năm 2020']],
    ['ngay 6 thang 7', ['@-07-06 ngay 6 thang 7']],
    ['Ngày 6/7', ['@-07-06 Ngày 6/7']],
    ['Ngày 6/7 năm 2020', ['@2020-07-06 Ngày 6/7 năm 2020']],
    ['tháng 7/2020', ['@2020-07 tháng 7/2020']],
    ['tháng 7 năm 2020', ['@2020-07 tháng 7 năm 2020']],
    ['7/2020', ['@2020-07 7/2020']],
    ['từ 6/7 đến 10/7', ['@-07-06 6/7', '@-07-10 10/7']],
    ['NGÀY 6 THÁNG 7'.normalize('NFD'), ['@-07-06 NGÀY 6 THÁNG 7'.normalize('NFD')]],
  ])('are found: %j names %j', (text, dates) => {
    expect(narrowest(text)).toEqual(dates);
  });

  it.each([
    '12/17 chỉ tiêu',
    '32/1',
    '0/7',
    '6/13/2020x',
    'tháng 7',
    'năm 2020',
    'ngày 6',
    '6 7 2020',
    'quý 2/2020',
    '13/2020',
    '7/1899',
    '2.919,8',
    '6, 7',
    '',
  ])('are not found in %j', (text) => {
    expect(datesOf(text)).toEqual([]);
  });

  it('mean a day, that day of any year, and its month', () => {
    expect(datesOf('6/7/2020')).toEqual(
      ['@2020-07-06', '@-07-06', '@2020-07'].map((key) => ({ key, form: key, from: 0, to: 3 })),
    );
  });
});

it.each([
  [{ year: 2020, month: 7, day: 6 }, ['@2020-07-06', '@-07-06', '@2020-07']],
  [{ month: 7, day: 6 }, ['@-07-06']],
  [{ year: 2020, month: 12 }, ['@2020-12']],
])('%j means %j, the narrowest first', (date, keys) => {
  expect(dateTerms(date).map(({ key }) => key)).toEqual(keys);
});
