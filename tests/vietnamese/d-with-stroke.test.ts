import { describe, expect, it } from 'vitest';
import { mendD, withD } from '../../src/vietnamese/d-with-stroke.ts';
import { findDisguises } from '../../src/vietnamese/disguises.ts';
import { fold } from '../../src/vietnamese/fold.ts';
import { slugOf } from '../../src/vietnamese/slug.ts';
import { splitSyllables } from '../../src/vietnamese/syllables.ts';

/** Words as typed with other letters, and with Đ. */
const WORDS: [typed: string, meant: string][] = [
  ['Ðảng', 'Đảng'], ['ðảng', 'đảng'], ['Ɖảng', 'Đảng'], ['ƌảng', 'đảng'], ['ɖảng', 'đảng'], ['HÐND', 'HĐND'], ['BGDÐT', 'BGDĐT'], ['QÐ', 'QĐ'], ['vnð', 'vnđ'], ['TƯÐ', 'TƯĐ'], ['Ð', 'Đ'], ['QÐUB', 'QĐUB'],
];

describe('a letter that looks like Đ', () => {
  it.each(WORDS)('is Đ in %s, where words are compared, in addresses, and when it is mended', (typed, meant) => {
    expect([fold(typed), slugOf(typed), mendD(typed), withD(typed)]).toEqual([fold(meant), slugOf(meant), meant, meant]);
    expect(splitSyllables(typed)).toEqual(splitSyllables(meant));
  });

  it.each(WORDS)('is found in %s, and what is right is said', (typed, meant) => {
    expect(findDisguises(`Huyện họp ${typed} hôm nay`)).toEqual([{ offset: 10, message: expect.stringContaining(`“${typed}”`), expected: `Viết “${meant}”.` }]);
  });

  it('is found behind a number', () => {
    expect(mendD('giá 100.000ð một kg')).toBe('giá 100.000đ một kg');
    expect(findDisguises('giá 100.000ð một kg')).toHaveLength(1);
  });

  it.each(['Guðni Jóhannesson', 'Davíð', 'Sigurður Ingi', 'Norðfjörður', 'Đảng bộ, đồng chí'])('is none in %s', (text) => {
    expect([mendD(text), findDisguises(text)]).toEqual([text, []]);
  });
});
