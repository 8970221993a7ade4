import { rounded as roundedTo } from '../vietnamese/numbers.ts';

/** Rounds a coordinate to two decimals, so that the output is the same on every machine. */
export function rounded(value: number): number {
  return roundedTo(value, 2);
}
