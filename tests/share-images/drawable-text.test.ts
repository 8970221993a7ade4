import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw, drawableCard } from '../../src/share-images/draw.ts';
import { readFaces } from '../../src/share-images/fonts.ts';
import { drawableText } from '../../src/share-images/drawable-text.ts';

const TEXTS = {
  title: 'Huyện họp giao ban',
  date: 'Thứ Hai, ngày 6 tháng 7 năm 2020',
  topic: 'Kinh tế - xã hội',
  archive: 'Kho tin Kỳ Anh',
  accent: '#0a5646',
};
const faces = readFaces();

describe('a text of a share image', () => {
  it.each([
    ['Giải ★ 5 sao 🎉, đón khách 北京 (Ω)', 'Giải 5 sao, đón khách', ['★', '🎉', '北', '京', 'Ω']],
    ['★ - Họp giao ban: 🎉🎉', 'Họp giao ban', ['★', '🎉']],
    ['Ra mắt “🎉”, “★ Họp”, "a" ★ "b"', 'Ra mắt, “Họp”, "a" "b"', ['🎉', '★']],
    ['sao★vàng', 'sao vàng', ['★']],
    ['👨‍👩‍👧 🇻🇳 👍🏽 ❤️ hết', 'hết', ['👨‍👩‍👧', '🇻🇳', '👍🏽', '❤️']],
    ['Москва và Αθήνα', 'và', ['М', 'о', 'с', 'к', 'в', 'а', 'Α', 'θ', 'ή', 'ν', 'α']],
    ['q\u0303 và \u0301', 'q và', ['q\u0303', ' \u0301']],
    ['riêng \ue000\uf8ff \ufffd \uffff hết', 'riêng hết', ['\ue000', '\uf8ff', '\ufffd', '\uffff']],
  ])('omits what the font lacks, and closes the gap: %s', (written, text, missing) => {
    expect(drawableText(written, faces)).toEqual({ text, missing });
  });

  it.each([
    [
      'Hội nghị – “Kỳ Anh”, 45% (2.919,8 tỷ đồng) & 10³ m² © ™ ½',
      'Hội nghị – “Kỳ Anh”, 45% (2.919,8 tỷ đồng) & 10³ m² © ™ ½',
    ],
    ['Ẵ ẫ ự ỡ Đ đ'.normalize('NFD'), 'Ẵ ẫ ự ỡ Đ đ'],
    ['CO₂, khóa Ⅳ, ＵＢＮＤ, 25 μm, QP\u2011AN, ©\ufe0f', 'CO2, khóa IV, UBND, 25 µm, QP-AN, ©'],
    ['a\u200bb\u00adc\u202ed\ufeff  e\u00a0f\u3000g\n', 'abcd e f g'],
  ])('uses equivalent characters of the font, and reports none missing: %s', (written, text) => {
    expect(drawableText(written, faces)).toEqual({ text, missing: [] });
  });

  it('omits only what it reports, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        const { text, missing } = drawableText(written, faces);
        expect(drawableText(text, faces)).toEqual({ text, missing: [] });
        expect(new Set(missing).size).toBe(missing.length);
        for (const sign of missing) expect(written.normalize('NFC')).toContain(sign);
        expect(text).not.toMatch(/^\s|\s\s|\s$|\0/u);
      }),
    );
  });
});

describe('a share image', () => {
  it('with nothing left of its title bears the archive’s name in its place', () => {
    expect(drawableCard({ ...TEXTS, title: '🎉 北京 ★' })).toEqual({
      texts: { ...TEXTS, title: 'Kho tin Kỳ Anh' },
      missing: ['🎉', '北', '京', '★'],
    });
  });

  it('is the same with and without signs that cannot be drawn', async () => {
    const [without, ...others] = await Promise.all(
      [
        'Họp giao ban, 5 sao',
        '★ Họp giao ban 🎉, 5 sao',
        'Họp 北京 giao\u200b ban, 5 sao 👨‍👩‍👧',
        'Họp giao ban, 5 sao'.normalize('NFD'),
      ].map((title) => draw({ ...TEXTS, title })),
    );
    for (const { svg } of others) expect(svg).toBe(without?.svg);
  });

  it('contains nothing for which satori would need another font', async () => {
    const all = Array.from(
      new Set(faces.flatMap(({ characters }) => Array.from(characters))),
      (point) => String.fromCodePoint(point),
    );
    for (const tail of ['', '\ufe0f\u20e3']) {
      const title = all.map((sign) => `a${sign}${tail}`).join('');
      expect((await draw({ ...TEXTS, title })).missing).toEqual(
        drawableCard({ ...TEXTS, title }).missing,
      );
    }
  });
});
