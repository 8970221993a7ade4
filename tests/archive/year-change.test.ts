import { describe, expect, it } from 'vitest';
import { figureOf, type Indicator, type Statement } from '../../src/archive/figures.ts';
import { withYearChanges } from '../../src/archive/year-change.ts';
import type { FigureData } from '../../src/schemas/stated-figure.ts';

const INDICATOR: Indicator = {
  id: 'thu',
  name: 'Thu ngân sách',
  unit: 'tỷ đồng',
  description: 'Thu ngân sách trên địa bàn.',
  kind: 'amount',
  decimals: 1,
};

/** A statement of a briefing of its own. */
function statement(
  period: string,
  figure: Partial<FigureData>,
  { sample = false, indicator = INDICATOR } = {},
): Statement {
  const data = { indicator: indicator.id, unit: indicator.unit, value: 0, period, ...figure };
  return {
    ...figureOf(data, indicator),
    briefing: { path: `/tin/${period}/`, title: 'Bản tin', date: '2020-07-06', sample },
  };
}

/** How the first statement has changed against the others, in words. */
const wordsOf = (
  statements: Statement[],
  kind: 'amount' | 'share' | 'change' = 'amount',
): string | undefined => {
  const [first] = withYearChanges(statements, kind);
  return first?.yearChange && `${first.yearChange.change} ${first.yearChange.against}`;
};
const amounts = (now: number, before: number) => [
  statement('2020-H1', { value: now }),
  statement('2019-H1', { value: before }),
];

describe('a figure beside that of the year before', () => {
  it.each([
    [112, 100, 'tăng 12% so với cùng kỳ năm 2019'],
    [95.5, 100, 'giảm 4,5% so với cùng kỳ năm 2019'],
    [100, 100, 'không đổi so với cùng kỳ năm 2019'],
    [100_001, 100_000, 'tăng chưa đến 0,1% so với cùng kỳ năm 2019'],
    [1200, 100, 'gấp 12 lần so với cùng kỳ năm 2019'],
    [5, 0, 'tăng 5 tỷ đồng so với cùng kỳ năm 2019'],
  ])('of %d after %d is told in words', (now, before, words) => {
    expect(wordsOf(amounts(now, before))).toBe(words);
  });

  it('names the figure before and the briefing that states it', () => {
    expect(withYearChanges(amounts(112, 2607.5), 'amount')[0]?.yearChange?.before).toMatchObject({
      amount: '2.607,5 tỷ đồng',
      briefing: { path: '/tin/2019-H1/' },
    });
  });

  it('of a whole year is not called the same period', () => {
    expect(wordsOf([statement('2020', { value: 2 }), statement('2019', { value: 1 })])).toBe(
      'tăng 100% so với năm 2019',
    );
  });

  it('of shares and rates is told in points, of parts of a whole in units', () => {
    const percent = { unit: '%' };
    expect(
      wordsOf(
        [
          statement('2020-H1', { value: 35.9, ...percent }),
          statement('2019-H1', { value: 34.7, ...percent }),
        ],
        'share',
      ),
    ).toBe('tăng 1,2 điểm phần trăm so với cùng kỳ năm 2019');
    const targets = { unit: 'chỉ tiêu', total: 17 };
    expect(
      wordsOf([
        statement('2020-H1', { value: 12, ...targets }),
        statement('2019-H1', { value: 14, ...targets }),
      ]),
    ).toBe('giảm 2 chỉ tiêu so với cùng kỳ năm 2019');
  });

  it('is not compared with other months, another whole, or an invented figure', () => {
    const now = statement('2020-H1', { value: 12, total: 17 });
    for (const other of [
      statement('2019', { value: 10, total: 17 }),
      statement('2019-H2', { value: 10, total: 17 }),
      statement('2018-H1', { value: 10, total: 17 }),
      statement('2019-H1', { value: 10, total: 16 }),
      statement('2019-H1', { value: 10, total: 17 }, { sample: true }),
    ])
      expect(wordsOf([now, other])).toBeUndefined();
    expect(
      wordsOf([statement('2020-07-06', { value: 2 }), statement('2019-07-06', { value: 1 })]),
    ).toBeUndefined();
  });
});
