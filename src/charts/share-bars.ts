import { formatterAlike } from '../vietnamese/numbers.ts';
import { rounded } from './rounded.ts';

/** A bar: its label and its parts in percent; unknown parts are `undefined`. */
export interface Shares {
  label: string;
  values: readonly (number | undefined)[];
}

/** A segment of a bar; x and width are in percent of the bar. */
interface Segment {
  /** Index of the part. */
  part: number;
  x: number;
  width: number;
  /** `35,9%`; `undefined` if it does not fit. */
  label: string | undefined;
}

/** Stacked bars, one below the other. Widths are in percent, heights in pixels. */
export interface ShareBars {
  height: number;
  barHeight: number;
  bars: { label: string; labelY: number; y: number; segments: Segment[] }[];
}

const BAR_HEIGHT = 36;
const LABEL_HEIGHT = 24;
const GAP = 16;
/** Minimum width in percent for a label to fit on a narrow screen. */
const MIN_LABEL_WIDTH = 15;

/**
 * Lays out bars in the given order. If rounded parts add up to more than 100, the last one is cut
 * off.
 */
export function shareBars(bars: readonly Shares[]): ShareBars {
  const format = formatterAlike(bars.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return {
    height: bars.length * (LABEL_HEIGHT + BAR_HEIGHT + GAP) - GAP,
    barHeight: BAR_HEIGHT,
    bars: bars.map(({ label, values }, index) => {
      const top = index * (LABEL_HEIGHT + BAR_HEIGHT + GAP);
      return {
        label,
        labelY: top + LABEL_HEIGHT - 8,
        y: top + LABEL_HEIGHT,
        segments: segmentsOf(values, format),
      };
    }),
  };
}

function segmentsOf(
  values: readonly (number | undefined)[],
  format: (value: number) => string,
): Segment[] {
  let end = 0;
  return values.flatMap((value, part) => {
    const from = end;
    end = Math.min(100, from + (value ?? 0));
    const width = rounded(end - from);
    return value === undefined || width === 0
      ? []
      : [
          {
            part,
            x: rounded(from),
            width,
            label: width < MIN_LABEL_WIDTH ? undefined : `${format(value)}%`,
          },
        ];
  });
}
