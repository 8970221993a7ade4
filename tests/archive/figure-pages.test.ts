import { describe, expect, it } from 'vitest';
import { createArchive } from '../../src/archive/archive.ts';
import {
  breakdownPages,
  indicatorPages,
  latestFigures,
  statementsOf,
} from '../../src/archive/figure-pages.ts';
import { firstPerPeriod } from '../../src/archive/figure-tables.ts';
import { sharesText } from '../../src/archive/shares.ts';
import type { FigureData } from '../../src/schemas/stated-figure.ts';
import { indicatorSchema } from '../../src/schemas/indicator.ts';
import { periodCode } from '../../src/vietnamese/periods.ts';
import { briefing as entry, SOURCE } from '../support/archive.ts';

const briefing = (date: string, indicators: FigureData[]) =>
  entry(`${date.slice(0, 7).replace('-', '/')}/ngay-${date.slice(8)}`, date, { indicators });
const indicator = (id: string, more: object) => ({
  id,
  data: indicatorSchema.parse({ description: 'Một loại số liệu.', decimals: 1, ...more }),
});
const thu = (value: number, period: string, plan_percent?: number): FigureData => ({
  indicator: 'thu',
  value,
  unit: 'tỷ đồng',
  period,
  ...(plan_percent !== undefined && { plan_percent }),
});
const part = (id: string, value: number, period: string): FigureData => ({
  indicator: id,
  value,
  unit: '%',
  period,
});

function archiveOf(briefings: ReturnType<typeof briefing>[]) {
  return createArchive({
    ...SOURCE,
    briefings,
    indicators: [
      indicator('thu', { name: 'Thu ngân sách', unit: 'tỷ đồng', plan: 'kế hoạch cả năm' }),
      indicator('lua', { name: 'Lúa', unit: 'tấn' }),
      indicator('cong', { name: 'Công nghiệp', unit: '%', kind: 'share' }),
      indicator('nong', { name: 'Nông nghiệp', unit: '%', kind: 'share' }),
      indicator('co-cau', { name: 'Cơ cấu', unit: '%', kind: 'share', parts: ['nong', 'cong'] }),
    ],
  });
}

const archive = archiveOf([
  briefing('2021-02-01', [thu(57, '2020-H1', 48), thu(120, '2020'), part('cong', 62, '2020-H1')]),
  briefing('2020-07-20', [
    thu(54, '2020-H1'),
    part('cong', 60, '2020-H1'),
    part('nong', 40, '2020-H1'),
  ]),
  briefing('2020-07-06', [
    part('nong', 40, '2020-H1'),
    part('cong', 60, '2020-H1'),
    thu(54, '2020-H1', 45),
  ]),
  briefing('2020-01-10', [thu(50, '2019-H2'), thu(100, '2019')]),
]);

describe('the page of an indicator', () => {
  const page = indicatorPages(archive).find(({ id }) => id === 'thu');

  it('has a section for each kind of period, longest first, each sorted newest first', () => {
    expect(
      page?.sections.map(({ kind, rows }) => [
        kind.name,
        ...rows.map(({ period }) => periodCode(period)),
      ]),
    ).toEqual([
      ['Theo năm', '2020', '2019'],
      ['Theo nửa năm', '2020-H1', '2020-H1', '2019-H2'],
    ]);
  });

  it('shows repeated figures once, with the plan if any of them has it; a corrected number is shown beside the earlier one', () => {
    const half = page?.sections[1]?.rows ?? [];
    expect(
      half.map(({ value, planPercent, briefing: { date } }) => [value, planPercent, date]),
    ).toEqual([
      [57, 48, '2021-02-01'],
      [54, 45, '2020-07-06'],
      [50, undefined, '2020-01-10'],
    ]);
    expect(firstPerPeriod(half).map(({ value }) => value)).toEqual([57, 50]);
  });

  it('counts every statement, and exists without any', () => {
    expect(
      indicatorPages(archive).map(({ id, count, sections }) => [id, count, sections.length]),
    ).toEqual([
      ['cong', 3, 1],
      ['lua', 0, 0],
      ['nong', 2, 1],
      ['thu', 6, 2],
    ]);
  });

  it('links to the breakdown that it is a part of', () => {
    expect(indicatorPages(archive).map(({ partOf }) => partOf?.path)).toEqual([
      '/so-lieu/co-cau/',
      undefined,
      '/so-lieu/co-cau/',
      undefined,
    ]);
  });

  it('has a limited number of rows; the file has all figures', () => {
    const many = archiveOf(
      Array.from({ length: 700 }, (_unused, month) => {
        const date = new Date(Date.UTC(1950, month + 1, 5)).toISOString().slice(0, 10);
        return briefing(date, [
          thu(month, new Date(Date.UTC(1950, month, 1)).toISOString().slice(0, 7)),
        ]);
      }),
    );
    const section = indicatorPages(many).find(({ id }) => id === 'thu')?.sections[0];
    expect([section?.rows.length, section?.olderCount, section?.rows[0]?.value]).toEqual([
      36, 664, 699,
    ]);
    const mixed = archiveOf(
      Array.from({ length: 40 }, (_unused, index) =>
        briefing(
          `${1981 + index}-01-05`,
          ['', '-H1', '-H2', '-Q1', '-Q2', '-01', '-02'].map((part) =>
            thu(index, `${1980 + index}${part}`),
          ),
        ),
      ),
    );
    const sections = indicatorPages(mixed).find(({ id }) => id === 'thu')?.sections ?? [];
    expect(sections.map(({ rows, olderCount }) => [rows.length, olderCount])).toEqual([
      [27, 13],
      [27, 53],
      [27, 53],
      [27, 53],
    ]);
    const series = many.indicators.find(({ id }) => id === 'thu');
    expect(series && statementsOf(series, many).map(({ value }) => value)).toEqual(
      Array.from({ length: 700 }, (_unused, month) => month),
    );
  });
});

describe('the page of a breakdown', () => {
  const [page] = breakdownPages(archive);
  const rows = page?.sections[0]?.rows ?? [];

  it('has one row per period and briefing, in the order of the parts; of differing briefings, the one with most parts comes first', () => {
    expect(page?.parts).toEqual([
      { path: '/so-lieu/nong/', label: 'Nông nghiệp' },
      { path: '/so-lieu/cong/', label: 'Công nghiệp' },
    ]);
    expect(rows.map(({ values, briefing: { date } }) => [values, date])).toEqual([
      [[40, 60], '2020-07-20'],
      [[undefined, 62], '2021-02-01'],
    ]);
  });

  it('describes a row in a sentence', () => {
    expect(page && rows.map((row) => sharesText(row, page.parts))).toEqual([
      '6 tháng đầu năm 2020: Nông nghiệp 40%, Công nghiệp 60%.',
      '6 tháng đầu năm 2020: Công nghiệp 62%.',
    ]);
  });

  it('writes the statements of all parts to its file', () => {
    const series = archive.indicators.find(({ id }) => id === 'co-cau');
    expect(
      series && statementsOf(series, archive).map(({ indicator: id, value }) => [id, value]),
    ).toEqual([
      ['nong', 40],
      ['nong', 40],
      ['cong', 62],
      ['cong', 60],
      ['cong', 60],
    ]);
  });
});

it('the latest figures are those of the newest period of each indicator, in the order of the briefings', () => {
  expect(
    latestFigures(archive).map(({ indicator: id, value, briefing: { date } }) => [id, value, date]),
  ).toEqual([
    ['thu', 120, '2021-02-01'],
    ['cong', 62, '2021-02-01'],
    ['nong', 40, '2020-07-20'],
  ]);
});
