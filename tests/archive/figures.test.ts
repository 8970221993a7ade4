import { describe, expect, it } from 'vitest';
import {
  amountOf,
  figureText,
  seriesOf,
  type Figure,
  type Indicator,
} from '../../src/archive/figures.ts';
import { periodCode, periodOf } from '../../src/vietnamese/periods.ts';

const INDICATORS = new Map<string, Indicator>(
  [
    { id: 'thu', name: 'Thu ngân sách', unit: 'tỷ đồng', kind: 'amount' as const },
    { id: 'dat', name: 'Diện tích', unit: 'ha', kind: 'amount' as const },
    { id: 'a', name: 'Công nghiệp', unit: '%', kind: 'share' as const },
    { id: 'co-cau', name: 'Cơ cấu', unit: '%', kind: 'share' as const, parts: ['a', 'b'] },
  ].map((indicator) => [
    indicator.id,
    { description: 'Một loại số liệu.', decimals: 1, ...indicator },
  ]),
);

const figure = (
  indicator: string,
  value: number,
  period: string,
  more: Partial<Figure> = {},
): Figure => ({
  indicator,
  name: INDICATORS.get(indicator)?.name ?? '',
  unit: INDICATORS.get(indicator)?.unit ?? '',
  value,
  period: periodOf(period),
  ...more,
});

const briefing = (date: string, figures: Figure[]) => ({
  path: `/${date}/`,
  title: `Bản tin ${date}`,
  date,
  sample: false,
  figures,
});

describe('a figure', () => {
  it.each([
    [
      figure('thu', 2919.8, '2020-H1', { planPercent: 45.5 }),
      '2.919,8 tỷ đồng',
      'Thu ngân sách 2.919,8 tỷ đồng, bằng 45,5% kế hoạch, 6 tháng đầu năm 2020',
    ],
    [
      figure('dat', 12, '2020', { total: 17, note: 'ước tính' }),
      '12/17 ha',
      'Diện tích 12/17 ha, ước tính, năm 2020',
    ],
    [figure('a', 35.9, '2020-07'), '35,9%', 'Công nghiệp 35,9%, tháng 7/2020'],
  ])('is formatted in Vietnamese', (of, amount, words) => {
    expect(amountOf(of)).toBe(amount);
    expect(figureText(of)).toBe(words);
  });
});

describe('series', () => {
  const series = seriesOf(INDICATORS, [
    briefing('2021-03-01', [figure('thu', 57, '2020-H1'), figure('thu', 120, '2020')]),
    briefing('2020-07-06', [figure('thu', 54, '2020-H1'), figure('a', 35.9, '2020-H1')]),
    briefing('2020-01-05', [figure('thu', 100, '2019')]),
  ]);

  it('contain every statement, newest period first, and within a period newest briefing first', () => {
    const thu = series.find(({ id }) => id === 'thu');
    expect(
      thu?.statements.map(({ period, value, briefing: { date } }) => [
        periodCode(period),
        value,
        date,
      ]),
    ).toEqual([
      ['2020', 120, '2021-03-01'],
      ['2020-H1', 57, '2021-03-01'],
      ['2020-H1', 54, '2020-07-06'],
      ['2019', 100, '2020-01-05'],
    ]);
  });

  it('are sorted by name, including those without figures', () => {
    expect(series.map(({ id, statements }) => [id, statements.length])).toEqual([
      ['a', 1],
      ['co-cau', 0],
      ['dat', 0],
      ['thu', 4],
    ]);
  });

  it('refer to the breakdown that they are a part of', () => {
    expect(series.find(({ id }) => id === 'a')?.partOf).toEqual({ id: 'co-cau', name: 'Cơ cấu' });
    expect(series.find(({ id }) => id === 'thu')?.partOf).toBeUndefined();
  });
});
