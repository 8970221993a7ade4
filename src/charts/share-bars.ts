import { formatNumber } from '../vietnamese/numbers.ts';
import { rounded } from './rounded.ts';

/** One bar: what it is called and its parts, in per cent of the whole; a part that is not known is left out. */
export interface Shares {
  label: string;
  values: readonly (number | undefined)[];
}

/** A part of a bar, as a shape to be drawn: per cent across. */
interface Segment {
  /** Which of the parts. */
  part: number;
  x: number;
  width: number;
  /** `35,9%`; `undefined` where there is no room for it. */
  label: string | undefined;
}

/** Bars of parts of a whole, one below the other. Lengths are per cent across and pixels down. */
export interface ShareBars {
  height: number;
  barHeight: number;
  bars: { label: string; labelY: number; y: number; segments: Segment[] }[];
}

const BAR = 36;
/** Room for a bar's name above it and for the gap to the next. */
const NAME = 24;
const GAP = 16;
/** Per cent across, below which a number does not fit into its part on a narrow screen. */
const ROOM_FOR_LABEL = 15;

/** The chart of some bars, in their order. Where parts add up to more than 100 by rounding, the last one is cut. */
export function shareBars(bars: readonly Shares[]): ShareBars {
  return {
    height: bars.length * (NAME + BAR + GAP) - GAP,
    barHeight: BAR,
    bars: bars.map(({ label, values }, index) => {
      const top = index * (NAME + BAR + GAP);
      return { label, labelY: top + NAME - 8, y: top + NAME, segments: segmentsOf(values) };
    }),
  };
}

function segmentsOf(values: readonly (number | undefined)[]): Segment[] {
  let end = 0;
  return values.flatMap((value, part) => {
    const from = end;
    end = Math.min(100, from + (value ?? 0));
    const width = rounded(end - from);
    return value === undefined || width === 0 ? [] : [{ part, x: rounded(from), width, label: width < ROOM_FOR_LABEL ? undefined : `${formatNumber(value)}%` }];
  });
}
