import { describe, expect, it } from 'vitest';
import { brokenParagraphs } from '../../src/hygiene/broken-paragraphs.ts';

/** The findings in a briefing's text, as `marker message → suggestion`. */
function findings(body: string): string[] {
  const text = `---\ntitle: x\n---\n\n${body}\n`;
  return brokenParagraphs(text).map(
    ({ offset, length, message, expected }) =>
      `${text.slice(offset, offset + length)} ${message} → ${expected}`,
  );
}

describe('a line within a sentence that Markdown parses as a new block', () => {
  it('is reported with both possible corrections', () => {
    expect(findings('phát triển kinh tế\n- xã hội của huyện.')).toEqual([
      '- Dòng bắt đầu bằng “- ” giữa câu bị hiểu là một mục của danh sách. → Đúng là danh sách thì để một dòng trống ở trên; không phải thì nối dòng này vào dòng trên, hoặc viết \\- ở đầu dòng.',
    ]);
  });

  it.each([
    ['kinh tế\n- xã hội, quốc phòng\n- an ninh trong năm.', '-'],
    ['ông Bùi Quang Hoàn\n- Chủ tịch UBND huyện nói.', '-'],
    ['thu được 2\n+ 3 tỷ', '+'],
    ['nhân với\n* 3', '*'],
    ['gồm điểm\n1. và điểm 2', '1.'],
    ['gồm điểm\n1) và điểm 2', '1)'],
    ['theo mục\n# 3', '#'],
    ['theo mục\n## 3 của nghị quyết', '##'],
    ['tăng\n> 5% so với cùng kỳ', '>'],
    ['tăng\n>5% so với cùng kỳ', '>'],
    ['- phát triển kinh tế của huyện trong sáu tháng đầu năm và kinh tế\n  - xã hội', '-'],
  ])('%j', (body, sign) => {
    expect(findings(body).map((finding) => finding.split(' ')[0])).toContain(sign);
  });

  it.each([
    'Các việc:\n- một\n- hai',
    'Các việc\n- Thu ngân sách\n- Chống hạn',
    '**Việc:**\n- a',
    'Câu trước.\n- Gạch',
    '- Kinh tế\n  - thu ngân sách\n  - chi',
    '- a\n- b',
    '1. a\n2. b',
    'a\n\n- b',
    '| a |\n|---|\n- x',
    '<Note>\n- a\n</Note>',
    '## Mục\n- a',
    '> lời\n> nữa',
    'xem năm\n1975. Năm ấy',
    '* * *\n- a',
    '- mục dài dài dài dài dài dài dài dài dài dài dài dài dài dài dài\n- mục hai',
  ])('is not reported in %j', (body) => {
    expect(findings(body)).toEqual([]);
  });
});

describe('a number at the start of a paragraph', () => {
  it.each([
    [
      '1975. Đất nước thống nhất.',
      '1975. “1975.” ở đầu đoạn bị hiểu là số thứ tự của một danh sách, không phải chữ của bài. → Không phải danh sách thì viết 1975\\. ở đầu đoạn; đúng là danh sách thì để nguyên.',
    ],
    [
      'Tổng số xã là\n\n20.',
      '20. “20.” ở đầu đoạn bị hiểu là số thứ tự của một danh sách, không phải chữ của bài. → Không phải danh sách thì viết 20\\. ở đầu đoạn; đúng là danh sách thì để nguyên.',
    ],
  ])('is reported in %j', (body, advice) => {
    expect(findings(body)).toEqual([advice]);
  });

  it.each([
    '57.\nĐoạn',
    '> lời\n1975. Năm ấy',
    '## Mục\n1975. Năm ấy',
    '<Note>\n1975. Năm\n</Note>',
  ])('is reported in %j, which the line above or below does not join', (body) => {
    expect(findings(body)).toEqual([expect.stringMatching(/^(?:57|1975)\. .* ở đầu đoạn/u)]);
  });

  it.each([
    '1.\n   Một',
    '| a |\n|---|\n1975. Năm',
    '3. Nhiệm vụ',
    '20. Hai mươi',
    '1975\\. Năm ấy',
    '1975 là năm',
    '2020.5 tỷ',
  ])('is not reported in %j', (body) => {
    expect(findings(body)).toEqual([]);
  });
});

describe('a sign at the start of a paragraph that Markdown takes for a marker', () => {
  it.each([
    ['>5 tỷ đồng là mức thu.', '>'],
    ['> 5 tỷ đồng là mức thu.', '>'],
    ['>= 5 tỷ', '>'],
    ['- 5 độ C là mức thấp nhất.', '-'],
    ['- 5°C', '-'],
    ['+ 3,5% so với cùng kỳ', '+'],
  ])('is reported in %j', (body, sign) => {
    expect(findings(body)).toEqual([
      expect.stringMatching(`^\\${sign} Dấu \\${sign} .* người đọc không thấy dấu\\. →`),
    ]);
  });

  it.each([
    '> 5 tỷ đồng\n> là mức thu.',
    '> lời\n>\n> 5 tỷ',
    '> Năm 2020',
    '- 5% số hộ\n- 6% số xã',
    '- 5% số hộ\n\n- 6% số xã',
    '- 5 xã',
    '- 5 độc giả',
    '\\- 5 độ C',
    '\\>5 tỷ',
  ])('is not reported in %j', (body) => {
    expect(findings(body)).toEqual([]);
  });
});

it('frontmatter is not checked for paragraphs', () => {
  expect(
    brokenParagraphs(
      '---\nsummary: kinh tế\nplaces:\n- xa\nnote: >-\n  kinh tế\n  - xã hội\n---\n\nCâu.\n',
    ),
  ).toEqual([]);
});
