/** Two decimals: the same bytes on every machine. */
export function rounded(value: number): number {
  return Number(value.toFixed(2));
}
