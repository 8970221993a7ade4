import { describe, expect, it } from 'vitest';
import { shareBars } from '../../src/charts/share-bars.ts';

function partsOf(values: (number | undefined)[]) {
  return shareBars([{ label: 'một kỳ', values }]).bars[0]?.segments.map(
    ({ part, x, width, label }) => [part, x, width, label],
  );
}

describe('stacked bars', () => {
  it('place the parts side by side', () => {
    expect(partsOf([35.9, 28.5, 35.6])).toEqual([
      [0, 0, 35.9, '35,9%'],
      [1, 35.9, 28.5, '28,5%'],
      [2, 64.4, 35.6, '35,6%'],
    ]);
  });

  it('omit unknown parts, and labels that do not fit', () => {
    expect(partsOf([40, undefined, 5])).toEqual([
      [0, 0, 40, '40%'],
      [2, 40, 5, undefined],
    ]);
    expect(partsOf([undefined, 0])).toEqual([]);
  });

  it('have decimals alike, over all bars', () => {
    const { bars } = shareBars([
      { label: 'a', values: [37.3, 62.7] },
      { label: 'b', values: [32, 68] },
    ]);
    expect(bars[1]?.segments.map(({ label }) => label)).toEqual(['32,0%', '68,0%']);
  });

  it('end at 100 if rounded parts add up to more', () => {
    expect(partsOf([50.2, 50.2])).toEqual([
      [0, 0, 50.2, '50,2%'],
      [1, 50.2, 49.8, '50,2%'],
    ]);
  });

  it('are stacked vertically', () => {
    const { height, bars } = shareBars([
      { label: 'a', values: [50] },
      { label: 'b', values: [60] },
    ]);
    expect(bars.map(({ label, y }) => [label, y])).toEqual([
      ['a', 24],
      ['b', 100],
    ]);
    expect(height).toBe(136);
  });
});
