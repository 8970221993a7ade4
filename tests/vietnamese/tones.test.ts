import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksVietnamese, placeTone } from '../../src/vietnamese/tones.ts';
import { SYLLABLES } from './real-syllables.ts';

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const INITIALS = ['', 'b', 'ch', 'd', 'đ', 'h', 'kh', 'l', 'ng', 'nh', 't', 'th', 'tr', 'x'];
const anything = fc.oneof(fc.constantFrom(...SYLLABLES), fc.string({ unit: 'grapheme' }));

describe('placeTone', () => {
  it.each([
    ['hoà', 'hòa'],
    ['khoá', 'khóa'],
    ['khoẻ', 'khỏe'],
    ['xoè', 'xòe'],
    ['thuỷ', 'thủy'],
    ['uỷ', 'ủy'],
    ['tuỳ', 'tùy'],
  ])('treats %s and %s as equal and converts between them', (second, first) => {
    for (const written of [second, first]) {
      expect(placeTone(written)).toBe(first);
      expect(placeTone(written, 'second')).toBe(second);
    }
  });

  it('supports both positions in every syllable-final oa, oe and uy', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...INITIALS),
        fc.constantFrom('oa', 'oe', 'uy'),
        fc.constantFrom(...TONES),
        (initial, rime, tone) => {
          const [first = '', second = ''] = rime;
          const [early, late] = [initial + first + tone + second, initial + first + second + tone];
          expect(placeTone(early)).toBe(early.normalize('NFC'));
          expect(placeTone(late)).toBe(early.normalize('NFC'));
          expect(placeTone(early, 'second')).toBe(late.normalize('NFC'));
        },
      ),
    );
  });

  it.each([
    'quý',
    'quỹ',
    'quá',
    'què',
    'hoàn',
    'toán',
    'khoét',
    'huỳnh',
    'suýt',
    'ngoài',
    'khuỷu',
    'già',
    'gìn',
    'giữa',
    'nghĩa',
    'của',
    'mùa',
    'rượu',
    'quyền',
    'yến',
    'ý',
  ])('keeps %s in either style, as it has only one spelling', (syllable) => {
    expect(placeTone(syllable, 'first')).toBe(syllable);
    expect(placeTone(syllable, 'second')).toBe(syllable);
  });

  it.each([
    ['hòan', 'hoàn'],
    ['tóan', 'toán'],
    ['qúy', 'quý'],
    ['qúa', 'quá'],
    ['gìa', 'già'],
    ['nghiã', 'nghĩa'],
    ['cuả', 'của'],
    ['mừơi', 'mười'],
  ])('corrects %s to %s', (slip, correct) => {
    expect(placeTone(slip)).toBe(correct);
  });

  it.each([
    '',
    'kyanh',
    'café',
    'résumé',
    'hộị',
    'x\u0301',
    '\u0301',
    '2020',
    'élan',
    'Hoà',
    'ho à',
  ])('keeps %j, which is not a lower-case syllable with one tone', (text) => {
    expect(placeTone(text)).toBe(text);
  });

  it('keeps all real syllables', () => {
    for (const syllable of SYLLABLES) expect(placeTone(syllable, 'second')).toBe(syllable);
  });

  it('is idempotent, and the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('first', 'second'), (text, style) => {
        const placed = placeTone(text.normalize('NFC'), style);
        expect(placeTone(placed, style)).toBe(placed);
        expect(placeTone(text.normalize('NFD'), style).normalize('NFC')).toBe(placed);
      }),
    );
  });
});

describe('looksVietnamese', () => {
  it.each(SYLLABLES.filter((_syllable, number) => number % 10 === 0))(
    'knows %s, composed or not',
    (syllable) => {
      expect(looksVietnamese(syllable)).toBe(true);
      expect(looksVietnamese(syllable.normalize('NFD'))).toBe(true);
    },
  );

  it.each([
    '',
    'kyanh',
    'giaô',
    'ưưư',
    'hộii',
    'anhh',
    'facebook',
    'covid',
    'www',
    '19',
    'h',
    'hội nghị',
    'zalo',
    'file',
  ])('rejects %j', (text) => {
    expect(looksVietnamese(text)).toBe(false);
  });
});
