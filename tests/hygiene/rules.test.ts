import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../src/hygiene/advice.ts';
import { unknownAbbreviations } from '../../src/hygiene/abbreviations.ts';
import { mistakenD } from '../../src/hygiene/d-slips.ts';
import { englishNumbers } from '../../src/hygiene/english-numbers.ts';
import { proseOf, type Finding } from '../../src/hygiene/finding.ts';
import { repeatedWords } from '../../src/hygiene/repeated-words.ts';
import { oddSpaces } from '../../src/hygiene/spaces.ts';
import { mixedToneStyle } from '../../src/hygiene/tone-style.ts';
import { expectAtMost } from '../support/cost.ts';
import { plainText } from '../support/plain-text.ts';

/** What a rule found, as `what stands there -> what would be better`. */
function told(text: string, rule: (prose: string) => Finding[]): string[] {
  return rule(text).map(({ offset, length, expected }) => `${text.slice(offset, offset + length)} -> ${expected}`);
}

describe('a word said twice', () => {
  it('is noticed, also over the end of a line and in other capitals', () => {
    expect(told('nghỉ theo theo chế độ; Các\n  các xã', repeatedWords)).toEqual(['theo theo -> Có phải chỉ một lần: “theo”?', 'Các\n  các -> Có phải chỉ một lần: “Các”?']);
  });

  it.each(['dần dần', 'luôn luôn', 'ngày ngày', 'trong năm năm qua', 'người người, nhà nhà', 'theo, theo', 'xã xãy', 'a. A'])('is let be in “%s”', (text) => {
    expect(told(text, repeatedWords)).toEqual([]);
  });
});

describe('spaces', () => {
  it('are noticed where there are too many between words, or one before a sign', () => {
    expect(told('Kỳ  Anh họp , bàn', oddSpaces)).toEqual(['   -> Giữ một dấu cách.', '  -> Viết dấu câu liền sau chữ đứng trước nó.']);
  });

  it.each(['  thụt đầu dòng', 'xuống dòng  \nkế tiếp', 'tỷ lệ 2,5', 'chờ … rồi'])('are let be in “%s”', (text) => {
    expect(told(text, oddSpaces)).toEqual([]);
  });
});

describe('tone placement', () => {
  it('is noticed where a text mixes both ways: the rarer one is told', () => {
    expect(told('hòa bình, khóa XIX, Huyện uỷ, Hoà', mixedToneStyle)).toEqual([
      'uỷ -> Viết “ủy” cho thống nhất; cả hai cách đều đúng chính tả.',
      'Hoà -> Viết “Hòa” cho thống nhất; cả hai cách đều đúng chính tả.',
    ]);
    expect(told('hoà bình, khoá XIX, ủy', mixedToneStyle)).toEqual(['ủy -> Viết “uỷ” cho thống nhất; cả hai cách đều đúng chính tả.']);
  });

  it.each(['hòa, khóa, ủy', 'hoà, khoá, uỷ', 'quý, hoàn, loài, hòa'])('is let be in “%s”', (text) => {
    expect(told(text, mixedToneStyle)).toEqual([]);
  });
});

describe('abbreviations', () => {
  const rule = (prose: string) => unknownAbbreviations(prose, new Set(['UBND', 'KT-XH']));

  it('are noticed once where the glossary does not know them, and where they have many meanings', () => {
    expect(told('UBND, KT-XH và XYZ; XYZ; BCH', rule)).toEqual(['XYZ -> Viết đầy đủ ở lần đầu, hoặc thêm vào bảng chữ viết tắt.', 'BCH -> Viết đầy đủ trong bài.']);
  });

  it.each(['khóa XIX', 'kỳ họp thứ XII', 'HUYỆN KỲ ANH HỌP GIAO BAN', 'THI XÃ KỲ ANH', 'A', 'Kỳ Anh'])('are none in “%s”', (text) => {
    expect(told(text, rule)).toEqual([]);
  });
});

describe('đ and d', () => {
  it('are told apart in everyday words', () => {
    expect(told('Dồng chí chủ tịch, nhân đân, xây  đựng và hội dồng, lãnh dạo, dịa phương', mistakenD)).toEqual([
      'Dồng chí -> Có phải “Đồng chí”?', 'nhân đân -> Có phải “nhân dân”?', 'xây  đựng -> Có phải “xây dựng”?', 'hội dồng -> Có phải “hội đồng”?', 'lãnh dạo -> Có phải “lãnh đạo”?', 'dịa phương -> Có phải “địa phương”?',
    ]);
  });

  it.each(['đồng chí, nhân dân', 'dòng chảy', 'dại dột', 'hội viên'])('are let be in “%s”', (text) => {
    expect(told(text, mistakenD)).toEqual([]);
  });
});

describe('numbers', () => {
  it('are noticed where points and commas stand the English way round', () => {
    expect(told('đạt 2,919.8 tỷ; 1,234,567 đồng; 54.5 tỷ; 12.5%', englishNumbers).map((line) => line.replace(/: (\S+)\.$/u, ' [$1]'))).toEqual([
      '2,919.8 -> Dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân [2.919,8]',
      '1,234,567 -> Dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân [1.234.567]',
      '54.5 -> Phần thập phân đứng sau dấu phẩy [54,5]',
      '12.5 -> Phần thập phân đứng sau dấu phẩy [12,5]',
    ]);
    expect(told('20,519 tấn', englishNumbers)).toEqual(['20,519 -> Nếu dấu phẩy là để ngăn hàng nghìn thì viết 20.519.']);
  });

  it.each(['2.919,8 tỷ đồng', '20.519 tấn', '35,9%', '6.7.2020', 'mục 1.2 nói', '12/17 chỉ tiêu', '0,125 ha', 'mục 2.15 tại hội nghị', 'Điều 3.2 hội nghị', 'khoản 1.2 tạo việc làm', '1.234.567 đồng'])('are let be in “%s”', (text) => {
    expect(told(text, englishNumbers)).toEqual([]);
  });
});

describe('all rules', () => {
  it('see prose alone, at its place in the file', () => {
    const file = 'src: theo-theo.jpg\ntitle: họp theo theo\n';
    const prose = proseOf(file, [{ start: 26, end: 39 }]);
    expect(prose).toHaveLength(file.length);
    expect(repeatedWords(prose).map(({ offset }) => file.slice(offset, offset + 9))).toEqual(['theo theo']);
  });

  it('find nothing to say about the words of the real briefing but what its source wrote', () => {
    const text = readFileSync('content/briefings/2020/07/giao-ban-thang-7-trien-khai-nhiem-vu-6-thang-cuoi-nam.mdx', 'utf8');
    const body = text.slice(text.indexOf('\n---\n') + 5);
    for (const rule of [repeatedWords, oddSpaces, mixedToneStyle, mistakenD, englishNumbers]) expect(told(body, rule)).toEqual([]);
  });
});

describe('all rules together', () => {
  const all = (text: string) => findingsIn(text, [{ start: 0, end: text.length }], new Set());
  const prose = plainText(58_000);
  const allOfProse = () => all(prose);

  it.each([
    ['spaces', ' '], ['blank lines', '\n'], ['spaces before commas', ' ,'], ['one letter', 'a'], ['one word', 'theo '], ['capitals', 'AB '], ['tabs', '\t'],
  ])('take about as long for as much as a file may hold of %s as for prose', async (_what, piece) => {
    const text = `đạt${piece.repeat(58_000 / piece.length)}kết quả`;
    await expectAtMost(40, () => all(text), allOfProse);
  });
});
