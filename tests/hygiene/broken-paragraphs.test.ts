import { describe, expect, it } from 'vitest';
import { brokenParagraphs } from '../../src/hygiene/broken-paragraphs.ts';

/** What was found in a briefing's text, as `sign message → what would be better`. */
function found(body: string): string[] {
  const text = `---\ntitle: x\n---\n\n${body}\n`;
  return brokenParagraphs(text).map(({ offset, length, message, expected }) => `${text.slice(offset, offset + length)} ${message} → ${expected}`);
}

describe('a line in the middle of a sentence that becomes something else', () => {
  it('is told with both ways to write it', () => {
    expect(found('phát triển kinh tế\n- xã hội của huyện.')).toEqual(['- Dòng bắt đầu bằng “- ” giữa câu bị hiểu là một mục của danh sách. → Đúng là danh sách thì để một dòng trống ở trên; không phải thì nối dòng này vào dòng trên, hoặc viết \\- ở đầu dòng.']);
  });

  it.each([
    ['kinh tế\n- xã hội, quốc phòng\n- an ninh trong năm.', '-'], ['ông Bùi Quang Hoàn\n- Chủ tịch UBND huyện nói.', '-'], ['thu được 2\n+ 3 tỷ', '+'], ['nhân với\n* 3', '*'], ['gồm điểm\n1. và điểm 2', '1.'], ['gồm điểm\n1) và điểm 2', '1)'], ['theo mục\n# 3', '#'], ['theo mục\n## 3 của nghị quyết', '##'], ['tăng\n> 5% so với cùng kỳ', '>'],
    ['- phát triển kinh tế của huyện trong sáu tháng đầu năm và kinh tế\n  - xã hội', '-'],
  ])('%j', (body, sign) => {
    expect(found(body).map((one) => one.split(' ')[0])).toContain(sign);
  });

  it.each([
    'Các việc:\n- một\n- hai', 'Các việc\n- Thu ngân sách\n- Chống hạn', '**Việc:**\n- a', 'Câu trước.\n- Gạch', '- Kinh tế\n  - thu ngân sách\n  - chi', '- a\n- b', '1. a\n2. b', 'a\n\n- b', '| a |\n|---|\n- x', '<Note>\n- a\n</Note>', '## Mục\n- a', '> lời\n> nữa', 'xem năm\n1975. Năm ấy', '* * *\n- a',
    '- mục dài dài dài dài dài dài dài dài dài dài dài dài dài dài dài\n- mục hai',
  ])('is let be in %j', (body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('a number that begins a paragraph', () => {
  it.each([
    ['1975. Đất nước thống nhất.', '1975. “1975.” ở đầu đoạn bị hiểu là số thứ tự của một danh sách, không phải chữ của bài. → Không phải danh sách thì viết 1975\\. ở đầu đoạn; đúng là danh sách thì để nguyên.'],
    ['Tổng số xã là\n\n20.', '20. “20.” ở đầu đoạn bị hiểu là số thứ tự của một danh sách, không phải chữ của bài. → Không phải danh sách thì viết 20\\. ở đầu đoạn; đúng là danh sách thì để nguyên.'],
  ])('%j is told', (body, advice) => {
    expect(found(body)).toEqual([advice]);
  });

  it.each(['3. Nhiệm vụ', '20. Hai mươi', '1975\\. Năm ấy', '1975 là năm', '2020.5 tỷ'])('is let be in %j', (body) => {
    expect(found(body)).toEqual([]);
  });
});

it('nothing of a frontmatter is a paragraph', () => {
  expect(brokenParagraphs('---\nsummary: kinh tế\nplaces:\n- xa\nnote: >-\n  kinh tế\n  - xã hội\n---\n\nCâu.\n')).toEqual([]);
});
