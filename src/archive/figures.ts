import type { Correction } from '../schemas/changes.ts';
import { changedFigure } from '../schemas/corrected-figures.ts';
import type { FigureData } from '../schemas/stated-figure.ts';
import type { Shown } from '../schemas/component.ts';
import type { IndicatorData } from '../schemas/indicator.ts';
import { compareWords } from '../vietnamese/collation.ts';
import { latestDay, type CivilDate } from '../vietnamese/dates.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import {
  comparePeriods,
  periodCode,
  periodName,
  periodOf,
  type Period,
} from '../vietnamese/periods.ts';

/** The definition of an indicator. */
export interface Indicator extends IndicatorData {
  id: string;
}

/** A value of an indicator that a briefing states. */
export interface Figure {
  /** The id of its indicator. */
  indicator: string;
  /** The briefing's own label, or else the indicator's name. */
  name: string;
  value: number;
  /** The whole that `value` is a part of: 17 in 12/17. */
  total?: number | undefined;
  unit: string;
  /** Percentage of the plan reached. */
  planPercent?: number | undefined;
  period: Period;
  note?: string | undefined;
  /** The day on which a correction changed it, if any did. */
  corrected?: CivilDate | undefined;
}

/** A figure with the briefing that states it. */
export interface Statement extends Figure {
  briefing: StatingBriefing;
}

/** The fields of a briefing that are shown beside its figures. */
export interface StatingBriefing {
  path: string;
  title: string;
  date: CivilDate;
  sample: boolean;
}

/** An indicator with its figures over time. */
export interface IndicatorSeries extends Indicator {
  /** Newest period first; within a period, newest briefing first. */
  statements: Statement[];
  /** The breakdown that it is a part of. */
  partOf?: { id: string; name: string } | undefined;
}

/**
 * Converts a figure of the frontmatter.
 * @param corrections those of its briefing.
 */
export function figureOf(
  figure: FigureData,
  { name }: Pick<Indicator, 'name'>,
  corrections: readonly Correction[] = [],
): Figure {
  const { indicator, value, total, unit, plan_percent: planPercent, period, label, note } = figure;
  const corrected = latestDay(
    corrections.filter((correction) => changedFigure(correction, figure)).map(({ date }) => date),
  );
  return {
    indicator,
    name: label ?? name,
    value,
    total,
    unit,
    planPercent,
    period: periodOf(period),
    note,
    ...(corrected !== undefined && { corrected }),
  };
}

/** `2.919,8 tỷ đồng`, `12/17 chỉ tiêu`, `35,9%`. */
export function amountOf({ value, total, unit }: Pick<Figure, 'value' | 'total' | 'unit'>): string {
  return `${numeralOf({ value, total })}${unitSuffix(unit)}`;
}

/** The period of figures that are all of one. */
export function commonPeriod([first, ...others]: readonly Figure[]): Period | undefined {
  const code = first && periodCode(first.period);
  return others.every(({ period }) => periodCode(period) === code) ? first?.period : undefined;
}

/** `2.919,8`, `12/17`; `format` if the number stands among others. */
export function numeralOf(
  { value, total }: Pick<Figure, 'value' | 'total'>,
  format: (value: number) => string = formatNumber,
): string {
  return format(value) + (total === undefined ? '' : `/${formatNumber(total)}`);
}

/** A unit to append to a number: `%` without a space, others with one. */
export function unitSuffix(unit: string): string {
  return unit === '%' ? unit : ` ${unit}`;
}

/** `bằng 45% kế hoạch`. */
export function planWords(percent: number): string {
  return `bằng ${formatNumber(percent)}% kế hoạch`;
}

/** The figures that a component shows, in its order. */
export function shownFigures(
  figures: readonly Figure[],
  { figures: shown = [] }: Shown,
): readonly Figure[] {
  return shown === 'all'
    ? figures
    : shown.flatMap((id) => figures.filter(({ indicator }) => indicator === id));
}

/** The text of a figure for the search index. */
export function figureText(figure: Figure): string {
  const { name, planPercent, period, note } = figure;
  return [
    `${name} ${amountOf(figure)}`,
    planPercent === undefined ? undefined : planWords(planPercent),
    note,
    periodName(period),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

/**
 * Collects the figures of every indicator in one pass over `briefings`, which are sorted newest
 * first.
 * @returns the indicators sorted by name.
 */
export function seriesOf(
  indicators: ReadonlyMap<string, Indicator>,
  briefings: readonly (StatingBriefing & { figures: Figure[] })[],
): IndicatorSeries[] {
  const partOf = new Map(
    [...indicators.values()].flatMap(({ id, name, parts = [] }) =>
      parts.map((part) => [part, { id, name }] as const),
    ),
  );
  const statements = new Map([...indicators.keys()].map((id) => [id, new Array<Statement>()]));
  for (const { path, title, date, sample, figures } of briefings) {
    for (const figure of figures)
      statements
        .get(figure.indicator)
        ?.push({ ...figure, briefing: { path, title, date, sample } });
  }
  return [...indicators.values()]
    .map((indicator) => ({
      ...indicator,
      // The sort is stable: within a period, the newest briefing stays first.
      statements: (statements.get(indicator.id) ?? []).sort((a, b) =>
        comparePeriods(b.period, a.period),
      ),
      partOf: partOf.get(indicator.id),
    }))
    .sort((a, b) => compareWords(a.name, b.name));
}
