import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBody } from '../../src/mdx/make-body.ts';

/** One `line:column length message` per problem. */
function problemsOf(text: string): string[] {
  return (makeBody(text, { glossary: [], photoCount: 0 }).problems ?? []).map(
    ({ line, column, length, message }) => `${line}:${column} ${length} ${message}`,
  );
}

const ITALIC = 'Dấu làm chữ nghiêng ở đây không thành cặp, nên người đọc sẽ thấy nguyên dấu.';
const BOLD = ITALIC.replace('nghiêng', 'đậm');
const STRUCK = ITALIC.replace('nghiêng', 'gạch ngang');

describe('emphasis marks that readers would see are refused', () => {
  it.each([
    ['*(Theo Báo.)*Kỳ Anh', [`1:1 1 ${ITALIC}`, `1:13 1 ${ITALIC}`]],
    ['_“Kỳ Anh”_là', [`1:1 1 ${ITALIC}`, `1:10 1 ${ITALIC}`]],
    ['_Kỳ Anh_là', [`1:1 1 ${ITALIC}`, `1:8 1 ${ITALIC}`]],
    ['Kỳ Anh*(Theo Báo)* nói', [`1:7 1 ${ITALIC}`, `1:18 1 ${ITALIC}`]],
    ['Ông nói*“được”*.', [`1:8 1 ${ITALIC}`, `1:15 1 ${ITALIC}`]],
    ['**(Theo Báo.)**Kỳ Anh', [`1:1 2 ${BOLD}`, `1:14 2 ${BOLD}`]],
    ['__“Kỳ Anh”__là', [`1:1 2 ${BOLD}`, `1:11 2 ${BOLD}`]],
    ['***“Kỳ Anh”***là', [`1:1 3 ${BOLD}`, `1:12 3 ${BOLD}`]],
    ['~~(bỏ)~~Kỳ', [`1:1 2 ${STRUCK}`, `1:7 2 ${STRUCK}`]],
    ['## *(Theo)*Kỳ', [`1:4 1 ${ITALIC}`, `1:11 1 ${ITALIC}`]],
    ['- mục *(Theo)*Kỳ', [`1:7 1 ${ITALIC}`, `1:14 1 ${ITALIC}`]],
    ['> *“lời.”*Ông', [`1:3 1 ${ITALIC}`, `1:10 1 ${ITALIC}`]],
    ['| a | b |\n|---|---|\n| c | *“d”*e |', [`3:7 1 ${ITALIC}`, `3:11 1 ${ITALIC}`]],
    ['*(Theo\nBáo.)*Kỳ', [`1:1 1 ${ITALIC}`, `2:6 1 ${ITALIC}`]],
    ['*[Báo](https://a.vn).*Kỳ', [`1:1 1 ${ITALIC}`, `1:22 1 ${ITALIC}`]],
    ['*Theo báo *.', [`1:1 1 ${ITALIC}`, `1:11 1 ${ITALIC}`]],
    ['***a**', [`1:1 1 ${ITALIC}`]],
    ['**a*', [`1:1 1 ${ITALIC}`]],
    ['<Note>\n\n*(Theo)*Kỳ\n\n</Note>', [`3:1 1 ${ITALIC}`, `3:8 1 ${ITALIC}`]],
    ['Xem “www.a.vn” **đậm', [`1:16 2 ${BOLD}`]],
  ])('%j', (text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('with advice: add a space, or move the punctuation outside', () => {
    expect(
      makeBody('*(Theo Báo.)*Kỳ Anh', { glossary: [], photoCount: 0 }).problems?.at(-1)?.expected,
    ).toBe(
      'Để một dấu cách giữa * và chữ, hoặc đưa dấu câu ra ngoài cặp dấu: *chữ* (chú). Không cần chữ nghiêng thì xóa dấu đi, hoặc viết \\*.',
    );
    expect(problemsOf('*(Theo Báo.)* Kỳ Anh; _“Kỳ Anh”_ là; **(Theo)** Kỳ; ~~(bỏ)~~ Kỳ')).toEqual(
      [],
    );
  });
});

it('marks that an address swallows are refused with a link to write, which is accepted', () => {
  for (const [text, run] of [
    ['“**https://a.vn/b**”', '**'],
    ['~~https://a.vn/b~~**đậm**', '~~'],
    ['**https://a.vn/b**~~gạch~~', '**'],
    ['“*www.a.vn/b*”', '*'],
    ['“_https://a.vn/b_”', '_'],
  ] as const) {
    const address = text.includes('www') ? 'www.a.vn/b' : 'https://a.vn/b';
    const link = `${run}[${address}](https://${address.replace('https://', '')})${run}`;
    expect(makeBody(text, { glossary: [], photoCount: 0 }).problems?.[0]?.expected).toContain(
      `Viết thành liên kết: ${link}.`,
    );
    expect(problemsOf(text.replace(`${run}${address}${run}`, link))).toEqual([]);
  }
});

describe('marks with another meaning are accepted', () => {
  it.each([
    '5*3',
    '2 * 3',
    'snake_case',
    'snake_case_name và tep_anh',
    '_tep_anh_1 nhé',
    '* * *',
    '\\*(Theo)\\*Kỳ',
    'Đạt (*) và (*) khác',
    'Đạt (**) khác',
    'Quyết định số 12*',
    '12* và 13*',
    '12*(tạm tính) và 13*',
    '45%*, 46%*.',
    '*Ghi chú: số liệu tạm tính',
    '**Quyết định 12***',
    '* mục 12*\n* mục 13*',
    'https://a.vn/a_b_c*d và https://a.vn/__x',
    'a\\_b',
    '*nghiêng* và **đậm** và ***cả hai*** và ~~bỏ~~',
    '*nghiêng*Kỳ',
    '**đậm**Kỳ',
    '(1*) (2*)',
    '“*a*”, (*b*); *c*…',
    '~5 tấn và ~7 tấn',
    '[*a*](https://a.vn)',
  ])('%j', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it('among any words and footnote marks', () => {
    const word = fc.constantFrom(
      'Kỳ',
      'Anh',
      '12*',
      '45%*',
      '(*)',
      'tep_anh',
      '5*3',
      '\\*',
      'xã',
      '“lời”',
      '(chú)',
      '2020,',
    );
    fc.assert(
      fc.property(
        fc
          .array(word, { minLength: 1, maxLength: 12 })
          .filter((words) => words.filter((one) => one === '5*3').length < 2),
        (words) => {
          // A product after a footnote's mark is one of two, of which CommonMark may make emphasis.
          fc.pre(!/\*[\s\S]*5\*3|5\*3[\s\S]*\*/u.test(words.join(' ').replaceAll('\\*', '')));
          expect(problemsOf(`Huyện ${words.join(' ')}`)).toEqual([]);
        },
      ),
    );
  });
});

describe('signs that would disappear', () => {
  it.each([
    [
      '5*3 và 4*2',
      '1:2 1 Dấu * giữa hai số ở đây bị hiểu là dấu làm chữ nghiêng, nên người đọc không thấy dấu.',
    ],
    [
      '10~15% và 20~25%',
      '1:3 1 Dấu ~ giữa hai số ở đây bị hiểu là dấu gạch ngang chữ, nên người đọc không thấy dấu.',
    ],
  ])('are refused between numbers: %j', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });
});
