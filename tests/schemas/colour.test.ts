import { describe, expect, it } from 'vitest';
import { contrast, lightenedFor } from '../../src/schemas/colour.ts';

describe('the contrast of two colours', () => {
  // The greys that are named as the lightest with 4.5:1 and 7:1 on white.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#595959', '#ffffff', 7],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });
});

it('a colour for dark pages is the light one mixed with as much white as it needs', () => {
  for (const colour of ['#8a1c1c', '#0a5646', '#1c2f8a', '#000000'])
    expect(contrast(lightenedFor('#101614', colour, 7), '#101614')).toBeGreaterThanOrEqual(7);
  expect(lightenedFor('#101614', '#ffe28a', 7)).toBe('#ffe28a');
});
