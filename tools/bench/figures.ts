import type { MeasuredQuery } from './queries.ts';
import type { IndexCost } from './index-cost.ts';
import { mean, percentile, precisionAtTen, reciprocalRank } from './score.ts';
import type { GroundTruth, Typing } from './ground-truth.ts';

/** A query with its quality scores. */
export interface ScoredQuery extends MeasuredQuery {
  /** Number of relevant briefings. */
  relevant: number;
  precision: number;
  reciprocalRank: number;
  /** {@link precision} if abbreviations do not match their expansions. */
  strictPrecision: number;
}

/** All measurements of an engine. */
export interface Figures {
  engine: string;
  asks: ScoredQuery[];
  index: IndexCost;
}

/** Scores the results of queries against the ground truth. */
export function score(queries: readonly MeasuredQuery[], truth: GroundTruth): ScoredQuery[] {
  return queries.map((query) => {
    const { paths, strictPaths } = truth(query.phrase, query.typing);
    return {
      ...query,
      relevant: paths.size,
      precision: precisionAtTen(query.results, paths),
      reciprocalRank: reciprocalRank(query.results, paths),
      strictPrecision: precisionAtTen(query.results, strictPaths),
    };
  });
}

/** The mean of a score over the queries with one typing. */
export function meanOf(
  { asks: queries }: Figures,
  typing: Typing,
  metric: 'precision' | 'reciprocalRank' | 'strictPrecision',
): number {
  return mean(queries.filter((query) => query.typing === typing).map((query) => query[metric]));
}

/** A percentile (0.95 for p95) of the costs of first queries. */
export function firstQuery(
  { asks: queries }: Figures,
  metric: 'requests' | 'bytes' | 'ms' | 'slowMs',
  quantile: number,
): number {
  return percentile(
    queries.flatMap(({ first }) => (first ? [first[metric]] : [])),
    quantile,
  );
}

/** A percentile of the milliseconds of second queries. */
export function secondQuery({ asks: queries }: Figures, quantile: number): number {
  return percentile(
    queries.flatMap(({ second }) => (second === undefined ? [] : [second])),
    quantile,
  );
}
