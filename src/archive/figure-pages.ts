import { compareCodeUnits } from '../vietnamese/code-order.ts';
import type { CivilDate } from '../vietnamese/dates.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import {
  comparePeriods,
  periodCode,
  periodKind,
  periodTitle,
  type Period,
  type PeriodKind,
} from '../vietnamese/periods.ts';
import type { Archive } from './archive.ts';
import { type IndicatorSeries, type Statement, type StatingBriefing } from './figures.ts';
import { indicatorPath } from './indicator-path.ts';
import type { PageLink } from './page-links.ts';
import { withYearChanges, type ComparedStatement } from './year-change.ts';

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

/** The fields that both kinds of pages have. */
interface IndicatorDetails {
  id: string;
  name: string;
  unit: string;
  description: string;
  source?: string | undefined;
  /** Number of figures, including repeated ones. */
  count: number;
}

/**
 * The page of an indicator: its figures over time. A figure that several briefings repeat is shown
 * once, with the newest of them.
 */
export interface IndicatorPage extends IndicatorDetails {
  plan?: string | undefined;
  total?: string | undefined;
  partOf?: PageLink | undefined;
  sections: PeriodSection<ComparedStatement>[];
}

/** The shares of all parts in one period, as stated by one briefing. */
export interface SharesRow {
  period: Period;
  /** In the order of the parts; undefined if the briefing does not state the part. */
  values: (number | undefined)[];
  briefing: StatingBriefing;
  /** The day on which one of the shares was corrected. */
  corrected?: CivilDate | undefined;
}

/** The page of a breakdown: the shares of its parts over time. */
export interface BreakdownPage extends IndicatorDetails {
  parts: PageLink[];
  sections: PeriodSection<SharesRow>[];
}

/** The data of the page of each indicator that is not a breakdown. */
export function indicatorPages({ indicators }: Archive): IndicatorPage[] {
  return indicators
    .filter(({ parts }) => !parts)
    .map((series) => {
      const { plan, total, partOf, statements } = series;
      return {
        ...indicatorDetails(series, statements.length),
        plan,
        total,
        partOf: partOf && { path: indicatorPath(partOf.id), label: partOf.name },
        sections: sectionsOf(withYearChanges(distinctStatements(statements), series.kind)),
      };
    });
}

/** The data of each breakdown's page. */
export function breakdownPages({ indicators }: Archive): BreakdownPage[] {
  const byId = new Map(indicators.map((series) => [series.id, series]));
  return indicators
    .filter(({ parts }) => parts)
    .map((series) => {
      const parts = partsOf(series, byId);
      return {
        ...indicatorDetails(
          series,
          parts.reduce((count, { statements }) => count + statements.length, 0),
        ),
        parts: parts.map(({ id, name }) => ({ path: indicatorPath(id), label: name })),
        sections: sectionsOf(
          firstPerKey(shareRows(parts), ({ period, values }) =>
            JSON.stringify([periodCode(period), values]),
          ),
        ),
      };
    });
}

/** A row of shares as a sentence: `6 tháng đầu năm 2020: Công nghiệp - xây dựng 35,9%, …`. */
export function sharesText({ period, values }: SharesRow, parts: readonly PageLink[]): string {
  const shares = parts.map(({ label }, part) =>
    values[part] === undefined ? [] : [`${label} ${formatNumber(values[part])}%`],
  );
  return `${periodTitle(period)}: ${shares.flat().join(', ')}.`;
}

/** The statements behind a page, oldest period first; for a breakdown, those of all its parts. */
export function statementsOf(series: IndicatorSeries, { indicators }: Archive): Statement[] {
  const byId = new Map(indicators.map((other) => [other.id, other]));
  const statements = series.parts
    ? partsOf(series, byId).flatMap((part) => part.statements)
    : series.statements;
  return statements.toSorted((a, b) => comparePeriods(a.period, b.period));
}

/**
 * The newest figure of each indicator, under the indicator's own name. Newest period first, then in
 * the order of the briefings.
 */
export function latestFigures({ indicators, briefings }: Archive): ComparedStatement[] {
  const latest = new Map(
    indicators.flatMap(({ id, name, kind, statements }): [string, ComparedStatement][] => {
      const [newest] = withYearChanges(statements, kind);
      return newest ? [[id, { ...newest, name }]] : [];
    }),
  );
  return (
    briefings
      .flatMap(({ figures }) =>
        figures.map(({ indicator, period }) => ({ period, statement: latest.get(indicator) })),
      )
      // Compared by identity: a statement shares its period object only with its source figure.
      .flatMap(({ period, statement }) => (statement?.period === period ? [statement] : []))
      .sort((a, b) => comparePeriods(b.period, a.period))
  );
}

function indicatorDetails(
  { id, name, unit, description, source }: IndicatorSeries,
  count: number,
): IndicatorDetails {
  return { id, name, unit, description, source, count };
}

function partsOf(
  { parts = [] }: IndicatorSeries,
  byId: ReadonlyMap<string, IndicatorSeries>,
): IndicatorSeries[] {
  return parts.map((part) => byId.get(part)).filter((part) => part !== undefined);
}

/**
 * Drops statements that repeat the number of an earlier one in the list, unless they add a new
 * percentage of the plan.
 */
function distinctStatements(statements: readonly Statement[]): Statement[] {
  const byNumber = Map.groupBy(statements, ({ period, value, total }) =>
    JSON.stringify([periodCode(period), value, total]),
  );
  return [...byNumber.values()].flatMap((same) => {
    const withPlan = firstPerKey(
      same.filter(({ planPercent }) => planPercent !== undefined),
      ({ planPercent }) => String(planPercent),
    );
    return withPlan.length > 0 ? withPlan : same.slice(0, 1);
  });
}

/**
 * One row for each period and briefing. Newest period first; within a period, the row with the most
 * parts first, then the newest briefing.
 */
function shareRows(parts: readonly IndicatorSeries[]): SharesRow[] {
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

/** Groups rows by kind of period, the longest periods first. */
function sectionsOf<Row extends { period: Period }>(rows: readonly Row[]): PeriodSection<Row>[] {
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
function firstPerKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  return [...Map.groupBy(rows, keyOf).values()].flatMap(([first]) =>
    first === undefined ? [] : [first],
  );
}
