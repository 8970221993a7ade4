import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/editing/new/read-source.ts';
import { temporaryFolder } from '../../support/build.ts';
import { TCVN3 } from '../../../src/vietnamese/legacy-tcvn3.ts';
import { VISCII } from '../../../src/vietnamese/legacy-viscii.ts';
import { VNI } from '../../../src/vietnamese/legacy-vni.ts';
import { encodeLegacy, inWindows1252, shownFromUtf8 } from '../../support/legacy.ts';
import { docxOf, paragraph } from '../../support/docx.ts';

const TEXT = 'Hội nghị giao ban tháng bảy\n\nChiều ngày sáu tháng bảy, huyện đã họp về nghị quyết và chống hạn.\n';

/** Reads a file with these bytes. */
function read(name: string, bytes: string | Uint8Array) {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return readSource(path);
}

/** windows-1258 has letters with circumflex, breve and horn; tones are signs of their own behind them. Source: Unicode's CP1258.TXT. */
function inWindows1258(text: string): Uint8Array {
  const codes: Record<string, number> = { '\u0300': 0xcc, '\u0301': 0xec, '\u0303': 0xde, '\u0309': 0xd2, '\u0323': 0xf2, ă: 0xe3, đ: 0xf0, ơ: 0xf5, ư: 0xfd, â: 0xe2, ê: 0xea, ô: 0xf4, Đ: 0xd0 };
  const signs = Array.from(text.normalize('NFC'), (letter) => letter.normalize('NFD').replace(/^(.)([\u0300\u0301\u0303\u0309\u0323]?)([\u0302\u0306\u031b])([\u0300\u0301\u0303\u0309\u0323]?)$/u, (_all, base: string, before: string, mark: string, after: string) => (base + mark).normalize('NFC') + before + after)).join('');
  return Uint8Array.from(Array.from(signs, (sign) => codes[sign] ?? sign.charCodeAt(0)));
}

describe('a text file', () => {
  it.each<[string, string | Uint8Array, string[]]>([
    ['UTF-8', TEXT, []],
    ['UTF-8 with its mark', `\ufeff${TEXT}`, []],
    ['UTF-16, as Windows writes it', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), []],
    ['UTF-16, the other way round', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(), []],
    ['windows-1258', inWindows1258(TEXT), ['Tệp dùng mã windows-1258, đã chuyển sang Unicode.']],
    ['bytes of TCVN3', Buffer.from(encodeLegacy(TEXT, 'TCVN3'), 'latin1'), ['Bài gõ bằng phông TCVN3, đã chuyển sang Unicode. Xin đọc lại chữ hoa và tên riêng.']],
    ['TCVN3 that was pasted into a Unicode file', encodeLegacy(TEXT, 'TCVN3'), ['Bài gõ bằng phông TCVN3, đã chuyển sang Unicode. Xin đọc lại chữ hoa và tên riêng.']],
    ['bytes of VNI', Buffer.from(encodeLegacy(TEXT, 'VNI-Windows'), 'latin1'), ['Bài gõ bằng phông VNI-Windows, đã chuyển sang Unicode. Xin đọc lại chữ hoa và tên riêng.']],
    ['bytes of VISCII', Buffer.from(encodeLegacy(TEXT, 'VISCII'), 'latin1'), ['Bài gõ bằng phông VISCII, đã chuyển sang Unicode. Xin đọc lại chữ hoa và tên riêng.']],
    ['UTF-16 without its mark', Buffer.from(TEXT, 'utf16le'), []],
    ['UTF-16 without its mark, the other way round', Buffer.from(TEXT, 'utf16le').swap16(), []],
    ['UTF-8 that was read as windows-1252', shownFromUtf8(TEXT), ['Bài có chữ Unicode bị đọc sai bảng mã, đã chuyển lại. Xin đọc lại cả bài.']],
    ['lines of UTF-8 and of TCVN3', Buffer.concat([Buffer.from(`${TEXT.split('\n')[0] ?? ''}\n\n`), inWindows1252(encodeLegacy(`${TEXT.split('\n')[2] ?? ''}\n`, 'TCVN3'))]), ['Tệp trộn nhiều bảng mã, đã chuyển tất cả sang Unicode. Xin đọc lại cả bài.']],
    ['letters and marks apart', TEXT.normalize('NFD'), ['Chữ và dấu viết rời (NFD) đã được ghép lại.']],
    ['other letters for đ', TEXT.replaceAll('đã', 'ðã'), ['1 chữ Ð hoặc ð đã được đổi thành Đ, đ.']],
    ['odd spaces and hidden signs', TEXT.replace('Hội nghị', 'Hội\u00a0nghị\u200b'), ['1 dấu cách đặc biệt đã được đổi thành dấu cách thường.', '1 ký tự ẩn đã được bỏ.']],
    ['signs that the archive refuses: a blank of braille, a picture’s place, a tag', TEXT.replace('Hội nghị', 'Hội\u2800 nghị\ufffc\u{e0041}'), ['3 ký tự ẩn đã được bỏ.']],
  ])('may be %s', async (_name, bytes, notes) => {
    expect(await read('bai.txt', bytes)).toEqual({ text: TEXT, notes });
  });

  it.each([['TCVN3', TCVN3], ['VNI-Windows', VNI], ['VISCII', VISCII]] as const)('in bytes of %s gives back every letter that it has, and the signs of windows-1252 between them', async (encoding, table) => {
    const letters = Array.from(table.values());
    expect(letters.length).toBeGreaterThan(70);
    // VISCII has letters where windows-1252 has these signs.
    const signs = encoding === 'VISCII' ? ['-', '"', ':'] : ['“', '”', '‘', '’', '–', '—', '…', '•'];
    const walk = letters.map((letter, index) => `${letter} ${signs[index % signs.length] ?? ''} ${letter}${signs[index % signs.length] ?? ''} h${letter}`).join('\n');
    const text = `${TEXT}Giai đoạn 2001${signs[0] ?? ''}2005, 12${signs.at(-4) ?? '-'}15 tỷ.\n${walk}\n`;
    const typed = encodeLegacy(text, encoding);
    expect(await read('bai.txt', encoding === 'VISCII' ? Buffer.from(typed, 'latin1') : inWindows1252(typed))).toMatchObject({ text });
  });

  it.each(['TCVN3', 'VNI-Windows'] as const)('in bytes of %s keeps its dashes and quotation marks', async (encoding) => {
    const text = `${TEXT}Giai đoạn 2001–2005, 12–15 tỷ: “huyện đã ‘làm’ được — nhiều việc…”\n`;
    expect(await read('bai.txt', inWindows1252(encodeLegacy(text, encoding)))).toMatchObject({ text });
  });

  it('keeps the bullets of Word’s symbol fonts as bullets', async () => {
    expect(await read('bai.txt', `${TEXT}\uf0b7 Chống hạn\n  \uf0a7 Giống lúa\n`)).toEqual({ text: `${TEXT}• Chống hạn\n  • Giống lúa\n`, notes: [] });
    expect(await read('bai.txt', `${TEXT}\uf076 Chống hạn\n\uf02d Giống lúa \uf0b3 5 tấn\n`)).toEqual({ text: `${TEXT}• Chống hạn\n- Giống lúa ≥ 5 tấn\n`, notes: [] });
  });

  it('that is none of these is refused with a way out', async () => {
    expect(await read('bai.txt', Buffer.from('Où est l\'élève ? À l\'école, déjà.', 'latin1'))).toEqual({ problem: expect.stringMatching(/^Không nhận ra bảng mã chữ của tệp .*bai\.txt\. Xin mở tệp rồi lưu lại thành \.txt với mã UTF-8/u) });
    expect(await read('bai.txt', 'Huyện họp. '.repeat(6_000))).toEqual({ problem: 'Bài dài 90 kB chữ, quá dài cho một bản tin: nhiều nhất 60 kB. Xin chia thành nhiều bài.' });
    expect(await read('bai.txt', ' \n')).toEqual({ problem: expect.stringContaining('không có chữ nào') });
    expect(await read('bai.doc', 'x')).toEqual({ problem: expect.stringContaining('Chưa đọc được tệp .doc. Xin mở tệp rồi lưu lại') });
    expect(await readSource('/khong/co.txt')).toEqual({ problem: 'Không mở được tệp /khong/co.txt. Xin kiểm tra lại tên và thư mục.' });
  });
});

