import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/editing/new/read-source.ts';
import { temporaryFolder } from '../../../tools/site/build.ts';
import { TCVN3 } from '../../../src/vietnamese/legacy-tcvn3.ts';
import { VISCII } from '../../../src/vietnamese/legacy-viscii.ts';
import { VNI } from '../../../src/vietnamese/legacy-vni.ts';
import { encodeLegacy, inWindows1252, shownFromUtf8 } from '../../support/legacy.ts';
import { docxOf, paragraph } from '../../support/docx.ts';

const TEXT =
  'Hội nghị giao ban tháng bảy\n\nChiều ngày sáu tháng bảy, huyện đã họp về nghị quyết và chống hạn.\n';

/** Reads a file with these bytes. */
function read(name: string, bytes: string | Uint8Array) {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return readSource(path);
}

/**
 * Encodes a text as windows-1258, in which combining tone marks follow letters with circumflex,
 * breve or horn. Source: Unicode's CP1258.TXT.
 */
function inWindows1258(text: string): Uint8Array {
  const codes: Record<string, number> = {
    '\u0300': 0xcc,
    '\u0301': 0xec,
    '\u0303': 0xde,
    '\u0309': 0xd2,
    '\u0323': 0xf2,
    ă: 0xe3,
    đ: 0xf0,
    ơ: 0xf5,
    ư: 0xfd,
    â: 0xe2,
    ê: 0xea,
    ô: 0xf4,
    Đ: 0xd0,
  };
  const signs = Array.from(text.normalize('NFC'), (letter) =>
    letter
      .normalize('NFD')
      .replace(
        /^(.)([\u0300\u0301\u0303\u0309\u0323]?)([\u0302\u0306\u031b])([\u0300\u0301\u0303\u0309\u0323]?)$/u,
        (_all, base: string, before: string, mark: string, after: string) =>
          (base + mark).normalize('NFC') + before + after,
      ),
  ).join('');
  return Uint8Array.from(Array.from(signs, (sign) => codes[sign] ?? sign.charCodeAt(0)));
}

