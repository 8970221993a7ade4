import type { Ask } from './asks.ts';
import type { IndexCost } from './index-cost.ts';
import { mean, percentile, precisionAtTen, reciprocalRank } from './score.ts';
import type { Truth, Typing } from './truth.ts';

/** An ask with how well it was answered. */
export interface ScoredAsk extends Ask {
  /** How many briefings are relevant. */
  relevant: number;
  precision: number;
  reciprocalRank: number;
  /** {@link precision} when an abbreviation is only itself. */
  strictPrecision: number;
}

/** Everything measured about an engine. */
export interface Figures {
  engine: string;
  asks: ScoredAsk[];
  index: IndexCost;
}

/** Compares answers with the truth. */
export function score(asks: readonly Ask[], truth: Truth): ScoredAsk[] {
  return asks.map((ask) => {
    const { paths, strictly } = truth(ask.phrase, ask.typing);
    return {
      ...ask,
      relevant: paths.size,
      precision: precisionAtTen(ask.results, paths),
      reciprocalRank: reciprocalRank(ask.results, paths),
      strictPrecision: precisionAtTen(ask.results, strictly),
    };
  });
}

/** The mean of a score over the queries typed in one way. */
export function meanOf({ asks }: Figures, typing: Typing, of: 'precision' | 'reciprocalRank' | 'strictPrecision'): number {
  return mean(asks.filter((ask) => ask.typing === typing).map((ask) => ask[of]));
}

/** A percentile (0.95) of what first queries cost. */
export function firstQuery({ asks }: Figures, of: 'requests' | 'bytes' | 'ms', share: number): number {
  return percentile(asks.flatMap(({ first }) => (first ? [first[of]] : [])), share);
}

/** A percentile of the milliseconds that second queries took. */
export function secondQuery({ asks }: Figures, share: number): number {
  return percentile(asks.flatMap(({ second }) => (second === undefined ? [] : [second])), share);
}
