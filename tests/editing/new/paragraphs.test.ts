import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanSource } from '../../../src/editing/new/clean-source.ts';
import { splitParagraphs } from '../../../src/editing/new/paragraphs.ts';

const SOURCE = cleanSource(readFileSync('tests/editing/new/giao-ban-thang-7.txt', 'utf8')).text;

/** Wraps the lines of a text at spaces. */
function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((paragraph) => {
      const lines = [''];
      for (const word of paragraph.split(' ')) {
        const last = lines.at(-1) ?? '';
        if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
        else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
      }
      return lines.join('\n');
    })
    .join('\n');
}

describe('hard-wrapped lines', () => {
  it.each([50, 55, 60, 65, 70, 72, 75, 78, 80, 90, 100, 110, 120])(
    'of %i characters are joined into paragraphs, even before a capital letter',
    (width) => {
      const lines = wrapped(SOURCE, width).split('\n');
      expect(
        lines.filter(
          (line, index) => /^\p{Lu}/u.test(line) && /[^.\s]$/u.test(lines[index - 1] ?? ''),
        ).length,
      ).toBeGreaterThan(0);
      expect(splitParagraphs(wrapped(SOURCE, width))).toEqual(splitParagraphs(SOURCE));
    },
  );

  it('without blank lines between paragraphs are not joined across them, and lose no text', () => {
    const text = SOURCE.replace(/\n\n+/gu, '\n');
    for (const width of [60, 72, 80]) {
      const paragraphs = splitParagraphs(wrapped(text, width));
      expect(paragraphs.join(' ')).toBe(splitParagraphs(text).join(' '));
      for (const whole of splitParagraphs(text).slice(0, -1))
        expect(paragraphs.some((paragraph) => whole.endsWith(paragraph))).toBe(true);
    }
  });

  it.each([
    ['Dự hội nghị có đồng chí Bùi Quang Hoàn, Phó Bí thư Huyện uỷ, Chủ tịch', 'UBND huyện.'],
    ['đồng chí Phạm Văn Dũng, Phó Chủ tịch', 'UBND huyện chủ trì.'],
    ['Các đại biểu đề nghị huyện quan tâm đầu tư đường giao thông của', 'Kỳ Bắc, Kỳ Phú.'],
    ['Huyện tập trung hoàn thành các chỉ tiêu về phát triển kinh tế', '- xã hội đã đề ra.'],
    ['Hội nghị đánh giá kết quả thực hiện các nghị quyết của nhiệm kỳ 2016', '- 2021.'],
    ['Phát biểu tại hội nghị, đồng chí Trưởng phòng Tài chính', '- Kế hoạch huyện.'],
    ['Hội nghị đã nghe báo cáo của Phòng Nông nghiệp và', 'Phát triển nông thôn huyện.'],
    ['Đến nay huyện đã gieo cấy 5.000 ha lúa, đạt 100% kế', 'hoạch, tăng 2%.'],
    ['Nghị quyết của Hội đồng nhân dân huyện về dự toán ngân sách nhà', 'nước năm 2020.'],
  ])('are recognized in isolation: %s⏎%s', (line, next) => {
    expect(splitParagraphs(`Huyện họp giao ban\n\n${line}\n${next}`)).toEqual([
      'Huyện họp giao ban',
      `${line} ${next}`,
    ]);
  });
});

describe('separate lines', () => {
  it.each([
    [
      'names in a list',
      'Danh sách các xã về đích nông thôn mới trong năm 2020 gồm có:\nKỳ Bắc\nKỳ Phú\nKỳ Xuân\nKỳ Thượng',
    ],
    [
      'an address',
      'Địa chỉ: Tổ dân phố 1, thị trấn Kỳ Đồng, huyện Kỳ Anh, tỉnh Hà Tĩnh\nĐiện thoại: 0239 3865 123\nEmail: vanphong@kyanh.gov.vn',
    ],
    [
      'an address without a label',
      'Văn phòng HĐND - UBND huyện Kỳ Anh, tỉnh Hà Tĩnh, Việt Nam ngày nay\nQuốc lộ 1A, thị trấn Kỳ Đồng',
    ],
    [
      'a poem',
      'Trăm năm trong cõi người ta,\nChữ tài chữ mệnh khéo là ghét nhau.\nTrải qua một cuộc bể dâu,\nNhững điều trông thấy mà đau đớn lòng.',
    ],
    [
      'a poem in lower case',
      'ai về Kỳ Lạc mà xem\nnon xanh nước biếc như em ngày nào\nsuối reo róc rách bên rào\nđường quê nắng trải biết bao ân tình',
    ],
    ['a signature', 'TM. ỦY BAN NHÂN DÂN HUYỆN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nPhạm Văn Dũng'],
    [
      'people with their offices',
      'Đồng chí Bùi Quang Hoàn, Chủ tịch\nĐồng chí Phạm Văn Dũng, Phó Chủ tịch\nÔng Lê Văn Mẫu, Giám đốc',
    ],
    [
      'numbered headings',
      '1. Kết quả thực hiện các chỉ tiêu kinh tế - xã hội sáu tháng đầu năm 2020\n2. Nhiệm vụ trọng tâm sáu tháng cuối năm\n3. Tổ chức thực hiện',
    ],
    [
      'lettered and nested numbers',
      'Các nhiệm vụ trọng tâm của huyện trong sáu tháng cuối năm bao gồm\n1.1. Chống hạn\n1.2. Phòng cháy\na) Lúa\nb) Ngô\nI. Kinh tế\nII. Xã hội',
    ],
    [
      'captions',
      'Lãnh đạo huyện thăm mô hình trồng chè công nghiệp ở xã Kỳ Thượng, Kỳ Tây\nẢnh: Vũ Mẫu\nQuang cảnh hội nghị giao ban tháng bảy tại hội trường UBND huyện',
    ],
    [
      'a title and its text',
      'UBND huyện Kỳ Anh tổ chức hội nghị giao ban tháng 7 năm 2020 tại xã\nSáng 6/7, huyện họp.\nHội nghị bàn ba việc.',
    ],
  ])('stay separate: %s', (_what, text) => {
    expect(splitParagraphs(text)).toEqual(text.split('\n').filter(Boolean));
  });

  it('stay separate if they are table rows with tabs', () => {
    expect(
      splitParagraphs(
        'Tên xã của huyện Kỳ Anh trong năm 2020\tDiện tích lúa hè thu của xã\nKỳ Bắc\t12\nkhác\t3',
      ),
    ).toHaveLength(3);
  });

  it('stay separate below hard-wrapped text', () => {
    const end = 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nBùi Quang Hoàn\nNơi nhận:\nNhư trên\nLưu VT';
    expect(splitParagraphs(`${wrapped(SOURCE, 72)}\n\n${end}`).slice(-6)).toEqual(end.split('\n'));
  });
});

it('no letter of any text is lost or moved', () => {
  const piece = fc.constantFrom(
    ...SOURCE.split(/\s+/u),
    '- ',
    '+ Một',
    '1. ',
    '\t',
    '\n',
    '\n\n',
    '  ',
    '• ',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join(' ');
      expect(splitParagraphs(text).join(' ').split(/\s+/u).filter(Boolean).join('')).toBe(
        text.split(/\s+/u).filter(Boolean).join(''),
      );
    }),
  );
});
