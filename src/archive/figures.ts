import type { FigureData } from '../schemas/briefing.ts';
import { idsIn } from '../schemas/components.ts';
import type { IndicatorData } from '../schemas/indicator.ts';
import { compareWords } from '../vietnamese/collation.ts';
import type { CivilDate } from '../vietnamese/dates.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { comparePeriods, periodName, periodOf, type Period } from '../vietnamese/periods.ts';

/** An indicator: what it is, in what unit, and how its figures are to be read. */
export interface Indicator extends IndicatorData {
  id: string;
}

/** A figure that a briefing states. */
export interface Figure {
  /** The id of its indicator. */
  indicator: string;
  /** What the briefing calls it: the indicator's name, unless it has a better one. */
  name: string;
  value: number;
  /** The whole that `value` is a part of: 17 in 12/17. */
  total?: number | undefined;
  unit: string;
  /** Per cent of the plan reached. */
  planPercent?: number | undefined;
  period: Period;
  note?: string | undefined;
}

/** A figure with the briefing that states it. */
export interface Statement extends Figure {
  briefing: StatingBriefing;
}

/** What a figure says of the briefing that states it. */
export interface StatingBriefing {
  path: string;
  title: string;
  date: CivilDate;
  sample: boolean;
}

/** An indicator with its figures over time. */
export interface IndicatorSeries extends Indicator {
  /** Newest period first; of one period the newest briefing first. */
  statements: Statement[];
  /** The breakdown that it is a part of. */
  partOf?: { id: string; name: string } | undefined;
}

/** The address of an indicator's page, `/so-lieu/thu-ngan-sach/`; without an id, of the list of all. */
export function indicatorPath(id?: string): string {
  return id === undefined ? '/so-lieu/' : `/so-lieu/${id}/`;
}

/** A figure of the frontmatter with its indicator's name. */
export function figureOf({ indicator, value, total, unit, plan_percent: planPercent, period, label, note }: FigureData, { name }: Indicator): Figure {
  return { indicator, name: label ?? name, value, total, unit, planPercent, period: periodOf(period), note };
}

/** `2.919,8 tỷ đồng`, `12/17 chỉ tiêu`, `35,9%`. */
export function amountOf({ value, total, unit }: Pick<Figure, 'value' | 'total' | 'unit'>): string {
  return `${numeralOf({ value, total })}${unitAfter(unit)}`;
}

/** `2.919,8`, `12/17`. */
export function numeralOf({ value, total }: Pick<Figure, 'value' | 'total'>): string {
  return formatNumber(value) + (total === undefined ? '' : `/${formatNumber(total)}`);
}

/** A unit as it follows a number: the per cent sign without a space. */
export function unitAfter(unit: string): string {
  return unit === '%' ? unit : ` ${unit}`;
}

/** `bằng 45% kế hoạch`. */
export function planWords(percent: number): string {
  return `bằng ${formatNumber(percent)}% kế hoạch`;
}

/** Those of a briefing's figures that a `<KeyFigures show>` names, in its order; all of them where it names none. */
export function shownFigures(figures: readonly Figure[], show: string | undefined): Figure[] {
  return show === undefined ? [...figures] : idsIn(show).flatMap((id) => figures.filter(({ indicator }) => indicator === id));
}

/** All that a page says of a figure, for the search index. */
export function figureWords(figure: Figure): string {
  const { name, planPercent, period, note } = figure;
  return [`${name} ${amountOf(figure)}`, planPercent === undefined ? undefined : planWords(planPercent), note, periodName(period)].filter((words) => words !== undefined).join(', ');
}

/** Every indicator with the figures that `briefings` (newest first) state of it. One pass over the archive. */
export function seriesOf(indicators: ReadonlyMap<string, Indicator>, briefings: readonly (StatingBriefing & { figures: Figure[] })[]): IndicatorSeries[] {
  const partOf = new Map([...indicators.values()].flatMap(({ id, name, parts = [] }) => parts.map((part) => [part, { id, name }] as const)));
  const statements = new Map([...indicators.keys()].map((id) => [id, new Array<Statement>()]));
  for (const { path, title, date, sample, figures } of briefings) {
    for (const figure of figures) statements.get(figure.indicator)?.push({ ...figure, briefing: { path, title, date, sample } });
  }
  return [...indicators.values()]
    .map((indicator) => ({
      ...indicator,
      // Sorting is stable: of one period the newest briefing stays first.
      statements: (statements.get(indicator.id) ?? []).sort((a, b) => comparePeriods(b.period, a.period)),
      partOf: partOf.get(indicator.id),
    }))
    .sort((a, b) => compareWords(a.name, b.name));
}
