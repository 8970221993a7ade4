import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../src/hygiene/advice.ts';
import { unknownAbbreviations } from '../../src/hygiene/abbreviations.ts';
import { capitalLines } from '../../src/hygiene/capital-lines.ts';
import { curlyValues } from '../../src/hygiene/curly-values.ts';
import { mistakenD } from '../../src/hygiene/d-slips.ts';
import { englishNumbers } from '../../src/hygiene/english-numbers.ts';
import { failedLinks } from '../../src/hygiene/failed-links.ts';
import { proseOf, type Finding } from '../../src/hygiene/finding.ts';
import { repeatedWords } from '../../src/hygiene/repeated-words.ts';
import { lostLetters } from '../../src/hygiene/lost-letters.ts';
import { oddSpaces } from '../../src/hygiene/spaces.ts';
import { mixedToneStyle } from '../../src/hygiene/tone-style.ts';
import { proseSpans } from '../../src/hygiene/prose.ts';
import { expectAtMost, expectProportionalGrowth } from '../support/cost.ts';
import { plainText } from '../support/plain-text.ts';

/** The findings of a rule, as `text -> suggestion`. */
function findings(text: string, rule: (prose: string) => Finding[]): string[] {
  return rule(text).map(
    ({ offset, length, expected }) => `${text.slice(offset, offset + length)} -> ${expected}`,
  );
}

describe('a repeated word', () => {
  it('is found, also across lines and in different case', () => {
    expect(findings('nghỉ theo theo chế độ; Các\n  các xã', repeatedWords)).toEqual([
      'theo theo -> Có phải chỉ một lần: “theo”?',
      'Các\n  các -> Có phải chỉ một lần: “Các”?',
    ]);
  });

  it.each([
    'dần dần',
    'luôn luôn',
    'ngày ngày',
    'trong năm năm qua',
    'người người, nhà nhà',
    'theo, theo',
    'xã xãy',
    'a. A',
    'hành vi vi phạm',
    'Phòng Phòng chống tham nhũng',
    'thi công công trình',
    'đảm nhiệm nhiệm vụ',
  ])('is not reported in “%s”', (text) => {
    expect(findings(text, repeatedWords)).toEqual([]);
  });
});

describe('spaces', () => {
  it('are found if repeated or before punctuation', () => {
    expect(findings('Kỳ  Anh họp , bàn', oddSpaces)).toEqual([
      '   -> Giữ một dấu cách.',
      '  -> Viết dấu câu liền sau chữ đứng trước nó.',
    ]);
  });

  it.each(['  thụt đầu dòng', 'xuống dòng  \nkế tiếp', 'tỷ lệ 2,5', 'chờ … rồi'])(
    'are not reported in “%s”',
    (text) => {
      expect(findings(text, oddSpaces)).toEqual([]);
    },
  );
});

describe('a question mark among letters', () => {
  it.each([
    ['H?i ngh? tri?n khai', 'H?i'],
    ['Huyện ?y họp', '?y'],
    ['bàn chuy?n ??i số', 'chuy?n'],
    ['Ông hỏi gì?ông đáp', 'gì?ông'],
  ])('is found in “%s”, once in a line', (text, word) => {
    expect(
      lostLetters(text).map(({ offset, length }) => text.slice(offset, offset + length)),
    ).toEqual([word]);
  });

  it.each([
    'Ai? Ở đâu?',
    'Hỏi?Đáp',
    'https://a.vn/tim?q=kyanh&b=?c',
    'a.vn?q=b',
    '“Ai?”',
    '?',
    '???',
  ])('is not reported in “%s”', (text) => {
    expect(findings(text, lostLetters)).toEqual([]);
  });
});

