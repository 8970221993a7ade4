/** How many results are looked at for the first relevant one. */
export const RESULTS_LOOKED_AT = 20;
const TOP = 10;

/** The share of relevant briefings among the first ten results, or among as many as there are relevant ones. */
export function precisionAtTen(results: readonly string[], relevant: ReadonlySet<string>): number {
  const possible = Math.min(TOP, relevant.size);
  return results.slice(0, possible).filter((path) => relevant.has(path)).length / possible;
}

/** 1 for a relevant first result, 1/2 when the second is the first relevant one, and so on; 0 for none. */
export function reciprocalRank(results: readonly string[], relevant: ReadonlySet<string>): number {
  const at = results.slice(0, RESULTS_LOOKED_AT).findIndex((path) => relevant.has(path));
  return at === -1 ? 0 : 1 / (at + 1);
}

/** The mean; of nothing NaN. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value that `share` (0.95) of the values do not exceed (nearest rank); of nothing NaN. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? NaN;
}
