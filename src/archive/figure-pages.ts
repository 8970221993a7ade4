import { comparePeriods, periodCode } from '../vietnamese/periods.ts';
import type { Archive } from './archive.ts';
import type { IndicatorSeries, Statement } from './figures.ts';
import { indicatorPath } from './indicator-path.ts';
import type { PageLink } from './page-links.ts';
import { firstPerKey, sectionsOf, type PeriodSection } from './figure-tables.ts';
import { shareRows, type SharesRow } from './shares.ts';
import { withYearChange, withYearChanges, type ComparedStatement } from './year-change.ts';

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
      const [newest] = statements;
      return newest ? [[id, { ...withYearChange(newest, statements, kind), name }]] : [];
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
