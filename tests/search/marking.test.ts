import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRanges, findFullPhrases, markedParts } from '../../src/search/marking.ts';

/** The texts with their marks in brackets. */
function mark(texts: string[], ...words: string[]): string[] {
  const found = findRanges(
    texts,
    words.map((phrasing) => phrasing.split(' ')),
  );
  return texts.map((text, number) =>
    markedParts(text, found[number] ?? [])
      .map((part) => (part.marked ? `[${part.text}]` : part.text))
      .join(''),
  );
}

describe('marking', () => {
  it('marks words with diacritics for a query without', () => {
    expect(mark(['Đại hội Đảng bộ huyện'], 'dai hoi dang bo')).toEqual(['[Đại hội Đảng bộ] huyện']);
    expect(mark(['Khoá XIX của Hội đồng'.normalize('NFD')], 'khoa xix')).toEqual([
      '[Khoá XIX] của Hội đồng'.normalize('NFD'),
    ]);
  });

  it('marks adjacent words as one, and then no single words', () => {
    expect(mark(['xã Kỳ Xuân và xã khác', 'một xã'], 'xa ky xuan')).toEqual([
      '[xã Kỳ Xuân] và xã khác',
      'một xã',
    ]);
  });

  it('marks only full phrases if one text contains one', () => {
    expect(mark(['phòng chống hạn', 'chống hạn hán'], 'phong chong han')).toEqual([
      '[phòng chống hạn]',
      'chống hạn hán',
    ]);
  });

  it('marks two adjacent words of three', () => {
    expect(mark(['phòng chống hạn', 'chống hạn hán'], 'phong chong chay')).toEqual([
      '[phòng chống] hạn',
      'chống hạn hán',
    ]);
  });

  it('marks single words if no two are adjacent', () => {
    expect(mark(['hạn kéo dài, dân chống chọi'], 'chong han')).toEqual([
      '[hạn] kéo dài, dân [chống] chọi',
    ]);
  });

  it('marks the word of a one-word query', () => {
    expect(mark(['Hạn, hán và hạn'], 'han')).toEqual(['[Hạn], [hán] và [hạn]']);
  });

  it('marks an abbreviation and its expansion', () => {
    expect(mark(['đích NTM', 'đích nông thôn mới'], 'dich ntm', 'dich nong thon moi')).toEqual([
      '[đích NTM]',
      '[đích nông thôn mới]',
    ]);
  });

  it('marks numbers and dates including their separators', () => {
    expect(mark(['Ngày 06/7/2020 thu 2.919,8 tấn'], '6 7 2020')).toEqual([
      'Ngày [06/7/2020] thu 2.919,8 tấn',
    ]);
    expect(mark(['thu 2.919,8 tấn'], '2919,8')).toEqual(['thu [2.919,8] tấn']);
  });

  it('marks nothing without a query or a match', () => {
    expect(mark(['Kỳ Anh'], '')).toEqual(['Kỳ Anh']);
    expect(mark(['Kỳ Anh'])).toEqual(['Kỳ Anh']);
    expect(mark([], 'ky')).toEqual([]);
    expect(mark(['', '😀'], 'ky')).toEqual(['', '😀']);
  });

  it('can be limited to full phrases', () => {
    expect(
      findFullPhrases(['phòng chống hạn', 'chống hạn'], [['phong', 'chong', 'han'], ['x']]),
    ).toEqual([[{ start: 0, end: 15 }], []]);
    expect(findFullPhrases(['hạn'], [])).toEqual([[]]);
  });

  it('finds ordered, disjoint ranges, and loses no character of the text', () => {
    const word = fc.constantFrom('ky', 'anh', 'xã', 'xa', '6', '7', '2020', 'Kỳ', '<b>', '😀', '-');
    const text = fc.array(word, { maxLength: 15 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(text),
        fc.array(fc.array(fc.constantFrom('ky', 'anh', 'xa', '6', '7'), { maxLength: 4 }), {
          maxLength: 3,
        }),
        (texts, words) => {
          const found = findRanges(texts, words);
          expect(found).toHaveLength(texts.length);
          texts.forEach((of, number) => {
            let before = 0;
            for (const { start, end } of found[number] ?? []) {
              expect(start).toBeGreaterThanOrEqual(before);
              expect(end).toBeGreaterThan(start);
              before = end;
            }
            expect(before).toBeLessThanOrEqual(of.length);
          });
        },
      ),
    );
  });

  it('yields parts that concatenate to the text, for any ranges', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.nat({ max: 30 }), { maxLength: 8 }),
        (text, cuts) => {
          const ends = [...new Set(cuts)].filter((cut) => cut <= text.length).sort((a, b) => a - b);
          const ranges = ends.flatMap((start, number) =>
            number % 2 === 0 && ends[number + 1] !== undefined
              ? [{ start, end: ends[number + 1] ?? start }]
              : [],
          );
          const parts = markedParts(text, ranges);
          expect(parts.map((part) => part.text).join('')).toBe(text);
          expect(parts.filter(({ marked }) => marked)).toHaveLength(ranges.length);
        },
      ),
    );
  });
});
