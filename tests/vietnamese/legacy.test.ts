import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLegacy, type LegacyEncoding } from '../../src/vietnamese/legacy.ts';
import { encodeLegacy } from '../support/legacy.ts';

/**
 * A sentence, and how it stands in files typed in each font: seen in the wild, not made by the
 * tables under test.
 */
const MOTTO = 'Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc';
const MOTTOS: Record<LegacyEncoding, string> = {
  TCVN3: 'Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc',
  'VNI-Windows': 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc',
  // As windows-1252 shows the bytes of RFC 1456.
  VISCII: 'Cµng hòa xã hµi chü nghîa Vi®t Nam, Ðµc l§p - Tñ do - HÕnh phúc',
};
const BRIEFING =
  readFileSync(
    'content/briefings/2020/07/giao-ban-thang-7-trien-khai-nhiem-vu-6-thang-cuoi-nam.mdx',
    'utf8',
  ).split('---')[2] ?? '';
const FOREIGN = [
  'L’élève a été reçu à l’école où il étudiait déjà : forêt, garçon, cœur, Noël, maïs, août, là-bas, voilà le théâtre à côté du café.',
  'El niño mañana comió jamón en el jardín; así está la canción española: años, señor, corazón, también, página, fácil, difícil.',
  'Não há irmãos em São João; a estação está à direita, você já é avó, opções e ações, maçã, pão, mãe, três, português.',
  'Über die Brücke führt ein schöner Weg, größer als früher; süße Äpfel, Öl, Füße, müde Hände.',
  'The café’s naïve façade: a résumé of Björk’s déjà vu.',
  'The district council met on Monday.',
];

describe('a text typed in a legacy font', () => {
  it.each(Object.entries(MOTTOS))(
    'in %s is detected and converted to Unicode',
    (encoding, typed) => {
      expect(decodeLegacy(typed)).toEqual({ text: MOTTO, encoding });
    },
  );

  it.each<LegacyEncoding>(['TCVN3', 'VNI-Windows', 'VISCII'])(
    'restores a whole briefing from %s',
    (encoding) => {
      expect(decodeLegacy(encodeLegacy(BRIEFING, encoding))).toEqual({ text: BRIEFING, encoding });
    },
  );

  it.each<LegacyEncoding>(['TCVN3', 'VNI-Windows', 'VISCII'])(
    'restores any sentence from %s',
    (encoding) => {
      const words = Array.from(new Set(BRIEFING.match(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu) ?? []));
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom(...words), { minLength: 30, maxLength: 60 }),
          (chosen) => {
            const text = `${chosen.join(' ')}, huyện đã họp về nghị quyết.`;
            expect(decodeLegacy(encodeLegacy(text, encoding)).text).toBe(text);
          },
        ),
      );
    },
  );

  it('has its capitals restored, which TCVN3 leaves to the font', () => {
    expect(
      decodeLegacy(
        'Céng hßa x· héi chñ nghÜa ViÖt Nam\nñY BAN NH¢N D¢N HUYÖN Kú ANH\nHäp ë HUYÖN Kú ANH ngµy §¹i héi',
      ).text,
    ).toBe(
      'Cộng hòa xã hội chủ nghĩa Việt Nam\nỦY BAN NHÂN DÂN HUYỆN KỲ ANH\nHọp ở HUYỆN Kỳ ANH ngày Đại hội',
    );
  });

  it('may have lower-case marks after capitals in VNI', () => {
    expect(decodeLegacy('Aân tình, Ôû ñaây coù ñoàng chí ÔÛ huyeän, UÛy ban nhaân daân').text).toBe(
      'Ân tình, Ở đây có đồng chí Ở huyện, Ủy ban nhân dân',
    );
  });

  it('may be next to lines in Unicode, which are kept', () => {
    const mixed = `${BRIEFING.trim()}\n${encodeLegacy('Các đại biểu cũng nêu những khó khăn, vướng mắc về giải phóng mặt bằng ở một số dự án.', 'VNI-Windows')}`;
    expect(decodeLegacy(mixed)).toEqual({
      text: `${BRIEFING.trim()}\nCác đại biểu cũng nêu những khó khăn, vướng mắc về giải phóng mặt bằng ở một số dự án.`,
      encoding: 'VNI-Windows',
    });
  });
});

describe('a text that is not in a legacy font', () => {
  it.each(FOREIGN)('is kept: %s', (text) => {
    expect(decodeLegacy(text)).toEqual({ text, encoding: undefined });
  });

  it('is kept if it is Vietnamese in Unicode, composed or not', () => {
    for (const text of [
      BRIEFING,
      BRIEFING.normalize('NFD'),
      BRIEFING.toUpperCase(),
      'Họp đã xong.',
      '',
    ])
      expect(decodeLegacy(text)).toEqual({ text, encoding: undefined });
  });

  it('is kept for any Vietnamese words', () => {
    const words = Array.from(new Set(BRIEFING.match(/\p{L}+/gu) ?? []));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words)), (chosen) => {
        expect(decodeLegacy(chosen.join(' ')).encoding).toBeUndefined();
      }),
    );
  });
});
