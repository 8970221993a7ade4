import { byCodes } from '../code-order.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { comparePeriods, periodCode, periodKind, periodTitle, type Period, type PeriodKind } from '../vietnamese/periods.ts';
import type { Archive } from './archive.ts';
import { indicatorPath, type IndicatorSeries, type Statement, type StatingBriefing } from './figures.ts';
import type { PageLink } from './page-links.ts';

/** How many rows of each kind of period a page shows, newest first: three years of months. All of them would not fit into one round trip; the CSV file has them. */
const MOST_ROWS = 36;

/** Rows of one kind of period, newest first. */
export interface PeriodSection<Row> {
  kind: PeriodKind;
  rows: Row[];
  /** How many older rows there are. */
  older: number;
}

/** What both pages say of their indicator. */
interface AboutIndicator {
  id: string;
  name: string;
  unit: string;
  description: string;
  source?: string | undefined;
  /** How many figures briefings state of it. */
  count: number;
}

/** The page of an indicator: its figures over time. What several briefings state in the same numbers stands once, by the newest of them. */
export interface IndicatorPage extends AboutIndicator {
  plan?: string | undefined;
  total?: string | undefined;
  partOf?: PageLink | undefined;
  sections: PeriodSection<Statement>[];
}

/** The parts of a whole in one period, as one briefing states them. */
export interface SharesRow {
  period: Period;
  /** In the order of the parts; what the briefing does not state is left out. */
  values: (number | undefined)[];
  briefing: StatingBriefing;
}

/** The page of a breakdown: how the parts change. */
export interface BreakdownPage extends AboutIndicator {
  parts: PageLink[];
  sections: PeriodSection<SharesRow>[];
}

/** What the page of each indicator that is no breakdown shows. */
export function indicatorPages({ indicators }: Archive): IndicatorPage[] {
  return indicators.filter(({ parts }) => !parts).map((series) => {
    const { plan, total, partOf, statements } = series;
    return {
      ...about(series, statements.length),
      plan,
      total,
      partOf: partOf && { path: indicatorPath(partOf.id), label: partOf.name },
      sections: sectionsOf(distinctStatements(statements)),
    };
  });
}

/** What the page of each breakdown shows. */
export function breakdownPages({ indicators }: Archive): BreakdownPage[] {
  const byId = new Map(indicators.map((series) => [series.id, series]));
  return indicators.filter(({ parts }) => parts).map((series) => {
    const parts = partsOf(series, byId);
    return {
      ...about(series, parts.reduce((count, { statements }) => count + statements.length, 0)),
      parts: parts.map(({ id, name }) => ({ path: indicatorPath(id), label: name })),
      sections: sectionsOf(firstOfEach(sharesOf(parts), ({ period, values }) => JSON.stringify([periodCode(period), values]))),
    };
  });
}

/** A row of shares in a sentence: `6 tháng đầu năm 2020: Công nghiệp - xây dựng 35,9%, …`. */
export function sharesInWords({ period, values }: SharesRow, parts: readonly PageLink[]): string {
  const shares = parts.map(({ label }, part) => (values[part] === undefined ? [] : [`${label} ${formatNumber(values[part])}%`]));
  return `${periodTitle(period)}: ${shares.flat().join(', ')}.`;
}

/** The statements behind a page, oldest period first: of a breakdown those of all its parts. */
export function statementsOf(series: IndicatorSeries, { indicators }: Archive): Statement[] {
  const byId = new Map(indicators.map((other) => [other.id, other]));
  const all = series.parts ? partsOf(series, byId).flatMap(({ statements }) => statements) : series.statements;
  return all.toSorted((a, b) => comparePeriods(a.period, b.period));
}

/** The newest figure of each indicator that has any, by the indicator's own name: newest period first, then as briefings state them. */
export function latestFigures({ indicators, briefings }: Archive): Statement[] {
  const latest = new Map(indicators.flatMap(({ id, name, statements: [newest] }): [string, Statement][] => (newest ? [[id, { ...newest, name }]] : [])));
  return briefings
    .flatMap(({ figures }) => figures.map(({ indicator, period }) => ({ period, statement: latest.get(indicator) })))
    // A statement shares its period with the figure that it was made from, and with no other.
    .flatMap(({ period, statement }) => (statement?.period === period ? [statement] : []))
    .sort((a, b) => comparePeriods(b.period, a.period));
}

function about({ id, name, unit, description, source }: IndicatorSeries, count: number): AboutIndicator {
  return { id, name, unit, description, source, count };
}

function partsOf({ parts = [] }: IndicatorSeries, byId: ReadonlyMap<string, IndicatorSeries>): IndicatorSeries[] {
  return parts.map((part) => byId.get(part)).filter((part) => part !== undefined);
}

/** Statements that say something of their own: not the same number again, with the same share of the plan or without one. */
function distinctStatements(statements: readonly Statement[]): Statement[] {
  const sameNumber = Map.groupBy(statements, ({ period, value, total }) => JSON.stringify([periodCode(period), value, total]));
  return [...sameNumber.values()].flatMap((same) => {
    const withPlan = firstOfEach(same.filter(({ planPercent }) => planPercent !== undefined), ({ planPercent }) => String(planPercent));
    return withPlan.length > 0 ? withPlan : same.slice(0, 1);
  });
}

/** A row for each briefing that states any of the parts for a period; newest period first, of one period the row with most parts, then the newest briefing first. */
function sharesOf(parts: readonly IndicatorSeries[]): SharesRow[] {
  const rows = new Map<string, SharesRow>();
  parts.forEach(({ statements }, part) => {
    for (const { period, value, briefing } of statements) {
      const key = `${periodCode(period)} ${briefing.path}`;
      const row = rows.get(key) ?? { period, values: parts.map(() => undefined), briefing };
      row.values[part] = value;
      rows.set(key, row);
    }
  });
  return [...rows.values()].sort(
    (a, b) => comparePeriods(b.period, a.period) || knownIn(b) - knownIn(a) || byCodes(b.briefing.date, a.briefing.date) || byCodes(a.briefing.path, b.briefing.path),
  );
}

function knownIn({ values }: SharesRow): number {
  return values.filter((value) => value !== undefined).length;
}

/** Rows by kind of period, the longest first. */
function sectionsOf<Row extends { period: Period }>(rows: readonly Row[]): PeriodSection<Row>[] {
  const ofKinds = [...Map.groupBy(rows, ({ period }) => periodKind(period).id).values()];
  return ofKinds
    .flatMap(([newest, ...others]) => (newest ? [{ kind: periodKind(newest.period), rows: [newest, ...others.slice(0, MOST_ROWS - 1)], older: Math.max(0, others.length + 1 - MOST_ROWS) }] : []))
    .sort((a, b) => lengthOf(b) - lengthOf(a));
}

/** Milliseconds from the first to the last day of a section's newest period. */
function lengthOf({ rows: [newest] }: PeriodSection<{ period: Period }>): number {
  return newest ? Date.parse(newest.period.last) - Date.parse(newest.period.first) : 0;
}

/** The first row of each period: what a chart shows of it. */
export function firstOfPeriods<Row extends { period: Period }>(rows: readonly Row[]): Row[] {
  return firstOfEach(rows, ({ period }) => periodCode(period));
}

/** The first of the rows that share a key, in their order. */
function firstOfEach<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  return [...Map.groupBy(rows, keyOf).values()].flatMap(([first]) => (first === undefined ? [] : [first]));
}