describe('tone placement', () => {
  it('is found if a text mixes both positions: the less frequent one is reported', () => {
    expect(findings('hòa bình, khóa XIX, Huyện uỷ, Hoà', mixedToneStyle)).toEqual([
      'uỷ -> Viết “ủy” cho thống nhất; cả hai cách đều đúng chính tả.',
      'Hoà -> Viết “Hòa” cho thống nhất; cả hai cách đều đúng chính tả.',
    ]);
    expect(findings('hoà bình, khoá XIX, ủy', mixedToneStyle)).toEqual([
      'ủy -> Viết “uỷ” cho thống nhất; cả hai cách đều đúng chính tả.',
    ]);
  });

  it.each(['hòa, khóa, ủy', 'hoà, khoá, uỷ', 'quý, hoàn, loài, hòa'])(
    'is not reported in “%s”',
    (text) => {
      expect(findings(text, mixedToneStyle)).toEqual([]);
    },
  );
});

describe('abbreviations', () => {
  const rule = (prose: string) => unknownAbbreviations(prose, new Set(['UBND', 'KT-XH', 'TN&MT']));

  it('that all news uses need no glossary', () => {
    expect(findings('VN, CLB, ASEAN, PGS, KCN', rule)).toEqual([]);
  });

  it('are reported once if they are ambiguous or not in the glossary', () => {
    expect(findings('UBND, KT-XH và XYZ; XYZ; BCH', rule)).toEqual([
      'XYZ -> Viết đầy đủ ở lần đầu, hoặc thêm vào bảng chữ viết tắt.',
      'BCH -> Viết đầy đủ trong bài.',
    ]);
  });

  it.each([
    'khóa XIX',
    'kỳ họp thứ XII',
    'HUYỆN KỲ ANH HỌP GIAO BAN',
    'THI XÃ KỲ ANH',
    'A',
    'Kỳ Anh',
    'tệp ANH_GOC.JPG, BC-01.DOCX (xem DU-THAO.PDF).',
    String.raw`Sở TN\&MT, Sở TN&amp;MT, Sở TN&MT`,
  ])('are not found in “%s”', (text) => {
    expect(findings(text, rule)).toEqual([]);
  });
});

describe('a line in capitals', () => {
  it('is asked about, in sentence case', () => {
    const file = '---\n---\nKẾT QUẢ 6 THÁNG\n\n## PHƯƠNG HƯỚNG\n\n**ĐẠI BIỂU DỰ HỌP**';
    expect(findings(file, capitalLines)).toEqual([
      'KẾT QUẢ 6 THÁNG -> Đề mục thì viết ## Kết quả 6 tháng; chú thích ảnh thì chuyển lên mục photos; một đoạn thì viết chữ thường.',
      'PHƯƠNG HƯỚNG -> Viết hoa đầu câu và tên riêng: Phương hướng',
      'ĐẠI BIỂU DỰ HỌP -> Đề mục thì viết ## Đại biểu dự họp; chú thích ảnh thì chuyển lên mục photos; một đoạn thì viết chữ thường.',
    ]);
  });

  it.each(['UBND HĐND MTTQ', 'HỌP', 'HỌP GIAO BAN tháng 7', 'Huyện HỌP GIAO BAN'])(
    'is not “%s”',
    (line) => {
      expect(findings(`---\n---\n${line}`, capitalLines)).toEqual([]);
    },
  );
});

describe('a link with a blank in its address', () => {
  it.each(['[một](/2020/07/)', '[một](/a "Tên trang")', '[1] (xem mục 2)', '[ghi chú](xem dưới)'])(
    'is not “%s”',
    (text) => {
      expect(findings(`---\n---\n${text}`, failedLinks)).toEqual([]);
    },
  );
});

describe('curly quotes around a value', () => {
  it.each(['title: “Dân vận khéo” ở Kỳ Xuân', 'now: “đã xong”', 'title: "“Dân vận khéo”"'])(
    'are left in %s',
    (field) => {
      expect(findings(`---\n${field}\n---\n`, curlyValues)).toEqual([]);
    },
  );
});

