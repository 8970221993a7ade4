import { compareCodeUnits } from '../vietnamese/code-order.ts';
import type { CivilDate } from '../vietnamese/dates.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { comparePeriods, periodCode, periodTitle, type Period } from '../vietnamese/periods.ts';
import type { IndicatorSeries, StatingBriefing } from './figures.ts';
import type { PageLink } from './page-links.ts';

/** The shares of all parts in one period, as stated by one briefing. */
export interface SharesRow {
  period: Period;
  /** In the order of the parts; undefined if the briefing does not state the part. */
  values: (number | undefined)[];
  briefing: StatingBriefing;
  /** The day on which one of the shares was corrected. */
  corrected?: CivilDate | undefined;
}

/** A row of shares as a sentence: `6 tháng đầu năm 2020: Công nghiệp - xây dựng 35,9%, …`. */
export function sharesText({ period, values }: SharesRow, parts: readonly PageLink[]): string {
  const shares = parts.map(({ label }, part) =>
    values[part] === undefined ? [] : [`${label} ${formatNumber(values[part])}%`],
  );
  return `${periodTitle(period)}: ${shares.flat().join(', ')}.`;
}

/**
 * One row for each period and briefing. Newest period first; within a period, the row with the most
 * parts first, then the newest briefing.
 */
export function shareRows(parts: readonly IndicatorSeries[]): SharesRow[] {
  const rows = new Map<string, SharesRow>();
  parts.forEach(({ statements }, part) => {
    for (const { period, value, briefing, corrected } of statements) {
      const key = `${periodCode(period)} ${briefing.path}`;
      const row: SharesRow = rows.get(key) ?? {
        period,
        values: parts.map(() => undefined),
        briefing,
      };
      row.values[part] = value;
      if (corrected !== undefined) row.corrected = corrected;
      rows.set(key, row);
    }
  });
  return [...rows.values()].sort(
    (a, b) =>
      comparePeriods(b.period, a.period) ||
      knownValues(b) - knownValues(a) ||
      compareCodeUnits(b.briefing.date, a.briefing.date) ||
      compareCodeUnits(a.briefing.path, b.briefing.path),
  );
}

function knownValues({ values }: SharesRow): number {
  return values.filter((value) => value !== undefined).length;
}
