import { describe, expect, it } from 'vitest';
import { findDisguises } from '../../src/vietnamese/disguises.ts';
import {
  cleanText,
  findInvisible,
  isBlank,
  isOrdinary,
  withoutInvisible,
} from '../../src/vietnamese/text.ts';

describe('cleanText', () => {
  it('composes letters and marks, and reports it', () => {
    expect(cleanText('hội nghị'.normalize('NFD'))).toEqual({
      text: 'hội nghị',
      decomposed: true,
      oddSpaces: 0,
    });
  });

  it('replaces no-break spaces by plain ones and counts them', () => {
    expect(cleanText('Kỳ\u00a0Anh,\u00a0Hà\u202fTĩnh')).toEqual({
      text: 'Kỳ Anh, Hà Tĩnh',
      decomposed: false,
      oddSpaces: 3,
    });
  });

  it('keeps the number of lines for all line endings', () => {
    expect(cleanText('\ufeffa\r\nb\rc\nd').text.split('\n')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps clean text', () => {
    const text = 'Chiều 6/7/2020: 2.919,8 tỷ đồng\n';
    expect(cleanText(text)).toEqual({ text, decomposed: false, oddSpaces: 0 });
  });
});

describe('findInvisible', () => {
  it('finds invisible characters', () => {
    expect(findInvisible('a\u202eb\u200bc\0')).toEqual([
      { offset: 1, code: 'U+202E' },
      { offset: 3, code: 'U+200B' },
      { offset: 5, code: 'U+0000' },
    ]);
  });

  it.each([
    '👨‍👩‍👧',
    '👩🏽‍🔬',
    '🏳️‍🌈',
    '🏴‍☠️',
    '❤️‍🔥',
    '❤\u200d🔥',
    '🏃🏽‍♂️',
    '👁️‍🗨️',
    '👩🏽‍❤️‍👨🏿',
    '🧑‍🦰',
    '🇻🇳',
    '5️⃣',
    '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
  ])('accepts the joiners and modifiers in %s', (emoji) => {
    expect([
      findInvisible(`Chào ${emoji}!`),
      findDisguises(`Chào ${emoji}!`),
      withoutInvisible(emoji),
    ]).toEqual([[], [], emoji]);
  });

  it.each([
    ['a\u200db', 'U+200D'],
    ['👨\u200da', 'U+200D'],
    ['\u200d👨', 'U+200D'],
    ['👨\u200d', 'U+200D'],
    ['👨\u200d\u200d👩', 'U+200D'],
    ['ế\u200d🌾', 'U+200D'],
    ['🏴\u{e0067}', 'U+E0067'],
    ['👨\ufe0f\ufe0f\ufe0f', 'U+FE0F'],
    ['\u{1d159}', 'U+1D159'],
  ])('finds them elsewhere: %j', (text, code) => {
    expect(findInvisible(text)[0]?.code).toBe(code);
  });

  it('finds nothing in a plain text of several lines', () => {
    expect(findInvisible('Kỳ Anh\n\tẵ – “x”…')).toEqual([]);
  });
});

describe('isOrdinary', () => {
  const ordinary = Array.from({ length: 0x10000 }, (_unused, code) =>
    String.fromCharCode(code),
  ).filter(isOrdinary);

  it('is false for every character that the other functions find or change', () => {
    expect(ordinary.length).toBeGreaterThan(400);
    // The arrow is none of them, so that each is looked at.
    for (const sign of ordinary) {
      const text = `a${sign}→`;
      expect([cleanText(text), findInvisible(text), findDisguises(text)]).toEqual([
        { text, decomposed: false, oddSpaces: 0 },
        [],
        [],
      ]);
      expect(sign).not.toMatch(/\p{M}/u);
    }
  });

  it('is true for Vietnamese in any case', () => {
    expect(isOrdinary('Chiều 6/7/2020, “Ủy ban” – ẵ Ỵ ỡ Ữ…\n\t45%')).toBe(true);
    expect(isOrdinary('a'.normalize('NFD') + '\u0301')).toBe(false);
  });
});

describe('isBlank', () => {
  it.each(['', ' ', '\u00a0\u3000', '\u200b\u2060', '\u2800', '\u{1d159}', '\u3164', '\u0336'])(
    'is true of %j',
    (text) => {
      expect(isBlank(text)).toBe(true);
    },
  );

  it.each(['a', '.', '→', '👨‍👩‍👧', 'ế'])('is false for %j', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});