describe('a text file', () => {
  it.each<[string, string | Uint8Array, string[]]>([
    ['UTF-8', TEXT, []],
    ['UTF-8 with a byte-order mark', `\ufeff${TEXT}`, []],
    ['little-endian UTF-16', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), []],
    ['big-endian UTF-16', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(), []],
    ['windows-1258', inWindows1258(TEXT), ['Tệp dùng mã windows-1258, đã chuyển sang Unicode.']],
    [
      'bytes of TCVN3',
      Buffer.from(encodeLegacy(TEXT, 'TCVN3'), 'latin1'),
      ['Bài gõ bằng phông TCVN3, đã chuyển sang Unicode. Xin đọc lại chữ hoa và tên riêng.'],
    ],
    [
      'TCVN3 pasted into a Unicode file',
      encodeLegacy(TEXT, 'TCVN3'),
      ['Bài gõ bằng phông TCVN3, đã chuyển sang Unicode. Xin đọc lại chữ hoa và tên riêng.'],
    ],
    [
      'bytes of VNI',
      Buffer.from(encodeLegacy(TEXT, 'VNI-Windows'), 'latin1'),
      ['Bài gõ bằng phông VNI-Windows, đã chuyển sang Unicode. Xin đọc lại chữ hoa và tên riêng.'],
    ],
    [
      'bytes of VISCII',
      Buffer.from(encodeLegacy(TEXT, 'VISCII'), 'latin1'),
      ['Bài gõ bằng phông VISCII, đã chuyển sang Unicode. Xin đọc lại chữ hoa và tên riêng.'],
    ],
    ['little-endian UTF-16 without a byte-order mark', Buffer.from(TEXT, 'utf16le'), []],
    ['big-endian UTF-16 without a byte-order mark', Buffer.from(TEXT, 'utf16le').swap16(), []],
    [
      'UTF-8 decoded as windows-1252',
      shownFromUtf8(TEXT),
      ['Bài có chữ Unicode bị đọc sai bảng mã, đã chuyển lại. Xin đọc lại cả bài.'],
    ],
    [
      'lines of UTF-8 and of TCVN3',
      Buffer.concat([
        Buffer.from(`${TEXT.split('\n')[0] ?? ''}\n\n`),
        inWindows1252(encodeLegacy(`${TEXT.split('\n')[2] ?? ''}\n`, 'TCVN3')),
      ]),
      ['Tệp trộn nhiều bảng mã, đã chuyển tất cả sang Unicode. Xin đọc lại cả bài.'],
    ],
    ['decomposed letters', TEXT.normalize('NFD'), ['Chữ và dấu viết rời (NFD) đã được ghép lại.']],
    [
      'other letters in place of đ',
      TEXT.replaceAll('đã', 'ðã'),
      ['1 chữ Ð hoặc ð đã được đổi thành Đ, đ.'],
    ],
    [
      'd with a combining stroke',
      TEXT.replace('đã', 'd\u0335ã'),
      ['1 chữ Ð hoặc ð đã được đổi thành Đ, đ.'],
    ],
    [
      'bold or wide letters, as used on social networks',
      TEXT.replace('Chiều ngày', '𝐂𝐡𝐢ề𝐮 ｎｇàｙ').replace('họp', '𝗵ọ𝗽'),
      ['Chữ kiểu đặc biệt (𝐊, Ｋ) đã được đổi thành chữ thường.'],
    ],
    [
      'special spaces and invisible characters',
      TEXT.replace('Hội nghị', 'Hội\u00a0nghị\u200b'),
      ['1 dấu cách đặc biệt đã được đổi thành dấu cách thường.', '1 ký tự ẩn đã được bỏ.'],
    ],
    [
      'characters that the archive refuses: a braille blank, an object replacement character, a tag',
      TEXT.replace('Hội nghị', 'Hội\u2800 nghị\ufffc\u{e0041}'),
      ['3 ký tự ẩn đã được bỏ.'],
    ],
  ])('may contain %s', async (_name, bytes, notes) => {
    expect(await read('bai.txt', bytes)).toEqual({ text: TEXT, notes });
  });

  it.each([
    ['TCVN3', TCVN3],
    ['VNI-Windows', VNI],
    ['VISCII', VISCII],
  ] as const)(
    'in %s keeps every letter of the encoding, and punctuation of windows-1252',
    async (encoding, table) => {
      const letters = Array.from(table.values());
      expect(letters.length).toBeGreaterThan(70);
      // In VISCII, the windows-1252 codes of the second list are letters.
      const punctuation =
        encoding === 'VISCII' ? ['-', '"', ':'] : ['“', '”', '‘', '’', '–', '—', '…', '•'];
      const sample = letters
        .map(
          (letter, index) =>
            `${letter} ${punctuation[index % punctuation.length] ?? ''} ${letter}${punctuation[index % punctuation.length] ?? ''} h${letter}`,
        )
        .join('\n');
      const text = `${TEXT}Giai đoạn 2001${punctuation[0] ?? ''}2005, 12${punctuation.at(-4) ?? '-'}15 tỷ.\n${sample}\n`;
      const encoded = encodeLegacy(text, encoding);
      expect(
        await read(
          'bai.txt',
          encoding === 'VISCII' ? Buffer.from(encoded, 'latin1') : inWindows1252(encoded),
        ),
      ).toMatchObject({ text });
    },
  );

  it.each(['TCVN3', 'VNI-Windows'] as const)(
    'in %s keeps its dashes and quotation marks',
    async (encoding) => {
      const text = `${TEXT}Giai đoạn 2001–2005, 12–15 tỷ: “huyện đã ‘làm’ được — nhiều việc…”\n`;
      expect(await read('bai.txt', inWindows1252(encodeLegacy(text, encoding)))).toMatchObject({
        text,
      });
    },
  );

  it.each(['windows-1258', 'macintosh'])(
    'that was decoded as %s and saved in Unicode is restored',
    async (codePage) => {
      const text = `${TEXT}Giai đoạn 2001–2005: “huyện đã làm” nhiều việc…, kiến nghị cấp cho thị trấn 25 m² đất.\n`;
      const originals = new Map([
        ['TCVN3', inWindows1252(encodeLegacy(text, 'TCVN3'))],
        ['VNI-Windows', inWindows1252(encodeLegacy(text, 'VNI-Windows'))],
        ['UTF-8', Buffer.from(text)],
      ]);
      for (const bytes of originals.values())
        for (const saved of [
          new TextDecoder(codePage).decode(bytes),
          new TextDecoder(codePage).decode(bytes).normalize('NFC'),
        ])
          expect(await read('bai.txt', saved)).toEqual({
            text,
            notes: [expect.stringMatching(/bị đọc sai bảng mã, đã chuyển lại/u)],
          });
    },
  );

  it.each(['TCVN3', 'VNI-Windows'] as const)(
    'in %s that was decoded as latin1 keeps its dashes and quotation marks',
    async (encoding) => {
      const text = `${TEXT}Giai đoạn 2001–2005, 12–15 tỷ: “huyện đã ‘làm’ được — nhiều việc…”\n`;
      const asLatin1 = Buffer.from(inWindows1252(encodeLegacy(text, encoding))).toString('latin1');
      expect(asLatin1).toContain('2001\u00962005');
      expect(await read('bai.txt', asLatin1)).toMatchObject({ text });
    },
  );

  it('written in HTML entities is decoded', async () => {
    const entities = TEXT.replace(/[^\u0000-\u007f]/gu, (letter) => `&#${letter.charCodeAt(0)};`);
    expect(await read('bai.txt', entities.replace(' ', '&nbsp; &amp; '))).toMatchObject({
      text: TEXT.replace(' ', '  & '),
    });
    expect(await read('bai.txt', `${TEXT}Gõ &#7879; và &amp;.\n`)).toEqual({
      text: `${TEXT}Gõ &#7879; và &amp;.\n`,
      notes: [],
    });
  });

  it('that has lost letters or is unreadable results in a note', async () => {
    const lost = TEXT.replaceAll(/[ộảảịệế]/gu, '?');
    expect(await read('bai.txt', lost)).toEqual({
      text: lost,
      notes: [
        'Ít nhất 5 chữ trong tệp đã mất từ trước, chỉ còn dấu “?”. Xin lấy lại bản gốc, hoặc gõ lại những chữ đó.',
      ],
    });
    expect(await read('bai.txt', TEXT.replace('ị', '\ufffd'))).toMatchObject({
      notes: [expect.stringMatching(/^Ít nhất 1 chữ trong tệp đã mất từ trước/u)],
    });
    const questions = `${TEXT}Ai? Ở đâu?thế à? “Làm gì?” https://a.vn/tin?id=1 a.vn/b?c=d?e=f\n`;
    expect(await read('bai.txt', questions)).toEqual({ text: questions, notes: [] });
    // UTF-8 decoded with a DOS code page.
    expect(
      await read('bai.txt', 'UBND huyß╗çn Kß╗│ Anh hß╗ìp giao ban th├íng 7 '.repeat(3)),
    ).toMatchObject({ notes: [expect.stringContaining('có lẽ tệp đã bị đọc sai bảng mã')] });
  });

  it('keeps the bullets of Word’s symbol fonts as bullets', async () => {
    expect(await read('bai.txt', `${TEXT}\uf0b7 Chống hạn\n  \uf0a7 Giống lúa\n`)).toEqual({
      text: `${TEXT}• Chống hạn\n  • Giống lúa\n`,
      notes: [],
    });
    expect(
      await read('bai.txt', `${TEXT}\uf076 Chống hạn\n\uf02d Giống lúa \uf0b3 5 tấn\n`),
    ).toEqual({ text: `${TEXT}• Chống hạn\n- Giống lúa ≥ 5 tấn\n`, notes: [] });
  });

  it('that is unreadable, too long or empty is refused, with advice on what to do', async () => {
    expect(
      await read('bai.txt', Buffer.from("Où est l'élève ? À l'école, déjà.", 'latin1')),
    ).toEqual({
      problem: expect.stringMatching(
        /^Không nhận ra bảng mã chữ của tệp .*bai\.txt\. Xin mở tệp rồi lưu lại thành \.txt với mã UTF-8/u,
      ),
    });
    expect(await read('bai.txt', 'Huyện họp. '.repeat(6_000))).toEqual({
      problem:
        'Bài dài 90 kB chữ, quá dài cho một bản tin: nhiều nhất 60 kB. Xin chia thành nhiều bài.',
    });
    expect(await read('bai.txt', ' \n')).toEqual({
      problem: expect.stringContaining('không có chữ nào'),
    });
    expect(await read('bai.doc', 'x')).toEqual({
      problem: expect.stringContaining('Chưa đọc được tệp .doc. Xin mở tệp rồi lưu lại'),
    });
    expect(await readSource('/khong/co.txt')).toEqual({
      problem: 'Không mở được tệp /khong/co.txt. Xin kiểm tra lại tên và thư mục.',
    });
  });
});

