import { describe, expect, it } from 'vitest';
import { docxOf, paragraph, run, tableOf } from '../../../support/docx.ts';
import { imported, TITLE } from '../../../support/imported.ts';

const LEAD = 'Sáng 6/7/2020, UBND huyện Kỳ Anh họp bàn việc chống hạn ở các xã.';

/** Imports a document with a title, a lead and these blocks; returns the body below the lead. */
async function importBelowLead(blocks: string, parts = {}) {
  const { body, ...others } = await imported(
    docxOf(`${paragraph(TITLE)}${paragraph(LEAD)}${blocks}`, parts),
  );
  return { ...others, body: body.replace(/^Sáng 6\/7\/2020.*\n*/u, '') };
}

const columnSpan = (columns: number, text: string) => ({
  properties: `<w:gridSpan w:val="${columns}"/>`,
  xml: paragraph(text),
});
const rowSpan = (text: string) => ({
  properties: '<w:vMerge w:val="restart"/>',
  xml: paragraph(text),
});
const rowSpanContinued = { properties: '<w:vMerge/>' };

describe('a table of a Word document', () => {
  it('becomes a table with its first row as the header, and bars in cells are escaped', async () => {
    expect(
      (
        await importBelowLead(
          tableOf([
            ['Xã', 'Diện tích (ha)'],
            ['Kỳ Xuân', '12,5'],
            ['Kỳ Bắc | Kỳ Phú', ''],
          ]),
        )
      ).body,
    ).toBe('| Xã | Diện tích (ha) |\n| - | - |\n| Kỳ Xuân | 12,5 |\n| Kỳ Bắc \\| Kỳ Phú | |');
  });

  it('gets an empty header if no row names the columns', async () => {
    expect(
      (
        await importBelowLead(
          tableOf([
            ['Kỳ Xuân', '12,5'],
            ['Kỳ Bắc', '7'],
          ]),
        )
      ).body,
    ).toBe('| | |\n| - | - |\n| Kỳ Xuân | 12,5 |\n| Kỳ Bắc | 7 |');
  });

  it('keeps the content of merged cells once, in the first of them', async () => {
    expect(
      (
        await importBelowLead(
          tableOf([
            ['Ngày', 'Buổi', 'Việc'],
            [rowSpan('Thứ Hai'), 'Sáng', 'Họp'],
            [rowSpanContinued, 'Chiều', 'Kiểm tra'],
            ['Thứ Ba', columnSpan(2, 'Nghỉ')],
          ]),
        )
      ).body,
    ).toBe(
      '| Ngày | Buổi | Việc |\n| - | - | - |\n| Thứ Hai | Sáng | Họp |\n| | Chiều | Kiểm tra |\n| Thứ Ba | Nghỉ | |',
    );
  });

  it('combines several header rows, and comes below its title', async () => {
    const rows = [
      [columnSpan(3, 'Biểu 1. Thu ngân sách')],
      [rowSpan('Xã'), columnSpan(2, 'Thu')],
      [rowSpanContinued, 'Kế hoạch', 'Đạt'],
      ['Kỳ Xuân', '10', '12'],
    ];
    expect((await importBelowLead(tableOf(rows))).body).toBe(
      'Biểu 1. Thu ngân sách\n\n| Xã | Thu – Kế hoạch | Thu – Đạt |\n| - | - | - |\n| Kỳ Xuân | 10 | 12 |',
    );
  });

  it('separates the lines of a cell, and flattens lists and tables in it', async () => {
    const lines = `${paragraph('- 8h: Họp giao ban')}${paragraph('- 9h: Kiểm tra chống hạn')}`;
    const broken = paragraph('<w:r><w:t>Thành phần</w:t><w:br/><w:t>tham dự</w:t></w:r>');
    const figures = paragraph('<w:r><w:t>20.519 tấn</w:t><w:br/><w:t>57% kế hoạch</w:t></w:r>');
    expect(
      (
        await importBelowLead(
          tableOf([
            ['Việc', broken],
            [lines, figures],
            [
              `${tableOf([
                ['A', 'B'],
                ['C', 'D'],
              ])}${paragraph('')}`,
              'E',
            ],
          ]),
        )
      ).body,
    ).toBe(
      '| Việc | Thành phần tham dự |\n| - | - |\n| 8h: Họp giao ban; 9h: Kiểm tra chống hạn | 20.519 tấn; 57% kế hoạch |\n| A, B; C, D | E |',
    );
  });

  it('that only arranges text becomes lines; a letterhead is left out with a note, and is no title', async () => {
    const head = tableOf([
      [
        `${paragraph('ỦY BAN NHÂN DÂN')}${paragraph('HUYỆN KỲ ANH')}${paragraph('Số: 12/BC-UBND')}`,
        `${paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')}${paragraph('Độc lập - Tự do - Hạnh phúc')}${paragraph('Kỳ Anh, ngày 6 tháng 7 năm 2020')}`,
      ],
    ]);
    const end = tableOf([
      [
        `${paragraph('Nơi nhận:')}${paragraph('- Như trên;')}`,
        `${paragraph('TM. ỦY BAN NHÂN DÂN')}${paragraph(run('Bùi Quang Hoàn', '<w:b/>'))}`,
      ],
    ]);
    const { draft, body, notes } = await imported(
      docxOf(
        `${head}${paragraph('BÁO CÁO KẾT QUẢ CHỐNG HẠN VỤ HÈ THU NĂM 2020')}${paragraph(LEAD)}${paragraph('Đã cứu được 500 ha lúa.')}${end}`,
      ),
    );
    expect(draft.title?.value).toBe('Báo cáo kết quả chống hạn vụ hè thu năm 2020');
    expect(draft.author).toBeUndefined();
    expect(body).toBe(
      'Đã cứu được 500 ha lúa.\n\nNơi nhận:\n\n\\- Như trên;\n\nTM. ỦY BAN NHÂN DÂN\n\nBùi Quang Hoàn',
    );
    expect(notes).toContain(
      'Phần đầu văn bản, ở trên tiêu đề, không đưa vào bài: ỦY BAN NHÂN DÂN / HUYỆN KỲ ANH / Số: 12/BC-UBND / CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc / Kỳ Anh, ngày 6 tháng 7 năm 2020.',
    );
  });

  it('of one cell becomes normal text', async () => {
    expect(
      (
        await importBelowLead(
          tableOf([[`${paragraph('Trong khung có chữ.')}${paragraph('Và chữ nữa.')}`]]),
        )
      ).body,
    ).toBe('Trong khung có chữ.\n\nVà chữ nữa.');
  });

  it('results in no questions or participants, however many cells it has', async () => {
    const days = Array.from({ length: 35 }, (_unused, index) => [
      `Ngày ${index + 1}`,
      `Đồng chí Nguyễn Văn Tám, Trưởng phòng, làm việc tại xã Kỳ Bắc`,
    ]);
    const { draft, body } = await importBelowLead(tableOf([['Ngày', 'Việc'], ...days]));
    expect(body).not.toContain('HỎI');
    expect(body.split('\n')).toHaveLength(37);
    expect(JSON.stringify(draft)).not.toContain('Dòng ngay dưới');
    expect(draft.participants).toEqual([]);
    expect(draft.places).toContain('xa-ky-bac');
  });

  it('with too many columns becomes one paragraph per row', async () => {
    const row = (word: string) => Array.from({ length: 40 }, (_unused, index) => `${word}${index}`);
    const { body } = await importBelowLead(tableOf([row('cột'), row('ô')]));
    expect(body).toContain('ô0; ô1; ô2;');
    expect(body).not.toContain('|');
  });

  it('with huge spans does not exceed the length of a briefing', async () => {
    const rows = Array.from({ length: 300 }, (_unused, index) => [
      {
        properties: '<w:gridSpan w:val="99999999"/><w:vMerge w:val="restart"/>',
        xml: paragraph(`Hàng ${index}`),
      },
    ]);
    expect((await importBelowLead(tableOf([['A', 'B'], ...rows]))).body.length).toBeLessThan(
      60_000,
    );
  });
});
