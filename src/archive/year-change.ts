import type { IndicatorData } from '../schemas/indicator.ts';
import { formatNumber, rounded } from '../vietnamese/numbers.ts';
import { periodCode, periodKind, yearBefore } from '../vietnamese/periods.ts';
import { amountOf, unitSuffix, type Statement, type StatingBriefing } from './figures.ts';

/** How a figure has changed against the same period of the year before. */
export interface YearChange {
  /** `tăng 12%` */
  change: string;
  /** `so với cùng kỳ năm 2019` */
  against: string;
  /** The figure of the year before, `2.607 tỷ đồng`, and the briefing that states it. */
  before: { amount: string; briefing: StatingBriefing };
}

/** A figure with its change, if the figure of the year before is known. */
export interface ComparedStatement extends Statement {
  yearChange?: YearChange | undefined;
}

/** From this ratio on, `gấp 12 lần` is clearer than `tăng 1.100%`. */
const MIN_MULTIPLE = 10;

/**
 * Compares each figure of an indicator with that of the year before: the first of the list for that
 * period. Samples and true briefings are not compared with each other.
 */
export function withYearChanges(
  statements: readonly Statement[],
  kind: IndicatorData['kind'],
): ComparedStatement[] {
  const byPeriod = Map.groupBy(statements, ({ period }) => periodCode(period));
  return statements.map((statement) => {
    const period = yearBefore(statement.period);
    return compared(statement, period ? (byPeriod.get(periodCode(period)) ?? []) : [], kind);
  });
}

/** Does for one figure what {@link withYearChanges} does for all `statements`. */
export function withYearChange(
  statement: Statement,
  statements: readonly Statement[],
  kind: IndicatorData['kind'],
): ComparedStatement {
  const before = yearBefore(statement.period);
  const ofYearBefore = statements.filter(
    ({ period: { first, last } }) => first === before?.first && last === before.last,
  );
  return compared(statement, ofYearBefore, kind);
}

/** Compares a figure with the first of the same period of the year before. */
function compared(
  statement: Statement,
  ofYearBefore: readonly Statement[],
  kind: IndicatorData['kind'],
): ComparedStatement {
  const before = ofYearBefore.find(({ briefing }) => briefing.sample === statement.briefing.sample);
  const change = before && changeWords(statement, before, kind);
  if (!before || change === undefined) return statement;
  return {
    ...statement,
    yearChange: {
      change,
      against: `so với ${periodKind(before.period).id === 'nam' ? '' : 'cùng kỳ '}năm ${before.period.first.slice(0, 4)}`,
      before: { amount: amountOf(before), briefing: before.briefing },
    },
  };
}

/**
 * `tăng 12%`; for shares and rates, `giảm 1,5 điểm phần trăm`; for parts of a whole, in units.
 * `undefined` for parts of different wholes, which do not compare.
 */
function changeWords(
  now: Statement,
  before: Statement,
  kind: IndicatorData['kind'],
): string | undefined {
  if (now.total !== before.total) return undefined;
  if (now.value === before.value) return 'không đổi';
  const verb = now.value > before.value ? 'tăng' : 'giảm';
  const difference = rounded(Math.abs(now.value - before.value), 2);
  if (now.unit === '%') return `${verb} ${formatNumber(difference)} điểm phần trăm`;
  if (kind !== 'amount' || now.total !== undefined || before.value === 0)
    return `${verb} ${formatNumber(difference)}${unitSuffix(now.unit)}`;
  const ratio = now.value / before.value;
  if (ratio >= MIN_MULTIPLE) return `gấp ${formatNumber(rounded(ratio, 1))} lần`;
  const percent = rounded(Math.abs(ratio - 1) * 100, 1);
  return percent === 0 ? `${verb} chưa đến 0,1%` : `${verb} ${formatNumber(percent)}%`;
}
