/** Number of shades, not counting the one for nothing. */
const HEAT_LEVELS = 5;

/**
 * Divides the range between the least and the most of some counts, apart from zero, into steps of
 * equal size.
 * @returns a function that takes one of the counts and returns its shade: 0 for zero, else 1 for
 * the least to {@link HEAT_LEVELS} for the most.
 */
export function heatLevels(counts: readonly number[]): (count: number) => number {
  const some = counts.filter((count) => count > 0);
  const [least, most] = [Math.min(...some), Math.max(...some)];
  return (count) => {
    if (count === 0) return 0;
    // With as many of each, there is no range to divide.
    if (most === least) return HEAT_LEVELS;
    return Math.min(HEAT_LEVELS, Math.floor(((count - least) / (most - least)) * HEAT_LEVELS) + 1);
  };
}
