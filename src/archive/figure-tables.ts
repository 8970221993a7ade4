import { periodCode, periodKind, type Period, type PeriodKind } from '../vietnamese/periods.ts';

/**
 * A page shows this many of the newest rows for each kind of period: three years of months. The
 * full series would not fit into one round trip; the CSV file has it.
 */
const MAX_ROWS_PER_SECTION = 36;
/** Limit for a whole page, divided evenly among its sections. */
const MAX_ROWS_PER_PAGE = 108;

/** The rows of one kind of period. */
export interface PeriodSection<Row> {
  kind: PeriodKind;
  /** Newest first. */
  rows: Row[];
  /** Number of older rows that are left out. */
  olderCount: number;
}

/** Groups rows by kind of period, the longest periods first. */
export function sectionsOf<Row extends { period: Period }>(
  rows: readonly Row[],
): PeriodSection<Row>[] {
  const rowsByKind = [...Map.groupBy(rows, ({ period }) => periodKind(period).id).values()];
  const maxRows = Math.min(MAX_ROWS_PER_SECTION, Math.floor(MAX_ROWS_PER_PAGE / rowsByKind.length));
  return rowsByKind
    .flatMap(([newest, ...others]) =>
      newest
        ? [
            {
              kind: periodKind(newest.period),
              rows: [newest, ...others.slice(0, maxRows - 1)],
              olderCount: Math.max(0, others.length + 1 - maxRows),
            },
          ]
        : [],
    )
    .sort((a, b) => periodLength(b) - periodLength(a));
}

/** Length of a section's newest period, in milliseconds. */
function periodLength({ rows: [newest] }: PeriodSection<{ period: Period }>): number {
  return newest ? Date.parse(newest.period.last) - Date.parse(newest.period.first) : 0;
}

/** The first row of each period, which is the one that charts show. */
export function firstPerPeriod<Row extends { period: Period }>(rows: readonly Row[]): Row[] {
  return firstPerKey(rows, ({ period }) => periodCode(period));
}

/** The first row for each key, in the order given. */
export function firstPerKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  return [...Map.groupBy(rows, keyOf).values()].flatMap(([first]) =>
    first === undefined ? [] : [first],
  );
}
