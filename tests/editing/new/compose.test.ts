import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { composeBriefing } from '../../../src/editing/new/compose.ts';
import { EMPTY_DRAFT, type Draft } from '../../../src/editing/new/draft.ts';
import { writeBody } from '../../../src/editing/new/write-body.ts';
import { makeBody } from '../../../src/mdx/make-body.ts';
import { parseMdx } from '../../../src/mdx/parse.ts';
import { problemsOf, contentTree } from '../../support/content.ts';
import { KNOWN } from '../../support/known.ts';

/** Paragraphs that MDX would parse as something else without escapes. */
const TRICKY = [
  'Giá {100.000} đồng',
  'Dưới <5% số hộ, >3% số xã',
  '# Kết quả',
  '1. Về kinh tế',
  '2020) chỉ tiêu',
  '- một dòng',
  '+ hai',
  '* ba',
  '> bốn',
  '*đậm* và __gạch__ và `mã`',
  '~~xóa~~',
  '[chữ](https://x.vn) ![ảnh](a.jpg)',
  'import thóc',
  'export gạo',
  'importance',
  '&lt; và &#x41;',
  '---',
  '===',
  'a | b',
  '<Quote by="A">lời</Quote>',
  'a\\b \\{ c',
  '</p>',
  '<!-- ẩn -->',
  '{/* HỎI: gì? */}',
  '[^1]: ghi chú',
  '[1]: https://x.vn',
  '[ ] việc',
  'www.kyanh.gov.vn và tin@kyanh.vn',
  '    thụt',
  'https://kyanh.vn/a_b_c',
  'a@.a và +@.export',
  'a@a.a, 1@1_.a.',
  'a@a.a | 1@1_.a. hay tin@kyanh.vn.',
  'tin@kyanh.vn hay a@.vn.',
];

/** The plain text of a paragraph after writing and parsing it. */
function roundTrip(text: string): string {
  const { body, problems } = makeBody(`---\n---\n\n${writeBody([{ kind: 'paragraph', text }])}`, {
    glossary: [],
    photoCount: 0,
  });
  if (problems) throw new Error(JSON.stringify([text, problems]));
  return body.text;
}

describe('a paragraph in a briefing', () => {
  it.each(TRICKY)('keeps its text: %s', (text) => {
    expect(roundTrip(text)).toBe(text);
  });

  it('keeps its text, with any characters', () => {
    const token = fc.constantFrom(
      ...'aàđ 1.{}<>*_#`~[]()!|\\&;:/-+="\'@^$%'.split(''),
      'import ',
      'export ',
      '&amp;',
      '**',
      '](',
      '{/*',
      '*/}',
      'www.a.vn ',
      'http://a.vn ',
    );
    fc.assert(
      fc.property(fc.array(token, { minLength: 1, maxLength: 25 }), (tokens) => {
        const text = tokens.join('').replace(/\s+/gu, ' ').trim();
        // Rows with pipes become tables before they are written.
        if (text !== '' && !/^\|.+\|$/u.test(text)) expect(roundTrip(text)).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('stays separate from the next one, and stays in its list', () => {
    const { tree } = parseMdx(
      writeBody([
        { kind: 'paragraph', text: '1. Một' },
        { kind: 'paragraph', text: '---' },
        { kind: 'list', items: ['# a', '2. b'] },
        { kind: 'photo', number: 1 },
      ]),
    );
    expect(tree.children.map((node) => [node.type, toString(node)])).toEqual([
      ['paragraph', '1. Một'],
      ['paragraph', '---'],
      ['list', '# a2. b'],
      ['mdxJsxFlowElement', ''],
    ]);
  });
});

describe('a question', () => {
  const draft: Draft = {
    ...EMPTY_DRAFT,
    title: { value: 'Huyện họp giao ban tháng 7', question: 'Có đúng\nkhông?' },
    date: { value: '2020-07-06' },
    author: { value: 'Trung Anh' },
    summary: { value: 'Chiều nay huyện họp giao ban, bàn việc chống hạn và phòng cháy rừng.' },
    participants: [
      {
        value: {
          name: 'Bùi Quang Hoàn',
          id: 'bui-quang-hoan',
          office: undefined,
          role: undefined,
        },
        question: 'Có tham gia không?',
      },
    ],
    topics: ['kinh-te-xa-hoi'],
    blocks: [
      { kind: 'paragraph', text: 'Một.' },
      { kind: 'question', text: 'Dòng {này} là gì */ vậy?' },
      { kind: 'paragraph', text: 'Hai.' },
    ],
  };

  it('prevents publication, and is reported at its position', async () => {
    const text = composeBriefing(draft, KNOWN, ({ id = '' }) => id);
    const problems = await problemsOf(contentTree({ 'briefings/2020/07/hop.mdx': text }));
    expect(
      problems.map(({ line, message, expected }) => ({ line, message, expected })),
    ).toMatchObject([
      {
        line: 3,
        message: 'Còn một câu hỏi chưa trả lời: có phải “Huyện họp giao ban tháng 7”?',
        expected: 'Đúng thì xóa chữ HỎI, không đúng thì sửa lại.',
      },
      {
        line: 10,
        message: 'Còn một câu hỏi chưa trả lời: Chức vụ của Bùi Quang Hoàn vào ngày đó?',
        expected: 'Viết câu trả lời thay cho chữ HỎI và cả câu hỏi.',
      },
      {
        line: 11,
        message:
          'Còn một câu hỏi chưa trả lời: “chair”, “speaker”, “attendee”, “honoree”, “deceased”?',
        expected: 'Giữ lại một, xóa chữ HỎI và những mục kia.',
      },
      { message: 'Còn một câu hỏi chưa trả lời: Dòng này là gì vậy?' },
    ]);
    const withoutComments = text.replace(/^\s*#.*\n|^\{\/\*.*\n/gmu, '');
    expect(
      await problemsOf(contentTree({ 'briefings/2020/07/hop.mdx': withoutComments })),
    ).toHaveLength(3);
    const answered = withoutComments
      .replace('HỎI Huyện', 'Huyện')
      .replace(/HỎI Chức vụ.*/u, 'Chủ tịch UBND huyện')
      .replace(/HỎI chair.*/u, 'chair');
    await expect(
      problemsOf(contentTree({ 'briefings/2020/07/hop.mdx': answered })),
    ).rejects.toThrow('without a problem');
  });

  it('is written for every field without a value', () => {
    const text = composeBriefing(EMPTY_DRAFT, KNOWN, () => '');
    expect(text.match(/(?:# |\/\* )HỎI: [^?.:]*/gu)).toEqual([
      '# HỎI: Tác giả là ai',
      '# HỎI: Tóm tắt bài trong một, hai câu, 40-400 ký tự',
      '# HỎI: Những ai tham gia',
      '# HỎI: Bài thuộc chuyên mục nào',
      '/* HỎI: Nội dung bản tin là gì',
    ]);
  });
});
