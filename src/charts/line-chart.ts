import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { dateParts, type CivilDate } from '../vietnamese/dates.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { rounded } from './rounded.ts';

/** A value that stands at a day. */
export interface Point {
  day: CivilDate;
  value: number;
}

/** Where something stands: per cent across the chart, pixels down. So a chart fills any width while its text keeps its size. */
interface Place {
  x: number;
  y: number;
}

/** A line over time, as shapes to be drawn. */
export interface LineChart {
  /** Pixels, the axis included. */
  height: number;
  /** The line as an SVG path in a box of 100 by 100, to be stretched over the plot. */
  path: string;
  plot: { x: number; y: number; width: number; height: number };
  /** A dot at each point; none where there are too many to tell apart. */
  dots: Place[];
  /** The last point, with its value as it is written. */
  last: Place & { label: string };
  rows: { y: number; label: string }[];
  columns: { x: number; label: string }[];
}

const HEIGHT = 220;
/** Room for the numbers at the left, the last dot at the right, a label above and the days below. */
const PLOT = { x: 13, y: 24, width: 82, height: 164 };
const MOST_DOTS = 31;

/**
 * The chart of two points or more, oldest first. Its scale begins at 0, so that heights compare as values do.
 * @throws RangeError without any point.
 */
export function lineChart(points: readonly Point[]): LineChart {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) throw new RangeError('A chart needs points.');
  const values = points.map(({ value }) => value);
  const across = scaleUtc([instant(first.day), instant(last.day)], [0, 100]);
  const down = scaleLinear([Math.min(0, ...values), Math.max(0, ...values) || 1], [100, 0]).nice(4);
  const placeOf = ({ day, value }: Point): Place => ({ x: rounded(PLOT.x + (across(instant(day)) * PLOT.width) / 100), y: rowOf(down(value)) });
  return {
    height: HEIGHT,
    path: line<Point>(({ day }) => across(instant(day)), ({ value }) => down(value)).digits(2)(points) ?? '',
    plot: PLOT,
    dots: points.length > MOST_DOTS ? [] : points.map(placeOf),
    last: { ...placeOf(last), label: formatNumber(last.value) },
    rows: down.ticks(4).map((value) => ({ y: rowOf(down(value)), label: formatNumber(value) })),
    columns: across.ticks(3).map((day) => ({ x: rounded(PLOT.x + (across(day) * PLOT.width) / 100), label: dayLabel(day) })),
  };
}

function rowOf(percent: number): number {
  return rounded(PLOT.y + (percent * PLOT.height) / 100);
}

function instant(day: CivilDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** `2020` at the beginning of a year, `7/2020` at that of a month, `6/7/2020` else. */
function dayLabel(instantOfDay: Date): string {
  const { year, month, day } = dateParts(instantOfDay.toISOString().slice(0, 10));
  if (day !== 1) return `${day}/${month}/${year}`;
  return month === 1 ? String(year) : `${month}/${year}`;
}
