import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameFlaw, nameKey, replaceLookAlikes } from '../../src/vietnamese/look-alikes.ts';
import { SYLLABLES } from './real-syllables.ts';

describe('replaceLookAlikes', () => {
  it.each([
    ['Trung\u00a0Anh', 'Trung Anh'],
    ['Trung  Anh', 'Trung Anh'],
    ['Trung\u3000Anh', 'Trung Anh'],
    [' Trung Anh\u200b', 'Trung Anh'],
    ['Trung\u{1d159} Anh', 'Trung Anh'],
    ['Ðức', 'Đức'],
    ['Ɖức', 'Đức'],
    ['d\u0336ức', 'đức'],
    ['D\u0335ức', 'Đức'],
    ['Bùı', 'Bùi'],
    ['Tru\u0336ng', 'Trung'],
    ['Тrung', 'Trung'],
    ['Τrung', 'Trung'],
    ['Ꭲrung', 'Trung'],
    ['Аn', 'An'],
    ['𝐊ỳ', 'Kỳ'],
    ['Ｋỳ', 'Kỳ'],
    ['Kǎ', 'Kă'],
    ['Lȩ', 'Lẹ'],
    ['Lē', 'Lẽ'],
    ['Lė', 'Lẻ'],
  ])('maps %j to %j', (text, plain) => {
    expect(replaceLookAlikes(text)).toBe(plain);
  });

  it('keeps every Vietnamese syllable, in any case and composition', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 5 }),
        (syllables) => {
          const text = syllables.join(' ');
          for (const written of [text, text.toUpperCase()])
            expect([
              replaceLookAlikes(written),
              replaceLookAlikes(written.normalize('NFD')),
              nameFlaw(written),
            ]).toEqual([written, written, undefined]);
        },
      ),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(replaceLookAlikes(replaceLookAlikes(text))).toBe(replaceLookAlikes(text));
      }),
    );
  });
});

describe('nameFlaw', () => {
  it.each([
    ['Trung  Anh', 'Tên này có 2 dấu cách liền nhau.', 'Viết “Trung Anh”.'],
    ['Ðặng Văn A', '“Ðặng” có chữ trông giống chữ Việt nhưng là chữ khác.', 'Viết “Đặng”.'],
    ['Bùı Hoàn', '“Bùı” có chữ trông giống chữ Việt nhưng là chữ khác.', 'Viết “Bùi”.'],
    ['Nguyễn Văn А', '“А” có chữ trông giống chữ Việt nhưng là chữ khác.', 'Viết “A”.'],
    ['--', 'Tên này không có chữ nào.', 'Viết tên bằng chữ.'],
    ['\u{1d159}\u{1d159}', 'Tên này không có chữ nào.', 'Viết tên bằng chữ.'],
  ])('%j', (name, message, expected) => {
    expect(nameFlaw(name)).toEqual({ message, expected });
  });

  it.each([
    'Yıldırım',
    'Dvořák',
    'Erdoğan',
    'Łukasz',
    'Guðmundur',
    'François Hollande',
    'Tia α',
    'Xã 135',
    'Kinh tế - xã hội',
    'Правда',
  ])('accepts “%s”', (name) => {
    expect(nameFlaw(name)).toBeUndefined();
  });
});

it('names that readers cannot tell apart have the same key', () => {
  expect(
    new Set(
      ['Trung Anh', 'TRUNG ANH', 'Trung\u00a0 Anh', 'Тrung Аnh', 'Tru\u0336ng Anh'].map(nameKey),
    ).size,
  ).toBe(1);
  expect(new Set(['Hòa', 'Hoà', 'Hoa', 'Hoả'].map(nameKey)).size).toBe(4);
});
