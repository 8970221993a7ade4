import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { dateParts, type CivilDate } from '../vietnamese/dates.ts';
import { formatterAlike } from '../vietnamese/numbers.ts';
import { rounded } from './rounded.ts';

/** A data point. */
export interface Point {
  day: CivilDate;
  value: number;
  /** A link that the point carries. */
  mark?: Mark | undefined;
}

interface Mark {
  href: string;
  label: string;
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
  /** The points that carry a link, oldest first. */
  marks: (Position & Mark)[];
  /** The last point with its formatted value, and the baseline of that in pixels. */
  last: Position & { label: string; labelY: number };
  rows: { y: number; label: string }[];
  columns: { x: number; label: string }[];
}

const HEIGHT = 220;
/** Leaves room for a label above and the dates below. */
const PLOT = { y: 24, height: 164 };
/** Room on the right for half of the last dot and date, in percent. */
const RIGHT = 5;
/** Widths in percent of the narrowest chart, 300 pixels on a phone: a digit, a gap. */
const [DIGIT, SPACE] = [2.7, 2];
const MAX_DOTS = 31;
/** In pixels: a label's baseline above or below its dot, and the height of letters. */
const [ABOVE, BELOW, LETTERS] = [-10, 22, 12];
/** The baseline above everything that is drawn. */
const TOP = 14;

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
  const ticks = yScale.ticks(4);
  const rowLabels = ticks.map(formatterAlike(ticks));
  // The labels of the rows are beside the line, not on it.
  const left = rounded(Math.max(...rowLabels.map(({ length }) => length)) * DIGIT + SPACE);
  const plot = { ...PLOT, x: left, width: rounded(100 - RIGHT - left) };
  const toPosition = ({ day, value }: Point): Position => ({
    x: rounded(plot.x + (xScale(toDate(day)) * plot.width) / 100),
    y: toY(yScale(value)),
  });
  const lastLabel = formatterAlike(values)(last.value);
  return {
    height: HEIGHT,
    path:
      line<Point>(
        ({ day }) => xScale(toDate(day)),
        ({ value }) => yScale(value),
      ).digits(2)(points) ?? '',
    plot,
    dots: points.length > MAX_DOTS ? [] : points.map(toPosition),
    marks: points.flatMap((point) => (point.mark ? [{ ...toPosition(point), ...point.mark }] : [])),
    last: {
      ...toPosition(last),
      label: lastLabel,
      labelY: labelPosition(points.map(toPosition), lastLabel),
    },
    rows: ticks.map((value, row) => ({ y: toY(yScale(value)), label: rowLabels[row] ?? '' })),
    columns: xScale.ticks(3).map((day) => ({
      x: rounded(plot.x + (xScale(day) * plot.width) / 100),
      label: dayLabel(day),
    })),
  };
}

/**
 * The baseline of the last point's label, which ends at the right edge: above the dot or below it,
 * or over the chart if the line runs through both places.
 */
function labelPosition(positions: readonly Position[], label: string): number {
  const last = positions[positions.length - 1] ?? { x: 100, y: TOP };
  const from = 100 - label.length * DIGIT - SPACE;
  const heights = heightsBetween(positions, from);
  const isFree = (baseline: number) =>
    heights.every((y) => y < baseline - LETTERS - 2 || y > baseline + 2);
  if (isFree(last.y + ABOVE)) return rounded(last.y + ABOVE);
  const below = last.y + BELOW;
  return below < PLOT.y + PLOT.height && isFree(below) ? rounded(below) : TOP;
}

/** The heights of a line from a place to its end, in small steps. */
function heightsBetween(positions: readonly Position[], from: number): number[] {
  return positions.slice(1).flatMap((end, index) => {
    const start = positions[index] ?? end;
    const steps = Array.from({ length: 21 }, (_none, step) => step / 20);
    return steps
      .map((part) => ({
        x: start.x + (end.x - start.x) * part,
        y: start.y + (end.y - start.y) * part,
      }))
      .filter(({ x }) => x >= from)
      .map(({ y }) => y);
  });
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
