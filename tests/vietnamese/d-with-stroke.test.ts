import { describe, expect, it } from 'vitest';
import { correctD, replaceDLookAlikes } from '../../src/vietnamese/d-with-stroke.ts';
import { findDisguises } from '../../src/vietnamese/disguises.ts';
import { fold } from '../../src/vietnamese/fold.ts';
import { slugOf } from '../../src/vietnamese/slug.ts';
import { splitSyllables } from '../../src/vietnamese/syllables.ts';

/** Words typed with look-alikes, and the correct ones. */
const WORDS: [typed: string, correct: string][] = [
  ['Ðảng', 'Đảng'],
  ['ðảng', 'đảng'],
  ['Ɖảng', 'Đảng'],
  ['ƌảng', 'đảng'],
  ['ɖảng', 'đảng'],
  ['HÐND', 'HĐND'],
  ['BGDÐT', 'BGDĐT'],
  ['QÐ', 'QĐ'],
  ['vnð', 'vnđ'],
  ['TƯÐ', 'TƯĐ'],
  ['Ð', 'Đ'],
  ['QÐUB', 'QĐUB'],
];

describe('a letter that looks like Đ', () => {
  it.each(WORDS)(
    'is treated as Đ in %s when folding, in slugs, when splitting syllables and when correcting',
    (typed, correct) => {
      expect([fold(typed), slugOf(typed), correctD(typed), replaceDLookAlikes(typed)]).toEqual([
        fold(correct),
        slugOf(correct),
        correct,
        correct,
      ]);
      expect(splitSyllables(typed)).toEqual(splitSyllables(correct));
    },
  );

  it.each(WORDS)('is found in %s, with the correction', (typed, correct) => {
    expect(findDisguises(`Huyện họp ${typed} hôm nay`)).toEqual([
      {
        offset: 10,
        message: expect.stringContaining(`“${typed}”`),
        expected: `Viết “${correct}”.`,
      },
    ]);
  });

  it('is found after a number', () => {
    expect(correctD('giá 100.000ð một kg')).toBe('giá 100.000đ một kg');
    expect(findDisguises('giá 100.000ð một kg')).toHaveLength(1);
  });

  it.each(['Guðni Jóhannesson', 'Davíð', 'Sigurður Ingi', 'Norðfjörður', 'Đảng bộ, đồng chí'])(
    'is none in %s',
    (text) => {
      expect([correctD(text), findDisguises(text)]).toEqual([text, []]);
    },
  );
});