describe('a Word document', () => {
  it('gives its paragraphs, from a legacy font too', async () => {
    const lines = TEXT.split('\n').filter(Boolean);
    const docx = (words: readonly string[]) => docxOf(words.map((line) => paragraph(line)).join(''));
    expect(await read('bai.docx', docx(lines))).toMatchObject({ text: `${lines.join('\n\n')}\n\n`, notes: [] });
    expect(await read('bai.docx', docx(lines.map((line) => encodeLegacy(line, 'TCVN3'))))).toMatchObject({ text: `${lines.join('\n\n')}\n\n`, notes: ['Bài gõ bằng phông TCVN3, đã chuyển sang Unicode. Xin đọc lại chữ hoa và tên riêng.'] });
  });

  it('that unfolds to more than any text needs is refused before it is unfolded', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(50_000_001) }, { level: 1 });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await read('bai.docx', bomb)).toEqual({ problem: expect.stringMatching(/bai\.docx quá lớn\. Xin lưu riêng phần chữ/u) });
  });

  it('that is none, or damaged, is refused', async () => {
    const refused = { problem: expect.stringContaining('không phải văn bản Word') };
    const whole = docxOf(paragraph('Huyện họp giao ban.'));
    expect(await read('bai.docx', 'không phải')).toEqual(refused);
    expect(await read('bai.docx', zipSync({ 'a.txt': new Uint8Array(9) }))).toEqual(refused);
    expect(await read('bai.docx', whole.subarray(0, whole.length / 2))).toEqual(refused);
  });

  it.each<[what: string, xml: string]>([
    ['entities that unfold one another', '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'],
    ['an entity that names a file', '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>'],
    ['boxes within boxes without end', `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:sdt>'.repeat(50_000)}${'</w:sdt>'.repeat(50_000)}</w:body></w:document>`],
  ])('with %s is refused as damaged', async (_what, xml) => {
    const files = unzipSync(docxOf(''));
    files['word/document.xml'] = strToU8(xml);
    expect(await read('bai.docx', zipSync(files))).toEqual({ problem: expect.stringContaining('không phải văn bản Word') });
  });

  it('with a text that is too long for a briefing is refused, its signs of markup counted', async () => {
    expect(await read('bai.docx', docxOf(paragraph('Huyện họp. ').repeat(6_000)))).toEqual({ problem: expect.stringContaining('quá dài cho một bản tin') });
  });

  it('whose name says otherwise is read as what it is', async () => {
    expect(await read('bai.doc', docxOf(paragraph('Huyện họp giao ban.')))).toMatchObject({ text: 'Huyện họp giao ban.\n\n' });
    expect(await read('bai.doc', '<html><body><p>Huyện họp giao ban.</p></body></html>')).toMatchObject({ text: 'Huyện họp giao ban.\n\n' });
  });
});
