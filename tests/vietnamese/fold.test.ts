import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/vietnamese/fold.ts';

/**
 * Rimes whose tone mark may stand on either vowel: both spellings are accepted (QĐ 1989/QĐ-BGDĐT,
 * 2018).
 */
const TONE_PLACEMENTS = [
  ['hoà', 'hòa'],
  ['khoá', 'khóa'],
  ['hoả', 'hỏa'],
  ['hoạ', 'họa'],
  ['loã', 'lõa'],
  ['khoẻ', 'khỏe'],
  ['xoè', 'xòe'],
  ['loé', 'lóe'],
  ['thuỷ', 'thủy'],
  ['uỷ', 'ủy'],
  ['luỹ', 'lũy'],
  ['tuỳ', 'tùy'],
  ['huý', 'húy'],
  ['thuỵ', 'thụy'],
] as const;

const vietnamese = fc.string({
  unit: fc.constantFrom(
    ...Array.from(
      'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ AĂÂĐÊÔƠƯẪỘỮ0-9.,',
    ),
  ),
});

describe('fold', () => {
  it('removes tones, vowel marks, the stroke of đ and upper case', () => {
    expect(fold('Đại hội Đảng bộ huyện Kỳ Anh lần thứ XXIX, ngưỡng, Ẵ ẫ ự ỡ')).toBe(
      'dai hoi dang bo huyen ky anh lan thu xxix, nguong, a a u o',
    );
  });

  it('is idempotent for every letter of Unicode', () => {
    const letters = Array.from({ length: 0x30000 }, (_unused, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code));
    expect(letters.filter((letter) => fold(fold(letter)) !== fold(letter))).toEqual([]);
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, fc.string({ unit: 'grapheme' })), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('returns the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, fc.string({ unit: 'grapheme' })), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });

  it('returns the same for all tone mark positions', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...TONE_PLACEMENTS), vietnamese)), (parts) => {
        const written = (style: 0 | 1) =>
          parts.map(([pair, rest]) => `${pair[style]} ${rest}`).join(' ');
        expect(fold(written(0))).toBe(fold(written(1)));
      }),
    );
  });
});
