import { describe, expect, it } from 'vitest';
import { loneMarks } from '../../src/hygiene/lone-marks.ts';
import { expectProportionalGrowth } from '../support/cost.ts';

/** The findings in a briefing's text, as `line:column sign`. */
function findings(body: string): string[] {
  const text = `---\ntitle: Huyện *họp\n---\n${body}\n`;
  return loneMarks(text).map(({ offset, length }) => {
    const before = text.slice(0, offset).split('\n');
    return `${before.length - 3}:${(before.at(-1)?.length ?? 0) + 1} ${text.slice(offset, offset + length)}`;
  });
}

describe('an emphasis mark without a partner is reported', () => {
  it.each([
    ['Hội nghị kết thúc. *Theo Báo', '1:20 *'],
    ['*Theo Báo Hà Tĩnh', '1:1 *'],
    ['Nguồn: *“Theo Báo”', '1:8 *'],
    ['Hội nghị *kết\nthúc\n\nsớm*', '1:10 *'],
    ['- *mục một\n- mục hai', '1:3 *'],
    ['> *Trích', '1:3 *'],
    ['## *Mục', '1:4 *'],
    ['<Note>\n*Ghi\n</Note>', '2:1 *'],
    ['_Theo Báo.', '1:1 _'],
    ['Theo Báo_.', '1:9 _'],
    ['của_Kỳ Anh_ nhé', '1:11 _'],
    ['[*Báo](https://a.vn/*)', '1:2 *'],
    ['* Theo Báo*', '1:1 *'],
    ['* Theo Báo*.', '1:1 *'],
  ])('%j', (body, finding) => {
    expect(findings(body)).toEqual([finding]);
  });

  it('with what to write', () => {
    expect(loneMarks('---\ntitle: x\n---\n\n*Theo Báo\n')).toEqual([
      {
        offset: 18,
        length: 1,
        message: 'Dấu * ở đây đứng một mình, nên người đọc sẽ thấy nguyên dấu.',
        expected:
          'Chữ nghiêng viết *chữ nghiêng*, một cặp dấu trong cùng một đoạn; không cần thì xóa dấu đi. Đúng là muốn hiện dấu thì viết \\*.',
      },
    ]);
  });
});

describe('a mark with a meaning is not reported', () => {
  it.each([
    '*Theo Báo*',
    '*Theo\nBáo*',
    '_Theo_ **Báo**',
    '\\*Theo Báo',
    'Giá 12*.\n\n*Giá tạm tính.',
    'Giá (*) 12.\n\n*Giá tạm tính.',
    'Giá 12* đồng',
    '(*): tạm tính',
    '5 *3',
    'https://a.vn/_b và tep_anh và tep_anh_1.jpg, x_y@a.vn',
    '* một\n* hai*',
    '* một',
    '* * *',
    '| *a | b_ |\n|---|---|',
    '<Quote by="*Ông">',
    '## Mục',
    '#KyAnh',
  ])('%j', (body) => {
    expect(findings(body)).toEqual([]);
  });
});

it('heading signs that make no heading are reported', () => {
  expect(findings('##Mục\n\n####### Mục\n\n###\n\n##')).toEqual(['1:1 ##', '3:1 #######']);
});

it.each(['*a ', '_a ', '* a*\n', 'a_', '(*', '](', 'a@'])(
  'marks are found in linear time: %j',
  async (piece) => {
    await expectProportionalGrowth(
      (length) => findings(piece.repeat(length / piece.length)),
      10_000,
    );
  },
);