describe('đ and d', () => {
  it('are corrected in common words', () => {
    expect(
      findings(
        'Dồng chí chủ tịch, nhân đân, xây  đựng và hội dồng, lãnh dạo, dịa phương',
        mistakenD,
      ),
    ).toEqual([
      'Dồng chí -> Có phải “Đồng chí”?',
      'nhân đân -> Có phải “nhân dân”?',
      'xây  đựng -> Có phải “xây dựng”?',
      'hội dồng -> Có phải “hội đồng”?',
      'lãnh dạo -> Có phải “lãnh đạo”?',
      'dịa phương -> Có phải “địa phương”?',
    ]);
  });

  it.each(['đồng chí, nhân dân', 'dòng chảy', 'dại dột', 'hội viên'])(
    'are not reported in “%s”',
    (text) => {
      expect(findings(text, mistakenD)).toEqual([]);
    },
  );
});

describe('numbers', () => {
  it('are found if they are in English notation', () => {
    expect(
      findings('đạt 2,919.8 tỷ; 1,234,567 đồng; 54.5 tỷ; 12.5%', englishNumbers).map((line) =>
        line.replace(/: (\S+)\.$/u, ' [$1]'),
      ),
    ).toEqual([
      '2,919.8 -> Dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân [2.919,8]',
      '1,234,567 -> Dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân [1.234.567]',
      '54.5 -> Phần thập phân đứng sau dấu phẩy [54,5]',
      '12.5 -> Phần thập phân đứng sau dấu phẩy [12,5]',
    ]);
    expect(findings('20,519 tấn', englishNumbers)).toEqual([
      '20,519 -> Nếu dấu phẩy là để ngăn hàng nghìn thì viết 20.519.',
    ]);
  });

  it.each([
    '2.919,8 tỷ đồng',
    '20.519 tấn',
    '35,9%',
    '6.7.2020',
    'mục 1.2 nói',
    '12/17 chỉ tiêu',
    '0,125 ha',
    'mục 2.15 tại hội nghị',
    'Điều 3.2 hội nghị',
    'khoản 1.2 tạo việc làm',
    '1.234.567 đồng',
  ])('are not reported in “%s”', (text) => {
    expect(findings(text, englishNumbers)).toEqual([]);
  });
});

describe('all rules', () => {
  it('only check prose, with positions in the file', () => {
    const file = 'src: theo-theo.jpg\ntitle: họp theo theo\n';
    const prose = proseOf(file, [{ start: 26, end: 39 }]);
    expect(prose).toHaveLength(file.length);
    expect(repeatedWords(prose).map(({ offset }) => file.slice(offset, offset + 9))).toEqual([
      'theo theo',
    ]);
  });

  it('report nothing in the real briefing except what its source wrote', () => {
    const text = readFileSync(
      'content/briefings/2020/07/giao-ban-thang-7-trien-khai-nhiem-vu-6-thang-cuoi-nam.mdx',
      'utf8',
    );
    const body = text.slice(text.indexOf('\n---\n') + 5);
    for (const rule of [repeatedWords, oddSpaces, mixedToneStyle, mistakenD, englishNumbers])
      expect(findings(body, rule)).toEqual([]);
  });
});

describe('all rules together', () => {
  const all = (text: string) => findingsIn(text, [{ start: 0, end: text.length }], new Set());
  const prose = plainText(58_000);
  const allOfProse = () => all(prose);

  it.each([
    ['spaces', ' '],
    ['blank lines', '\n'],
    ['spaces before commas', ' ,'],
    ['one letter', 'a'],
    ['one word', 'theo '],
    ['capitals', 'AB '],
    ['tabs', '\t'],
  ])(
    'take about as long for as much as a file may hold of %s as for prose',
    async (_case, piece) => {
      const text = `đạt${piece.repeat(58_000 / piece.length)}kết quả`;
      await expectAtMost(40, () => all(text), allOfProse);
    },
  );
});

it.each(['](', '<a ', '{/*', '](a', '<a x="'])(
  'what is no prose is found in linear time: %j',
  async (piece) => {
    await expectProportionalGrowth(
      (length) => proseSpans(piece.repeat(length / piece.length)),
      10_000,
    );
  },
);
