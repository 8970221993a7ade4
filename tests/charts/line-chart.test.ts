import { describe, expect, it } from 'vitest';
import { lineChart } from '../../src/charts/line-chart.ts';

const YEARS = [
  { day: '2018-01-01', value: 50 },
  { day: '2019-01-01', value: 80 },
  { day: '2020-01-01', value: 100 },
];

describe('a line chart', () => {
  const chart = lineChart(YEARS);

  it('spans the width of its plot, from 0 at the bottom to the highest value at the top', () => {
    expect(chart.path).toBe('M0,50L50,20L100,0');
    expect(chart.dots.map(({ x }) => x)).toEqual([10.1, 52.55, 95]);
    expect(chart.dots.map(({ y }) => y)).toEqual([106, 56.8, 24]);
    expect(chart.rows.map(({ label, y }) => [label, y])).toEqual([
      ['0', 188],
      ['20', 155.2],
      ['40', 122.4],
      ['60', 89.6],
      ['80', 56.8],
      ['100', 24],
    ]);
  });

  it('formats numbers and dates in Vietnamese', () => {
    expect(chart.columns.map(({ label }) => label)).toEqual(['2018', '2019', '2020']);
    expect(
      lineChart([
        { day: '2020-01-01', value: 1200 },
        { day: '2020-09-01', value: 2919.8 },
      ]).last.label,
    ).toBe('2.919,8');
    expect(
      lineChart([
        { day: '2020-02-01', value: 1 },
        { day: '2020-05-01', value: 2 },
      ]).columns.map(({ label }) => label),
    ).toEqual(['2/2020', '3/2020', '4/2020', '5/2020']);
    expect(
      lineChart([
        { day: '2020-07-06', value: 1 },
        { day: '2020-07-09', value: 2 },
      ]).columns.map(({ label }) => label),
    ).toEqual(['6/7/2020', '7/7/2020', '8/7/2020', '9/7/2020']);
  });

  it('has room for the labels of its rows, and decimals alike', () => {
    const points = [
      { day: '2018-01-01', value: 0.5 },
      { day: '2020-01-01', value: 51 },
      { day: '2021-01-01', value: 46.6 },
    ];
    expect(lineChart(points).plot.x).toBe(7.4);
    expect(lineChart(points.map(({ day, value }) => ({ day, value: value * 1000 }))).plot.x).toBe(
      18.2,
    );
    expect(lineChart(points.slice(0, 2)).last.label).toBe('51,0');
  });

  it('has its last number where the line does not run through it', () => {
    const labelOf = (...values: number[]) => {
      const { last } = lineChart(
        values.map((value, year) => ({ day: `${2010 + year}-01-01`, value })),
      );
      return last.labelY === 14 ? 'at the top' : last.labelY < last.y ? 'above' : 'below';
    };
    expect(labelOf(1, 5, 9, 11)).toBe('above');
    expect(labelOf(100, 100, 100, 100, 100, 100, 30)).toBe('below');
    const upAndDown = Array.from({ length: 40 }, (_none, year) => (year % 2) * 100);
    expect(labelOf(...upAndDown, 50.25)).toBe('at the top');
  });

  it('extends below 0 for negative values, and lies on 0 if all are 0', () => {
    expect(
      lineChart([
        { day: '2019-01-01', value: -4 },
        { day: '2020-01-01', value: 6 },
      ]).rows.map(({ label }) => label),
    ).toEqual(['-4', '-2', '0', '2', '4', '6']);
    expect(
      lineChart([
        { day: '2019-01-01', value: 0 },
        { day: '2020-01-01', value: 0 },
      ]).path,
    ).toBe('M0,100L100,100');
  });

  it('has the links of its points where the points are', () => {
    const mark = { href: '/2020/07/thu/#dinh-chinh', label: 'Đã đính chính' };
    const marked = lineChart(YEARS.map((point, year) => (year === 1 ? { ...point, mark } : point)));
    expect(marked.marks).toEqual([{ ...mark, x: 52.55, y: 56.8 }]);
    expect(lineChart(YEARS).marks).toEqual([]);
  });

  it('of many points has no dots', () => {
    const days = Array.from({ length: 60 }, (_unused, month) => ({
      day: new Date(Date.UTC(2015, month, 1)).toISOString().slice(0, 10),
      value: month,
    }));
    expect(lineChart(days).dots).toEqual([]);
    expect(lineChart(days).path.split('L')).toHaveLength(60);
  });

  it('needs at least one point', () => {
    expect(() => lineChart([])).toThrow(RangeError);
  });
});
