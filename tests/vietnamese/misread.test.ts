import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectProportionalGrowth } from '../support/cost.ts';
import { findWrongLetters } from '../../src/vietnamese/disguises.ts';
import { decodeLegacy } from '../../src/vietnamese/legacy.ts';
import { findMisread, hasNoMisreadTrace, decodeMisread } from '../../src/vietnamese/misread.ts';
import type { MisreadEncoding } from '../../src/vietnamese/misread-parts.ts';
import { hasLettersOfSyllable, isSyllable } from '../../src/vietnamese/rimes.ts';
import { WORDS } from '../../tools/sample/words.ts';
import { encodeLegacy, shownFrom1258, shownFromUtf8 } from '../support/legacy.ts';
import { SYLLABLES } from './real-syllables.ts';

/** What a program shows that reads the text's UTF-8 in an encoding of single bytes. */
const shownAs = (encoding: string, text: string) =>
  new TextDecoder(encoding).decode(Buffer.from(text));

const SHOWN: [MisreadEncoding, (text: string) => string][] = [
  ['TCVN3', (text) => encodeLegacy(text, 'TCVN3')],
  ['VNI-Windows', (text) => encodeLegacy(text, 'VNI-Windows')],
  ['VISCII', (text) => encodeLegacy(text, 'VISCII')],
  ['windows-1258', shownFrom1258],
  ['UTF-8', shownFromUtf8],
  ['UTF-8', (text) => shownAs('macintosh', text)],
  ['UTF-8', (text) => shownAs('windows-1250', text)],
];
const BRIEFING = readFileSync(
  'content/briefings/2020/07/giao-ban-thang-7-trien-khai-nhiem-vu-6-thang-cuoi-nam.mdx',
  'utf8',
);
const SENTENCES =
  BRIEFING.split('---')[2]
    ?.split(/(?<=[.;:])\s+|\n+/u)
    .filter(
      (sentence) => sentence.length > 25 && !sentence.includes('="') && !sentence.startsWith('<'),
    ) ?? [];

