/** Results considered for the reciprocal rank. */
export const RANK_CUTOFF = 20;
const TOP = 10;

/**
 * Precision at ten: the share of relevant briefings among the first ten results, or among the first
 * n if only n are relevant.
 */
export function precisionAtTen(results: readonly string[], relevant: ReadonlySet<string>): number {
  const possible = Math.min(TOP, relevant.size);
  return results.slice(0, possible).filter((path) => relevant.has(path)).length / possible;
}

/** The reciprocal rank of the first relevant result: 1, 1/2, and so on; 0 if there is none. */
export function reciprocalRank(results: readonly string[], relevant: ReadonlySet<string>): number {
  const at = results.slice(0, RANK_CUTOFF).findIndex((path) => relevant.has(path));
  return at === -1 ? 0 : 1 / (at + 1);
}

/** The mean; NaN for an empty list. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The percentile by nearest rank (`share` 0.95 for p95); NaN for an empty list. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? NaN;
}