describe('a Word document', () => {
  it('is read as paragraphs, even in a legacy font', async () => {
    const lines = TEXT.split('\n').filter(Boolean);
    const docx = (words: readonly string[]) =>
      docxOf(words.map((line) => paragraph(line)).join(''));
    expect(await read('bai.docx', docx(lines))).toMatchObject({
      text: `${lines.join('\n\n')}\n\n`,
      notes: [],
    });
    expect(
      await read('bai.docx', docx(lines.map((line) => encodeLegacy(line, 'TCVN3')))),
    ).toMatchObject({
      text: `${lines.join('\n\n')}\n\n`,
      notes: ['Bài gõ bằng phông TCVN3, đã chuyển sang Unicode. Xin đọc lại chữ hoa và tên riêng.'],
    });
  });

  it('that is a zip bomb is refused without decompressing it', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(50_000_001) }, { level: 1 });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await read('bai.docx', bomb)).toEqual({
      problem: expect.stringMatching(/bai\.docx quá lớn\. Xin lưu riêng phần chữ/u),
    });
  });

  it('that is damaged or has another format is refused', async () => {
    const refused = { problem: expect.stringContaining('không phải văn bản Word') };
    const whole = docxOf(paragraph('Huyện họp giao ban.'));
    expect(await read('bai.docx', 'không phải')).toEqual(refused);
    expect(await read('bai.docx', zipSync({ 'a.txt': new Uint8Array(9) }))).toEqual(refused);
    expect(await read('bai.docx', whole.subarray(0, whole.length / 2))).toEqual(refused);
  });

  it.each<[what: string, xml: string]>([
    [
      'nested entities',
      '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>',
    ],
    [
      'an external entity',
      '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>',
    ],
    [
      'too deeply nested elements',
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:sdt>'.repeat(50_000)}${'</w:sdt>'.repeat(50_000)}</w:body></w:document>`,
    ],
  ])('with %s is refused as damaged', async (_what, xml) => {
    const files = unzipSync(docxOf(''));
    files['word/document.xml'] = strToU8(xml);
    expect(await read('bai.docx', zipSync(files))).toEqual({
      problem: expect.stringContaining('không phải văn bản Word'),
    });
  });

  it('with a text that is too long for a briefing is refused', async () => {
    expect(await read('bai.docx', docxOf(paragraph('Huyện họp. ').repeat(6_000)))).toEqual({
      problem: expect.stringContaining('quá dài cho một bản tin'),
    });
  });

  it('with a wrong file extension is read by its actual format', async () => {
    expect(await read('bai.doc', docxOf(paragraph('Huyện họp giao ban.')))).toMatchObject({
      text: 'Huyện họp giao ban.\n\n',
    });
    expect(
      await read('bai.doc', '<html><body><p>Huyện họp giao ban.</p></body></html>'),
    ).toMatchObject({ text: 'Huyện họp giao ban.\n\n' });
  });
});
