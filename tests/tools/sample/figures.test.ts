import { describe, expect, it } from 'vitest';
import { sampleFigures } from '../../../tools/sample/figures.ts';
import { seededRandom } from '../../../tools/sample/random.ts';

const random = seededRandom(1);
const figures = Array.from({ length: 2000 }, (_unused, index) => {
  const date = new Date(Date.UTC(2005 + (index % 20), index % 12, 1 + (index % 28)))
    .toISOString()
    .slice(0, 10);
  return sampleFigures(date, random);
});

describe('sample figures', () => {
  it('are the same for the same indicator and period in every briefing', () => {
    const values = new Map<string, Set<unknown>>();
    for (const { indicator, period, value } of figures.flat())
      values.set(
        `${indicator} ${String(period)}`,
        (values.get(`${indicator} ${String(period)}`) ?? new Set()).add(value),
      );
    expect(values.size).toBeGreaterThan(500);
    expect([...values].filter(([, different]) => different.size > 1)).toEqual([]);
  });

  it('of the three sectors add up to 100', () => {
    const sums = figures
      .map((stated) =>
        stated
          .filter(({ unit }) => unit === '%')
          .reduce((sum, { value }) => sum + Number(value), 0),
      )
      .filter((sum) => sum > 0);
    expect(sums.length).toBeGreaterThan(100);
    for (const sum of sums) expect(sum).toBeCloseTo(100, 6);
  });
});
