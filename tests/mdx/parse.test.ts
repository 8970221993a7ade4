import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBody } from '../../src/mdx/make-body.ts';
import { parseMdx } from '../../src/mdx/parse.ts';

/** One `line:column message → expected` per problem. */
function problemsOf(text: string): string[] {
  return (makeBody(text, { glossary: [], photoCount: 1, figures: [] }).problems ?? []).map(
    ({ line, column, message, expected = '' }) => `${line}:${column} ${message} → ${expected}`,
  );
}

describe('a syntax error hides no other mistake', () => {
  const IMAGE = '![ảnh](a.jpg)';
  it.each([
    'Có <b>chữ',
    'chữ</b>',
    '<a>chữ</b>',
    'Giá {1 2}',
    'Giá {100',
    '<!-- ẩn',
    '<Note title=x>',
    '<Note {...x y}>a</Note>',
    '<Quote by="An>',
    '0 <= n',
    'a <5',
    '| a |\n|---|\n| <b> |',
    '<Note>\n\nchữ',
    'chữ\n\n</Note>',
  ])('%j: before it, after it, in its paragraph', (fault) => {
    const text = `${IMAGE}\n\n${fault}\n${IMAGE}\n\n${IMAGE}`;
    const problems = problemsOf(text);
    const lines = text.split('\n').flatMap((line, index) => (line === IMAGE ? [index + 1] : []));
    expect(
      problems
        .filter((problem) => problem.includes('ảnh kiểu'))
        .map((problem) => Number(/^\d+/u.exec(problem)?.[0])),
    ).toEqual(lines);
    // Each error is reported once.
    expect(problems).toHaveLength(lines.length + 1);
  });

  it.each(['import thứ hai', 'export gạo là chính'])('%j, and the text after it', (fault) => {
    expect(
      problemsOf(`${IMAGE}\n\n${fault}\n\n${IMAGE}\n\nGiá {1 2}`).map((problem) =>
        problem.slice(0, 12),
      ),
    ).toEqual(['1:1 Bản tin ', '3:1 Dòng bắt', '5:1 Bản tin ', '7:5 Bản tin ']);
  });

  it('even thirty errors in one file', () => {
    const faults = Array.from(
      { length: 30 },
      (_unused, index) => ['Có <b>chữ', 'Giá {1 2}', 'a <5 b'][index % 3] ?? '',
    );
    expect(
      problemsOf([...faults, IMAGE].join('\n\n')).map((problem) =>
        Number(/^\d+/u.exec(problem)?.[0]),
      ),
    ).toEqual(Array.from({ length: 31 }, (_unused, index) => 2 * index + 1));
  });

  it('even in a text with so many marks that it is parsed only once more', () => {
    const problems = problemsOf(
      `Có <b>chữ\n\nCó <i>chữ\n\nCó <u>chữ\n\n${'*a* '.repeat(450)}\n\n${IMAGE}`,
    );
    expect(problems.at(-1)).toMatch(/^9:1 Bản tin không dùng được ảnh kiểu/u);
  });
});

/**
 * Returns the result of parseMdx, or `undefined` where mdast-util-from-markdown fails an assertion
 * of its own (`}<Note title="a">\n- `). Only its development build, which tests run, asserts; the
 * production build continues and reports the error.
 */
function tryParse(text: string): ReturnType<typeof parseMdx> | undefined {
  try {
    return parseMdx(text);
  } catch (error) {
    expect(error).toMatchObject({ code: 'ERR_ASSERTION' });
    return undefined;
  }
}

describe('parseMdx', () => {
  it('parses any text, and masks nothing in a valid one', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '{',
      '}',
      '/',
      '=',
      '"',
      '<b>',
      '</b>',
      '<Note>',
      '</Note>',
      '<Note title="a">',
      '\n',
      '\n\n',
      'chữ',
      ' ',
      '- ',
      '5',
      '*',
      '<!--',
      '-->',
      'import a',
      'export ',
      '|',
      '[a](b)',
      '&lt;',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const { tree, problems } = tryParse(pieces.join('')) ?? {};
        expect([undefined, 'root']).toContain(tree?.type);
        for (const { line, column } of problems ?? [])
          expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
    expect(
      JSON.stringify(
        parseMdx(
          readFileSync('tests/editing/messages/content/briefings/2020/07/giao-ban.mdx', 'utf8'),
        ).tree,
      ),
    ).toContain('Hội nghị kết thúc lúc 17 giờ.');
  });
});

describe('the message on a < in a text', () => {
  it.each([
    [
      '0 <= n',
      '1:3 Dấu < bị hiểu là bắt đầu một thẻ. → Viết bằng chữ (không quá n), hoặc viết &lt;= n.',
    ],
    [
      'hộ nghèo <=5%, giảm',
      '1:10 Dấu < bị hiểu là bắt đầu một thẻ. → Viết bằng chữ (không quá 5%), hoặc viết &lt;=5%.',
    ],
    [
      '0 <=  n',
      '1:3 Dấu < bị hiểu là bắt đầu một thẻ. → Viết bằng chữ (không quá n), hoặc viết &lt;= n.',
    ],
    ['x <', '1:3 Dấu < bị hiểu là bắt đầu một thẻ. → Xóa dấu <, viết bằng chữ, hoặc viết &lt;.'],
    [
      'a <- b',
      '1:3 Dấu < bị hiểu là bắt đầu một thẻ. → Xóa dấu <-, viết bằng chữ, hoặc viết &lt;-.',
    ],
  ])('%j quotes the text', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it('has no stray spaces, whatever follows the sign', () => {
    const piece = fc.constantFrom('<', '=', ' ', '5', 'n', '%', '.', ',', '-', '>', 'ộ', '"', '/');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        for (const problem of problemsOf(`Đạt <${pieces.join('')}`))
          if (problem.includes('Dấu <')) expect(problem).not.toMatch(/ {2}|\( | \)|\(\)| \.| ,/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('is absent if spaces surround the sign, which is then shown as written', () => {
    expect(makeBody('Khi 0 < n và n < 5', { glossary: [], photoCount: 0 }).body?.text).toBe(
      'Khi 0 < n và n < 5',
    );
  });
});
