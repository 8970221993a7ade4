import { describe, expect, it } from 'vitest';
import { figureSearch, statedFigures } from '../../src/hygiene/stated-figures.ts';

const SEARCH = figureSearch([
  { id: 'thu-ngan-sach', name: 'Thu ngân sách (mẫu)', unit: 'tỷ đồng', decimals: 1 },
  { id: 'doanh-nghiep', name: 'Doanh nghiệp thành lập mới', unit: 'doanh nghiệp', decimals: 0 },
  { id: 'cong-nghiep', name: 'Công nghiệp', unit: '%', decimals: 1 },
]);
const FIGURE = { indicator: 'thu-ngan-sach', value: 54, unit: 'tỷ đồng', period: '2020-H1' };

/** The findings in a text of 6 July 2020 whose frontmatter has {@link FIGURE}. */
function found(text: string, figures = [FIGURE]): string[] {
  return statedFigures(text, [{ start: 0, end: text.length }], SEARCH, {
    date: '2020-07-06',
    figures,
  }).map(({ offset, length, message }) => `${text.slice(offset, offset + length)}: ${message}`);
}

describe('a figure in the text', () => {
  it('that differs from the frontmatter is told, with both', () => {
    expect(
      found('Sáu tháng đầu năm 2020 thu ngân sách đạt 65 tỷ đồng, bằng 45% kế hoạch.'),
    ).toEqual([
      '65 tỷ đồng: Thu ngân sách: ở đây là 65 tỷ đồng, mà mục indicators ghi 54 tỷ đồng (6 tháng đầu năm 2020).',
    ]);
    expect(found('Thu ngân sách\nđạt 65 tỷ đồng.')).toHaveLength(1);
    expect(found('Thu ngân sách đạt 65 tỷ đồng nhờ tổ chức tốt việc thu.')).toHaveLength(1);
  });

  it('that is missing there is told, when its period is known', () => {
    expect(found('Quý I/2020, thu ngân sách đạt 20,5 tỷ đồng.')).toEqual([
      '20,5 tỷ đồng: Thu ngân sách ở đây (20,5 tỷ đồng, quý I/2020) chưa có trong mục indicators, nên trang số liệu thiếu con số này.',
    ]);
    expect(found('Nửa năm qua có 19 doanh nghiệp thành lập mới.')).toEqual([
      expect.stringMatching(/^19 doanh nghiệp: .*6 tháng đầu năm 2020/u),
    ]);
    expect(found('Thu ngân sách đạt 65 tỷ đồng.', [])).toEqual([]);
  });

  it.each([
    'Thu ngân sách đạt 54 tỷ đồng.',
    'Thu ngân sách đạt 54,0 tỷ đồng.',
    'Phấn đấu thu ngân sách đạt 100 tỷ đồng.',
    'Thu ngân sách tăng 5 tỷ đồng.',
    'Xã Kỳ Xuân thu ngân sách đạt 2 tỷ đồng.',
    'Thu ngân sách đạt gần 55 tỷ đồng.',
    'Thu ngân sách đạt xấp xỉ 55 tỷ đồng.',
    'Thu ngân sách đạt 5 tỷ đồng ở tổ 4.',
    'Tổng thu ngân sách đạt 65 tỷ đồng.',
    'Cụm công nghiệp lấp đầy 90%.',
    'Thu ngân sách đạt 65 triệu đồng.',
    'Thu ngân sách ở khu vực nhà nước đạt 65 tỷ đồng.',
    'Thu ngân sách: 50 tỷ đồng và 15 tỷ đồng.',
    'Năm 2021 thu ngân sách là 65 tỷ đồng.',
  ])('is left alone in “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('may be of an indicator with any sign in its name', () => {
    for (const name of [
      '[chữ](x)',
      '++HYPERLINK',
      ']]> x',
      '\\u003cscript',
      '^-a-z',
      'Ạ'.repeat(5),
    ]) {
      const search = figureSearch([{ id: 'x', name, unit: 'xã', decimals: 0 }]);
      const text = `Năm 2020, ${name} là 5 xã.`;
      expect(
        statedFigures(text, [{ start: 0, end: text.length }], search, {
          date: '2020-07-06',
          figures: [{ indicator: 'x', value: 4, unit: 'xã', period: '2020' }],
        }).length,
      ).toBeLessThan(2);
    }
  });
});
