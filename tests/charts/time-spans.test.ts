import { describe, expect, it } from 'vitest';
import { timeSpans } from '../../src/charts/time-spans.ts';

describe('spans of time on a line', () => {
  it('begin and end in proportion to their days', () => {
    expect(
      timeSpans([
        { first: '2020-01-01', last: '2020-01-21' },
        { first: '2020-01-11', last: '2020-01-31' },
      ]),
    ).toEqual([
      { x: 0, width: 66.67 },
      { x: 33.33, width: 66.67 },
    ]);
  });

  it('of one day can be seen, at the end of the line too', () => {
    const [, last] = timeSpans([
      { first: '2000-01-01', last: '2010-01-01' },
      { first: '2020-01-01', last: '2020-01-01' },
    ]);
    expect(last).toEqual({ x: 98.5, width: 1.5 });
  });

  it('are none if all are of the same day', () => {
    expect(timeSpans([{ first: '2020-01-01', last: '2020-01-01' }])).toEqual([]);
    expect(timeSpans([])).toEqual([]);
  });
});
