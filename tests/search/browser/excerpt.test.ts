import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../src/search/browser/excerpt.ts';

/** A passage with its marks in brackets. */
function passage(lines: string[], ...words: string[]): string | undefined {
  return excerptOf(
    lines,
    words.map((phrasing) => phrasing.split(' ')),
  )
    ?.map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');
}

const FILLER = 'một hai ba bốn năm sáu bảy tám chín mười '.repeat(10).trim();

describe('the passage of a result', () => {
  it('is the whole of a short line, with the words in their own spelling', () => {
    expect(passage(['Đầu đề', 'Xã Kỳ Xuân chống hạn.'], 'chong han')).toBe(
      'Xã Kỳ Xuân [chống hạn].',
    );
  });

  it('is from the line with the longest match', () => {
    expect(passage(['chống hạn', 'phòng chống hạn hán', 'chống hạn'], 'phong chong han')).toBe(
      '[phòng chống hạn] hán',
    );
  });

  it('is cut between words around the match', () => {
    const cut = passage([`${FILLER} chống hạn ${FILLER}`], 'chong han') ?? '';
    expect(cut).toMatch(/^… \p{L}+ .*\[chống hạn\].* \p{L}+ …$/u);
    expect(cut.length).toBeLessThan(235);
    for (const word of cut
      .replaceAll(/[…[\]]/gu, '')
      .trim()
      .split(' '))
      expect(`${FILLER} chống hạn`.split(' ')).toContain(word);
  });

  it('shows the match even without a word boundary before it, or if it exceeds the length limit', () => {
    expect(passage([`${'x'.repeat(100)}-hạn cháy`], 'han')).toBe('… [hạn] cháy');
    expect(passage(['hạn '.repeat(100).trim()], 'han '.repeat(100).trim())).toBe(
      `[${'hạn '.repeat(100).trim()}]`,
    );
  });

  it('is undefined if no line matches', () => {
    expect(passage(['Kỳ Anh'], 'chong han')).toBeUndefined();
    expect(passage([], 'han')).toBeUndefined();
    expect(passage(['Kỳ Anh'])).toBeUndefined();
  });

  it('is part of one line and contains a mark', () => {
    const line = fc
      .array(fc.constantFrom('hạn', 'chống', 'kỳ', 'một', 'dài'.repeat(30), '-', '😀'), {
        maxLength: 80,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        const parts = excerptOf(lines, [['chong', 'han']]);
        expect(parts !== undefined).toBe(lines.some((text) => /hạn|chống/u.test(text)));
        if (!parts) return;
        const text = parts
          .map((part) => part.text)
          .join('')
          .replace(/^… /u, '')
          .replace(/ …$/u, '');
        expect(lines.some((whole) => whole.includes(text))).toBe(true);
        expect(parts.some(({ marked }) => marked)).toBe(true);
      }),
    );
  });
});
