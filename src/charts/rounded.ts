/** Rounds to two decimals, so that the output is the same on every machine. */
export function rounded(value: number): number {
  return Number(value.toFixed(2));
}
