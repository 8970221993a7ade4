import { describe, expect, it } from 'vitest';
import { yearsSince } from '../../src/reading/age.ts';

describe('the age of a briefing', () => {
  it.each([
    ['2020-07-06', new Date(2022, 6, 5), 1],
    ['2020-07-06', new Date(2022, 6, 6), 2],
    ['2020-07-06', new Date(2026, 10, 24), 6],
    ['2020-12-31', new Date(2021, 0, 1), 0],
    ['2020-02-29', new Date(2022, 1, 28), 1],
    ['2020-02-29', new Date(2022, 2, 1), 2],
    ['2020-07-06', new Date(2020, 6, 6), 0],
  ])('of %s on %s is %i whole years', (date, today, years) => {
    expect(yearsSince(date, today)).toBe(years);
  });
});
