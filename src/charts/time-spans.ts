import { dayNumber, type CivilDate } from '../vietnamese/dates.ts';
import { rounded } from './rounded.ts';

/** A span on a common time line, in percent of its width. */
export interface Span {
  x: number;
  width: number;
}

/** A span of one day is still seen, in percent. */
const MIN_WIDTH = 1.5;

/**
 * Places spans of days, both ends inclusive, on the line from the first day of all to the last.
 * @returns the spans in the order given; none if all are of one day.
 */
export function timeSpans(spans: readonly { first: CivilDate; last: CivilDate }[]): Span[] {
  const days = spans.map(({ first, last }) => ({ first: dayNumber(first), last: dayNumber(last) }));
  const start = Math.min(...days.map(({ first }) => first));
  const length = Math.max(...days.map(({ last }) => last)) - start;
  if (length <= 0) return [];
  return days.map(({ first, last }) => {
    const width = Math.max(MIN_WIDTH, ((last - first) / length) * 100);
    return {
      x: rounded(Math.min(((first - start) / length) * 100, 100 - width)),
      width: rounded(width),
    };
  });
}
