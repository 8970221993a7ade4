import { describe, expect, it } from 'vitest';
import { docxOf, paragraph, run, tableOf } from '../../../support/docx.ts';
import { imported, TITLE } from '../../../support/imported.ts';

const LEAD = 'Sáng 6/7/2020, UBND huyện Kỳ Anh họp bàn việc chống hạn ở các xã.';

/** Imports a document with a title, a lead and these blocks; returns the body below the lead. */
async function importBelowLead(blocks: string, parts = {}) {
  const { body, ...others } = await imported(
    docxOf(`${paragraph(TITLE)}${paragraph(LEAD)}${blocks}`, parts),
  );
  return {
    ...others,
    body: body.replace(/^(?<question>\{.*\}\n\n)?Sáng 6\/7\/2020.*\n*/u, '$<question>'),
  };
}

const deleted = (text: string) =>
  `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const inserted = (text: string) => `<w:ins w:id="2">${run(text)}</w:ins>`;

describe('hidden text of a Word document', () => {
  const styles = `
    <w:style w:type="character" w:styleId="kin"><w:name w:val="kin"/><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="conkin"><w:name w:val="con"/><w:basedOn w:val="kin"/></w:style>
    <w:style w:type="paragraph" w:styleId="doankin"><w:name w:val="doan"/><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:type="table" w:styleId="bangkin"><w:name w:val="bang"/><w:rPr><w:vanish/></w:rPr></w:style>`;

  it.each<[how: string, block: string]>([
    [
      'directly',
      paragraph(`${run('Hội nghị')}${run(' BÍ MẬT', '<w:vanish/>')}${run(' kết thúc.')}`),
    ],
    [
      'in web view',
      paragraph(`${run('Hội nghị')}${run(' BÍ MẬT', '<w:webHidden/>')}${run(' kết thúc.')}`),
    ],
    [
      'by a style',
      paragraph(
        `${run('Hội nghị')}${run(' BÍ MẬT', '<w:rStyle w:val="kin"/>')}${run(' kết thúc.')}`,
      ),
    ],
    [
      'by a font size of one point',
      paragraph(
        `${run('Hội nghị')}${run(' BÍ MẬT', '<w:sz w:val="2"/>')}${run(' kết thúc.', '<w:sz w:val="12"/>')}`,
      ),
    ],
    [
      'by the base of its style',
      paragraph(
        `${run('Hội nghị')}${run(' BÍ MẬT', '<w:rStyle w:val="conkin"/>')}${run(' kết thúc.')}`,
      ),
    ],
    [
      'by its paragraph’s style',
      `${paragraph('BÍ MẬT', '<w:pStyle w:val="doankin"/>')}${paragraph('Hội nghị kết thúc.')}`,
    ],
    [
      'by its table’s style',
      `${tableOf([['BÍ MẬT', 'BÍ MẬT']], '<w:tblStyle w:val="bangkin"/>')}${paragraph('Hội nghị kết thúc.')}`,
    ],
    [
      'in a link',
      paragraph(
        `${run('Hội nghị')}<w:hyperlink w:anchor="a">${run(' BÍ MẬT', '<w:vanish/>')}</w:hyperlink>${run(' kết thúc.')}`,
      ),
    ],
    [
      'in a tracked insertion',
      paragraph(
        `${run('Hội nghị')}<w:ins w:id="3">${run(' BÍ MẬT', '<w:vanish/>')}</w:ins>${run(' kết thúc.')}`,
      ),
    ],
    [
      'in a hidden text box',
      paragraph(
        `${run('Hội nghị kết thúc.')}<w:r><w:rPr><w:vanish/></w:rPr><w:pict><w:txbxContent>${paragraph('BÍ MẬT')}</w:txbxContent></w:pict></w:r>`,
      ),
    ],
  ])('is not imported if hidden %s', async (_how, block) => {
    const { body, notes, draft } = await importBelowLead(block, { styles });
    expect(body).toMatch(/Hội nghị kết thúc\.$/u);
    expect(JSON.stringify(draft)).not.toContain('BÍ MẬT');
    expect(notes.join()).toMatch(/Không đưa vào bài: \d đoạn chữ ẩn/u);
  });

  it('is not imported if hidden in a table row', async () => {
    const row =
      '<w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p><w:r><w:t>BÍ MẬT</w:t></w:r></w:p></w:tc></w:tr>';
    expect(
      (
        await importBelowLead(
          tableOf([
            ['A', 'B'],
            ['C', 'D'],
          ]).replace('</w:tbl>', `${row}</w:tbl>`),
        )
      ).body,
    ).not.toContain('BÍ MẬT');
  });

  it('is imported if a run overrides its hidden style', async () => {
    const { body, notes } = await importBelowLead(
      paragraph(run('Hội nghị kết thúc.', '<w:rStyle w:val="kin"/><w:vanish w:val="0"/>')),
      { styles },
    );
    expect([body, notes]).toEqual(['Hội nghị kết thúc.', []]);
  });
});

describe('struck-out text and tracked changes', () => {
  it('result in one question about struck-out text, which stays so and fills no field', async () => {
    const struck = (text: string) => run(text, '<w:strike/>');
    const { body, draft } = await importBelowLead(
      `${paragraph(`${run('Đạt ')}${struck('54 tỷ đồng')}${run(' 60 tỷ đồng.')}`)}${paragraph(`${run('Đồng chí ')}${run('Nguyễn Văn Tám, Trưởng phòng Tài chính', '<w:dstrike/>')}${run(' phát biểu.')}`)}`,
    );
    expect(body.split('\n\n')).toEqual([
      '{/* HỎI: Tệp gốc có 2 chỗ chữ bị gạch ngang, còn để nguyên dạng gạch ngang (~~…~~) trong bài và không lấy vào các mục khai báo. Lấy như vậy có đúng không? */}',
      'Đạt ~~54 tỷ đồng~~ 60 tỷ đồng.',
      'Đồng chí ~~Nguyễn Văn Tám, Trưởng phòng Tài chính~~ phát biểu.',
    ]);
    expect(draft.participants).toEqual([]);
  });

  it('result in one question about changes, all of which are accepted', async () => {
    const row = `<w:tr><w:trPr><w:del w:id="8"/></w:trPr><w:tc>${paragraph('BỎ')}</w:tc><w:tc>${paragraph('BỎ')}</w:tc></w:tr>`;
    const blocks = [
      paragraph(`${run('Đạt ')}${deleted('54')}${inserted('60')}${run(' tỷ đồng.')}`),
      paragraph(`<w:moveFrom w:id="5">${run('Câu đã chuyển.')}</w:moveFrom>`),
      paragraph(`<w:moveTo w:id="6">${run('Câu đã chuyển.')}</w:moveTo>`),
      tableOf([
        ['A', 'B'],
        ['C', 'D'],
      ]).replace('</w:tbl>', `${row}</w:tbl>`),
    ].join('');
    const { body } = await importBelowLead(blocks);
    expect(body.split('\n\n')).toEqual([
      '{/* HỎI: Tệp gốc có chế độ theo dõi sửa đổi (Track Changes): 2 chỗ thêm, 3 chỗ xóa; bài này lấy theo bản đã sửa, tức là nhận chỗ thêm và bỏ chỗ xóa. Lấy như vậy có đúng không? */}',
      'Đạt 60 tỷ đồng.',
      'Câu đã chuyển.',
      '| A | B |\n| - | - |\n| C | D |',
    ]);
  });

  it('join two paragraphs if the end of the first was deleted', async () => {
    const open = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('Hội nghị ')}</w:p>`;
    expect((await importBelowLead(`${open}${paragraph('kết thúc.')}`)).body).toMatch(
      /Hội nghị kết thúc\.$/u,
    );
    expect((await importBelowLead(open)).body).toMatch(/Hội nghị$/u);
  });
});
