import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/editing/new/find-figures.ts';
import { KNOWN } from '../../support/known.ts';

/** The figures of a text of July 2020, as `indicator value period`. */
const figures = (text: string) =>
  findFigures([text], '2020-07-06', KNOWN).figures.map(
    ({ indicator, value, period }) => `${indicator} ${value} ${period}`,
  );

describe('the figures of a text', () => {
  it.each([
    ['6 tháng đầu năm, thu ngân sách đạt 54 tỷ đồng.', 'thu-ngan-sach 54 2020-H1'],
    ['Năm 2019: Thu ngân sách: 165,5 tỷ đồng.', 'thu-ngan-sach 165.5 2019'],
    [
      '9 tháng đầu năm 2019, thành lập mới 31 doanh nghiệp.',
      'doanh-nghiep-thanh-lap-moi 31 2019-01/2019-09',
    ],
    ['Đến hết quý II/2020, thu ngân sách đạt 54 tỷ đồng.', 'thu-ngan-sach 54 2020-H1'],
    [
      'Quý I/2020 thu ngân sách đạt 21 tỷ đồng và tăng 5% so với năm 2019.',
      'thu-ngan-sach 21 2020-Q1',
    ],
  ])('are read from: %s', (text, figure) => {
    expect(figures(text)).toEqual([figure]);
  });

  it('have the share of the plan that the next clause states', () => {
    expect(
      findFigures(
        ['Năm 2019, sản lượng lương thực có hạt đạt 20.519 tấn (đạt 57% kế hoạch).'],
        '2020-07-06',
        KNOWN,
      ).figures,
    ).toMatchObject([{ value: 20519, plan_percent: 57 }]);
  });

  it('are noted as estimates if the text says so', () => {
    expect(
      findFigures(['Năm 2019, thu ngân sách ước đạt 54 tỷ đồng.'], '2020-07-06', KNOWN).figures,
    ).toMatchObject([{ value: 54, note: 'Số ước tính' }]);
  });

  it('are neither plans, nor ranges, nor inexact, nor a commune’s', () => {
    for (const text of [
      'Phấn đấu đến cuối năm 2020, kinh tế phát triển, thu ngân sách đạt 54 tỷ đồng.',
      'Năm 2019, thu ngân sách đạt 130 - 140 tỷ đồng.',
      'Năm 2019, thu ngân sách đạt trên 54 tỷ đồng.',
      'Năm 2019, Xã Kỳ Phong thu ngân sách đạt 3 tỷ đồng.',
    ])
      expect(figures(text)).toEqual([]);
  });
});
