import { describe, expect, it } from 'vitest';
import { findDisguises } from '../../src/vietnamese/disguises.ts';
import { cleanText, findInvisible, isOrdinary } from '../../src/vietnamese/text.ts';

describe('cleanText', () => {
  it('joins letters and marks that stood apart, and says so', () => {
    expect(cleanText('hội nghị'.normalize('NFD'))).toEqual({ text: 'hội nghị', decomposed: true, oddSpaces: 0 });
  });

  it('turns no-break spaces into plain ones, and counts them', () => {
    expect(cleanText('Kỳ\u00a0Anh,\u00a0Hà\u202fTĩnh')).toEqual({ text: 'Kỳ Anh, Hà Tĩnh', decomposed: false, oddSpaces: 3 });
  });

  it('keeps the number of lines whatever ends them', () => {
    expect(cleanText('\ufeffa\r\nb\rc\nd').text.split('\n')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('leaves clean text alone', () => {
    const text = 'Chiều 6/7/2020: 2.919,8 tỷ đồng\n';
    expect(cleanText(text)).toEqual({ text, decomposed: false, oddSpaces: 0 });
  });
});

describe('findInvisible', () => {
  it('finds what readers cannot see', () => {
    expect(findInvisible('a\u202eb\u200bc\0')).toEqual([
      { offset: 1, code: 'U+202E' },
      { offset: 3, code: 'U+200B' },
      { offset: 5, code: 'U+0000' },
    ]);
  });

  it('finds nothing in a plain text of several lines', () => {
    expect(findInvisible('Kỳ Anh\n\tẵ – “x”…')).toEqual([]);
  });
});

describe('isOrdinary', () => {
  const ordinary = Array.from({ length: 0x10000 }, (_unused, code) => String.fromCharCode(code)).filter(isOrdinary);

  it('is true of no sign that something would be found in by who looks closer', () => {
    expect(ordinary.length).toBeGreaterThan(400);
    // The arrow is none of them, so that each is looked at.
    for (const sign of ordinary) {
      const text = `a${sign}→`;
      expect([cleanText(text), findInvisible(text), findDisguises(text)]).toEqual([{ text, decomposed: false, oddSpaces: 0 }, [], []]);
      expect(sign).not.toMatch(/\p{M}/u);
    }
  });

  it('is true of Vietnamese in any case', () => {
    expect(isOrdinary('Chiều 6/7/2020, “Ủy ban” – ẵ Ỵ ỡ Ữ…\n\t45%')).toBe(true);
    expect(isOrdinary('a'.normalize('NFD') + '\u0301')).toBe(false);
  });
});
