import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/vietnamese/fold.ts';
import { splitSyllables } from '../../src/vietnamese/syllables.ts';
import { SYLLABLES } from './real-syllables.ts';

const formsOf = (text: string) => splitSyllables(text).map(({ form }) => form);
const keysOf = (text: string) => splitSyllables(text).map(({ key }) => key);

describe('splitSyllables', () => {
  it.each([
    ['Đại hội Đảng bộ', ['đại', 'hội', 'đảng', 'bộ']],
    ['KT-XH, TN&MT', ['kt', 'xh', 'tn', 'mt']],
    ['khoá XIX = Khóa xix', ['khóa', 'xix', 'khóa', 'xix']],
    ['Uỷ ban', ['ủy', 'ban']],
    ['quý, hoàn', ['quý', 'hoàn']],
    ['Kỳ\u00a0Anh\nHà Tĩnh', ['kỳ', 'anh', 'hà', 'tĩnh']],
    ['“12/17 chỉ tiêu”', ['12', '17', 'chỉ', 'tiêu']],
  ])('splits %j at spaces and punctuation', (text, forms) => {
    expect(formsOf(text)).toEqual(forms);
  });

  it.each([
    ['2.919,8', ['2919,8']],
    ['2919,8', ['2919,8']],
    ['20.519 tấn', ['20519', 'tấn']],
    ['20519tấn', ['20519tấn']],
    ['1.234.567', ['1234567']],
    ['06/7/2020', ['6', '7', '2020']],
    ['6.7.2020', ['6', '7', '2020']],
    ['1.5', ['1', '5']],
    ['0,50', ['0,5']],
    ['3,5%', ['3,5']],
    ['1.000.000.000.000 1000000000000', ['1000000000000', '1000000000000']],
    ['12345678901234567890', ['12345678901234567890']],
    ['007', ['7']],
    ['2919.8', ['2919,8']],
    ['2,919.8', ['2919,8']],
    ['1,234,567', ['1234567']],
    ['20,519', ['20,519']],
    ['2020.07.06', ['2020', '7', '6']],
    ['2019.8', ['2019', '8']],
  ])('recognizes numbers in %j', (text, forms) => {
    expect(formsOf(text)).toEqual(forms);
  });

  it.each([
    ['500 m²', ['500', 'm2']],
    ['3km², 5 m³', ['3km2', '5', 'm3']],
    ['CO₂', ['co2']],
    ['10²', ['10²']],
  ])('treats superscripts and subscripts in %j as plain digits', (text, forms) => {
    expect(formsOf(text)).toEqual(forms);
    expect(keysOf(text)).toEqual(forms);
  });

  it.each([
    ['QL1A = QL 1A = QL.1A', ['ql', '1a', 'ql', '1a', 'ql', '1a']],
    ['ĐT551, ĐT.551', ['đt', '551', 'đt', '551']],
    ['covid19, Covid-19', ['covid', '19', 'covid', '19']],
    ['QL1', ['ql', '1']],
    ['H5N1 B52 PM10 m2', ['h5n1', 'b52', 'pm', '10', 'm2']],
    ['ho65i nghi5', ['ho65i', 'nghi5']],
  ])('takes a number off the letters before it in %j', (text, forms) => {
    expect(formsOf(text)).toEqual(forms);
  });

  it.each([
    ['bác sỹ', 'bác sĩ'],
    ['tỉ đồng', 'tỷ đồng'],
    ['Kì Anh', 'Kỳ Anh'],
    ['lí lịch', 'lý lịch'],
    ['quí, quỳnh', 'quý, quình'],
    ['hi vọng', 'hy vọng'],
    ['li lich', 'ly lich'],
  ])('has one form for i and y: %s and %s', (one, other) => {
    expect(formsOf(one)).toEqual(formsOf(other));
    expect(keysOf(one)).toEqual(keysOf(other));
  });

  it('keeps i and y apart where they are other words', () => {
    for (const [one, other] of [
      ['tai', 'tay'],
      ['thúi', 'thúy'],
      ['hai', 'hay'],
      ['chi', 'chy'],
    ] as const)
      expect(keysOf(one)).not.toEqual(keysOf(other));
  });

  it('finds unaccented words by the keys of accented ones', () => {
    for (const word of ['sĩ', 'lý', 'mì', 'tỷ', 'quýt', 'kỹ', 'hí'])
      expect(keysOf(fold(word))).toEqual(keysOf(word));
  });

  it.each(['', ' ', '"', '…', '😀', '\u0301\u0323', '<>/', '-,.'])(
    'finds nothing in %j',
    (text) => {
      expect(splitSyllables(text)).toEqual([]);
    },
  );

  it('returns each syllable with and without diacritics', () => {
    expect(splitSyllables('Kỳ Đồng')).toEqual([
      { form: 'kỳ', key: 'ky', start: 0, end: 2 },
      { form: 'đồng', key: 'dong', start: 3, end: 7 },
    ]);
  });

  it('returns exact positions, in composed and decomposed text', () => {
    const words = fc.array(
      fc.tuple(
        fc.constantFrom(...SYLLABLES, '2.919,8', '12', 'UBND'),
        fc.constantFrom(' ', ', ', '\u00a0', ' – ', '\n', '/“'),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(words, fc.constantFrom('NFC', 'NFD'), (parts, form) => {
        let text = '';
        const places = parts.map(([word, gap]) => {
          const start = text.length;
          text += word.normalize(form) + gap;
          return { start, end: start + word.normalize(form).length };
        });
        expect(splitSyllables(text).map(({ start, end }) => ({ start, end }))).toEqual(places);
      }),
    );
  });

  it('treats composed and decomposed text, upper and lower case alike', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SYLLABLES)), (words) => {
        const text = words.join(' ');
        for (const other of [
          text.normalize('NFD'),
          text.toUpperCase(),
          text.toUpperCase().normalize('NFD'),
        ]) {
          expect(formsOf(other)).toEqual(formsOf(text));
          expect(keysOf(other)).toEqual(keysOf(text));
        }
      }),
    );
  });

  it('returns syllables in order and without overlaps for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let before = 0;
        for (const { start, end, form, key } of splitSyllables(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(form).not.toMatch(/\s/u);
          expect(key).not.toMatch(/[\s+]/u);
          before = end;
        }
      }),
    );
  });

  it('returns correct results when its cache overflows', () => {
    for (let number = 0; number < 60_000; number += 1) splitSyllables(`x${number}`);
    expect(formsOf('Khoá x1')).toEqual(['khóa', 'x1']);
  });
});
