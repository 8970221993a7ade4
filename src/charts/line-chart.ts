import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { dateParts, type CivilDate } from '../vietnamese/dates.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { rounded } from './rounded.ts';

/** A data point. */
export interface Point {
  day: CivilDate;
  value: number;
}

/**
 * A position: x in percent of the width, y in pixels. Thus a chart stretches to any width while its
 * text keeps its size.
 */
interface Position {
  x: number;
  y: number;
}

/** A time series as shapes to draw. */
export interface LineChart {
  /** In pixels, including the axis. */
  height: number;
  /** The line as an SVG path with a 100 by 100 viewBox, to be stretched over the plot. */
  path: string;
  plot: { x: number; y: number; width: number; height: number };
  /** A dot per point; empty if there are too many to distinguish. */
  dots: Position[];
  /** The last point with its formatted value. */
  last: Position & { label: string };
  rows: { y: number; label: string }[];
  columns: { x: number; label: string }[];
}

const HEIGHT = 220;
/**
 * Margins leave room for the row labels on the left, the last dot on the right, a label above and
 * the dates below.
 */
const PLOT = { x: 13, y: 24, width: 82, height: 164 };
const MAX_DOTS = 31;

/**
 * Lays out a chart of two or more points, oldest first. Its scale starts at 0, so that heights are
 * proportional to values.
 * @throws RangeError if there are no points.
 */
export function lineChart(points: readonly Point[]): LineChart {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) throw new RangeError('A chart needs points.');
  const values = points.map(({ value }) => value);
  const xScale = scaleUtc([toDate(first.day), toDate(last.day)], [0, 100]);
  const yScale = scaleLinear([Math.min(0, ...values), Math.max(0, ...values) || 1], [100, 0]).nice(
    4,
  );
  const toPosition = ({ day, value }: Point): Position => ({
    x: rounded(PLOT.x + (xScale(toDate(day)) * PLOT.width) / 100),
    y: toY(yScale(value)),
  });
  return {
    height: HEIGHT,
    path:
      line<Point>(
        ({ day }) => xScale(toDate(day)),
        ({ value }) => yScale(value),
      ).digits(2)(points) ?? '',
    plot: PLOT,
    dots: points.length > MAX_DOTS ? [] : points.map(toPosition),
    last: { ...toPosition(last), label: formatNumber(last.value) },
    rows: yScale.ticks(4).map((value) => ({ y: toY(yScale(value)), label: formatNumber(value) })),
    columns: xScale.ticks(3).map((day) => ({
      x: rounded(PLOT.x + (xScale(day) * PLOT.width) / 100),
      label: dayLabel(day),
    })),
  };
}

function toY(percent: number): number {
  return rounded(PLOT.y + (percent * PLOT.height) / 100);
}

function toDate(day: CivilDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** `2020` for the first day of a year, `7/2020` for that of a month, otherwise `6/7/2020`. */
function dayLabel(date: Date): string {
  const { year, month, day } = dateParts(date.toISOString().slice(0, 10));
  if (day !== 1) return `${day}/${month}/${year}`;
  return month === 1 ? String(year) : `${month}/${year}`;
}