describe('a sentence among others in Unicode', () => {
  it.each(SHOWN)('in %s is found at its position and decoded', (encoding, show) => {
    expect(SENTENCES.length).toBeGreaterThan(15);
    for (const sentence of SENTENCES) {
      const text = `${BRIEFING}\n${show(sentence)}\n\nHội nghị kết thúc lúc 17 giờ.\n`;
      const found = findMisread(text);
      expect(new Set(found.map((part) => part.encoding))).toEqual(new Set([encoding]));
      expect(decodeMisread(text, found)).toBe(
        `${BRIEFING}\n${sentence}\n\nHội nghị kết thúc lúc 17 giờ.\n`,
      );
    }
  });

  it.each([
    ['C¸c x· chñ ®éng', 'Các xã chủ động'],
    ['chuyá»ƒn Ä‘á»•i', 'chuyển đổi'],
    ['Tröôøng hoïc', 'Trường học'],
    ['Hµi ngh¸ cüa huy®n', 'Hội nghị của huyện'],
    ['Hôòi nghiò cuÒa huyêòn', 'Hội nghị của huyện'],
    ['Bïi Quang Hoµn', 'Bùi Quang Hoàn'],
    ['TrÇn Nam', 'Trần Nam'],
    ['Kyø Anh', 'Kỳ Anh'],
    ['NguyÔn V¨n An', 'Nguyễn Văn An'],
    ['Buøi Quang Hoaøn', 'Bùi Quang Hoàn'],
    ['H§ND huyÖn', 'HĐND huyện'],
    ['CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['UÛY BAN NHAÂN DAÂN', 'ỦY BAN NHÂN DÂN'],
    ['CÃ´ng vÄƒn', 'Công văn'],
    ['Ã”ng HoÃ ng', 'Ông Hoàng'],
    ['2001â€“2005', '2001–2005'],
    ['5 Ã— 3', '5 × 3'],
    ['30Â°C', '30°C'],
    ['mÂ²', 'm²'],
    ['bÃ con', 'bà con'],
    ['√îng H√† n√≥i', 'Ông Hà nói'],
    ['ƒê·∫£ng b·ªô', 'Đảng bộ'],
    ['Ă”ng HĂ\u00a0 nĂłi', 'Ông Hà nói'],
    ['“Huyá»‡n Ká»³ Anhâ€\u009d', '“Huyện Kỳ Anh”'],
  ])('may be as short as %s', (shown, decoded) => {
    expect(decodeLegacy(shown).text).toBe(decoded);
    expect(findWrongLetters(`caption: ${shown}`)).toMatchObject([
      { expected: expect.stringContaining(decoded) },
    ]);
  });

  it('may be part of a line whose other words are in Unicode, which are kept', () => {
    expect(
      decodeLegacy('Chiều 6/7, huyện họp; C¸c x· chñ ®éng chèng h¹n. Hội nghị đã kết thúc.').text,
    ).toBe('Chiều 6/7, huyện họp; Các xã chủ động chống hạn. Hội nghị đã kết thúc.');
    expect(decodeLegacy('Huyện đẩy mạnh chuyá»ƒn Ä‘á»•i số.').text).toBe(
      'Huyện đẩy mạnh chuyển đổi số.',
    );
  });
});

describe('UTF-8 that was decoded as windows-1252', () => {
  const TEXT =
    'Ông Ấn và nghề làm nón ở Kỳ Thư: “chờ mùa” – rồi gọi… ĐẢNG BỘ XÃ, CÁC CHÍ; cử hoàn toàn đã già.';

  it('is restored, also if decoded twice, or as windows-1258 or latin1', () => {
    for (const shown of [
      shownFromUtf8(TEXT),
      shownFromUtf8(shownFromUtf8(TEXT)),
      new TextDecoder('windows-1258').decode(Buffer.from(TEXT)),
      Buffer.from(TEXT).toString('latin1'),
      shownFromUtf8(TEXT.normalize('NFD')),
    ]) {
      expect(decodeLegacy(shown)).toEqual({ text: TEXT, encoding: 'UTF-8' });
    }
  });

  it('has lost bytes restored if only one letter makes a word', () => {
    const text =
      'Đảng bộ và nghề trồng nghệ, lòng người; hoàn toàn chính đáng, già làng nhìn: XÃ HỘI CÁC.';
    const lost = shownFromUtf8(text)
      .replace(/[\u0081\u008d\u008f\u0090\u009d\u00ad]/gu, '')
      .replaceAll('\u00a0', ' ');
    expect(lost).toContain('vÃ  nghá» trá');
    expect(decodeLegacy(lost).text).toBe(text);
    // chờ, chỏ and chọ are words: what cannot be told stays.
    expect(decodeLegacy(`${lost} Chá»`).text).toBe(`${text} Chá»`);
  });
});

it('a letter that was lost for good is reported where it stood', () => {
  expect(findWrongLetters('2001\ufffd2005, H\ufffd\ufffdi nghị')).toMatchObject([
    { offset: 4, length: 1, message: expect.stringContaining('đã mất khi đổi bảng mã') },
    { offset: 12, length: 2 },
  ]);
});

describe('a text in the correct encoding', () => {
  it('is the real archive', () => {
    expect(hasNoMisreadTrace(BRIEFING)).toBe(true);
  });

  it('is any run of words of sample briefings, in lower and upper case', () => {
    const words = Object.values(WORDS)
      .flat()
      .filter((word) => !word.includes('{'));
    expect(words.length).toBeGreaterThan(300);
    expect(findMisread([...words, ...words.map((word) => word.toUpperCase())].join('\n'))).toEqual(
      [],
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words)), (chosen) => {
        expect(findMisread(chosen.join(' '))).toEqual([]);
      }),
    );
  });

  it.each([
    'Nhiệt độ 38°C, 38ºC; §5; Coca-Cola®; ©2020; 35 µg/m³; 1.500 m²; ½ số hộ; 3 × 4; m×n; ống Ø114; 5 N·m; £5m; ¥100; 50€; ±2; ¬; 1ª; nº 5; a·b; xã¹',
    '38°C, §5, ® và ©, 35 µm, 1 m² và 1 m³, ±2, 3 × 4',
    'Ông François Hollande, bà Dvořák, ông Loïc, Müller, Özil, Gül, Zoë, Noël, Beyoncé, Seán O’Casey thăm São Tomé, Malmö, Citroën',
    'L’élève a été reçu à l’école où il étudiait déjà : forêt, garçon, cœur, Noël, maïs, août, là-bas',
    'El niño mañana comió jamón en el jardín; así está la canción española',
    'Não há irmãos em São João; a estação está à direita, opções e ações, maçã, pão, mãe',
    'Über die Brücke führt ein schöner Weg, größer als früher; süße Äpfel, Öl, Füße',
    'På en gång så är det bra; smörgås, blåbär',
    'Xí Jìnpíng, Hú Jǐntāo, Léi Fēng, Méi Lánfāng; Viêng Chăn, Khăm Muộn, Bôlikhămxay, Xê Nọi; 北京, ທ່າແຂກ',
    'Bru-Vân Kiều, Chứt, Êđê, Mêkông, inốc, ôtô, axít, xoong, gôn, Krông Pắc',
    '√2 và √3; ƒ; ∆t; BĂNG, “Ă”, «Â», ĂN…; XÃ— nhé; LÃ – rồi',
    '“CHÍNH QUYỀN XÃ” ĐÃ… LÃ– «tăng giá»… nhé”… KỲ HỌP THỨ BẢY',
    'Vaò mùa hạ, hòan thành, qúy khách, thuỷ lợi, gìa làng',
    'Tháng này, hòan thành taì liệu đúng hạn',
  ])('may be %s', (text) => {
    expect(findWrongLetters(text)).toEqual([]);
  });
});

describe('a syllable', () => {
  it.each(['quới', 'hừm', 'giếng', 'gì', 'khuỷu', 'hoà', 'hòa', 'nghiêng', 'boóc', 'thuở'])(
    'is %s',
    (word) => {
      expect([isSyllable(word), hasLettersOfSyllable(word)]).toEqual([true, true]);
    },
  );

  it('is recognized for all real ones', () => {
    expect(SYLLABLES.filter((word) => !isSyllable(word))).toEqual([]);
  });

  it.each(['cét', 'ngế', 'kác', 'các\u0301', 'cac', 'bả\u0309', 'chớnh', 'sỏch', 'müller', ''])(
    'is not %s',
    (word) => {
      expect(isSyllable(word)).toBe(false);
    },
  );

  it('has its tone in the correct position', () => {
    expect([isSyllable('taù'), hasLettersOfSyllable('taù')]).toEqual([false, true]);
  });
});

describe('findMisread', () => {
  const PIECES = [
    'a',
    'ß',
    'V¨n ',
    'V¨n\n',
    'Ä‘á»•i ',
    'Ä‘á»•i Ã ',
    'áº',
    'A”µ',
    'aù',
    'ð',
    '\u0093',
    '§B',
    '«»',
  ];

  it.each(PIECES)('takes linear time: %j', async (piece) => {
    await expectProportionalGrowth(
      (length) => findWrongLetters(`Ä‘á»•i ${piece.repeat(length / piece.length)}`),
      10_000,
    );
  });
});
