import { describe, expect, it } from 'vitest';
import { proposeSlug } from '../../../../src/editing/new/propose-slug.ts';
import { docxOf, paragraph, run } from '../../../support/docx.ts';
import { imported, TITLE } from '../../../support/imported.ts';

const LEAD = 'Sáng 6/7/2020, UBND huyện Kỳ Anh họp bàn việc chống hạn ở các xã.';

/** Imports a document with a title, a lead and these blocks; returns the body below the lead. */
async function importBelowLead(blocks: string, parts = {}) {
  const { body, ...others } = await imported(
    docxOf(`${paragraph(TITLE)}${paragraph(LEAD)}${blocks}`, parts),
  );
  return { ...others, body: body.replace(/^Sáng 6\/7\/2020.*\n*/u, '') };
}

describe('the text of a Word document', () => {
  it.each<[what: string, between: string, becomes: string]>([
    ['a line break', '<w:br/>', 'Đạt 20.519 tấn\\\n57% kế hoạch năm.'],
    ['a carriage return', '<w:cr/>', 'Đạt 20.519 tấn\\\n57% kế hoạch năm.'],
    ['a page break', '<w:br w:type="page"/>', 'Đạt 20.519 tấn 57% kế hoạch năm.'],
    ['a tab', '<w:tab/>', 'Đạt 20.519 tấn 57% kế hoạch năm.'],
    ['a non-breaking hyphen', '<w:noBreakHyphen/>', 'Đạt 20.519 tấn-57% kế hoạch năm.'],
    ['a soft hyphen', '<w:softHyphen/>', 'Đạt 20.519 tấn57% kế hoạch năm.'],
    ['a symbol', '<w:sym w:font="Symbol" w:char="F0B3"/>', 'Đạt 20.519 tấn≥57% kế hoạch năm.'],
  ])('keeps or joins words as Word does at %s', async (_what, between, becomes) => {
    expect(
      (
        await importBelowLead(
          paragraph(`<w:r><w:t>Đạt 20.519 tấn</w:t>${between}<w:t>57% kế hoạch năm.</w:t></w:r>`),
        )
      ).body,
    ).toBe(becomes);
  });

  it('keeps words separate in a title, and so in its slug', async () => {
    const { draft } = await imported(
      docxOf(
        `${paragraph('<w:r><w:t>Huyện họp bàn việc chống hạn</w:t><w:br/><w:t>và phòng cháy rừng</w:t></w:r>')}${paragraph(LEAD)}`,
      ),
    );
    expect(draft.title?.value).toBe('Huyện họp bàn việc chống hạn và phòng cháy rừng');
    expect(proposeSlug(draft.title?.value ?? '', '2020-07-06', new Map())).toBe(
      'huyen-hop-ban-viec-chong-han-va-phong-chay-rung',
    );
  });

  it('is split into paragraphs after lines that end like sentences, and at empty lines', async () => {
    const long = 'Huyện đã chỉ đạo các xã tập trung chống hạn cho hơn 500 ha lúa hè thu.';
    expect(
      (
        await importBelowLead(
          paragraph(
            `<w:r><w:t>${long}</w:t><w:br/><w:t>Các xã báo cáo.</w:t><w:br/><w:br/><w:t>Hội nghị kết thúc.</w:t></w:r>`,
          ),
        )
      ).body,
    ).toBe(`${long}\n\nCác xã báo cáo.\n\nHội nghị kết thúc.`);
  });

  it.each([
    ['10', 'superscript', '3', ' tấn', '10³ tấn'],
    ['5 m', 'superscript', '2', '', '5 m²'],
    ['H', 'subscript', '2', 'O', 'H₂O'],
    ['35', 'superscript', 'o', 'C', '35°C'],
    ['35', 'superscript', '0', 'C', '35°C'],
    ['x', 'superscript', 'n+1', '', 'xⁿ⁺¹'],
  ])(
    'has %s with the %s %s in Unicode characters',
    async (before, position, sign, after, becomes) => {
      expect(
        (
          await importBelowLead(
            paragraph(
              `${run(`Đạt ${before}`)}${run(sign, `<w:vertAlign w:val="${position}"/>`)}${run(`${after} cả vụ.`)}`,
            ),
          )
        ).body,
      ).toBe(`Đạt ${becomes} cả vụ.`);
    },
  );

  it('results in a note if Unicode has no such superscript', async () => {
    const { body, notes } = await importBelowLead(
      paragraph(
        `${run('Giá trị x')}${run('q', '<w:vertAlign w:val="superscript"/>')}${run(' là.')}`,
      ),
    );
    expect(body).toBe('Giá trị xq là.');
    expect(notes).toContain(
      'Chữ nâng lên hoặc hạ xuống mà Unicode không có ký hiệu nên viết liền: “q”. Xin xem lại.',
    );
  });

  it('keeps links, including those of fields; a note lists addresses that briefings may not have', async () => {
    const targets = [
      ['r7', 'hyperlink', 'https://baohatinh.vn/chong-han', true],
      ['r8', 'hyperlink', 'javascript:alert(1)', true],
      ['r9', 'hyperlink', 'file:///C:/bai.docx', true],
      ['r10', 'hyperlink', 'https://gia.example/', true],
    ];
    const link = (id: string, words: string) =>
      `<w:hyperlink r:id="${id}">${run(words)}</w:hyperlink>`;
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "mailto:tin@kyanh.vn" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('thư')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const { body, notes } = await importBelowLead(
      paragraph(
        `${run('Xem ')}${link('r7', 'bài ')}${link('r7', 'báo')}${run(', ')}${field}${run(', ')}${link('r8', 'một')}${run(', ')}${link('r9', 'hai')}${run(', ')}${link('r10', 'https://baohatinh.vn/')}${run(' nhé.')}`,
      ),
      { targets },
    );
    expect(body).toBe(
      'Xem [bài báo](https://baohatinh.vn/chong-han), [thư](mailto:tin@kyanh.vn), một, hai, [https://baohatinh.vn/](https://baohatinh.vn/) nhé.',
    );
    expect(notes).toContain(
      'Liên kết không dùng được trong bản tin nên chỉ giữ lại chữ: “javascript:alert(1)”, “file:///C:/bai.docx”, “https://gia.example/”.',
    );
  });

  it('keeps footnotes and endnotes, as numbers in the text and notes at the end', async () => {
    const sign = (kind: string, id: number) =>
      `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`;
    const { body } = await importBelowLead(
      `${paragraph(`${run('Thu ngân sách đạt 54 tỷ đồng')}${sign('footnote', 5)}${run(', bằng 45% kế hoạch')}${sign('endnote', 2)}${run('.')}`)}${paragraph('Hội nghị kết thúc.')}`,
      {
        footnotes: `<w:footnote w:type="separator" w:id="-1">${paragraph('')}</w:footnote><w:footnote w:id="5">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(' Theo báo cáo của Chi cục Thuế.')}`)}</w:footnote>`,
        endnotes: `<w:endnote w:id="2">${paragraph('Kế hoạch cả năm là 120 tỷ đồng.')}</w:endnote>`,
      },
    );
    expect(body).toBe(
      'Thu ngân sách đạt 54 tỷ đồng (1), bằng 45% kế hoạch (2).\n\nHội nghị kết thúc.\n\n<Note title="Chú thích">\n  (1) Theo báo cáo của Chi cục Thuế.\n\n  (2) Kế hoạch cả năm là 120 tỷ đồng.\n</Note>',
    );
  });

  it('keeps bold and italic words, even if split into runs, but not partly formatted words', async () => {
    const bold = (words: string) => run(words, '<w:b/>');
    expect(
      (
        await importBelowLead(
          paragraph(
            `${bold('Điều')}${bold(' 1. ')}${run('Thành lập ')}${run('Ban', '<w:i/>')}${run(' và ')}${bold('Kỳ')}${run('Anh.')}`,
          ),
        )
      ).body,
    ).toBe('**Điều 1.** Thành lập *Ban* và KỳAnh.');
  });

  it('has headings in place of bold titles, without questions', async () => {
    expect(
      (
        await importBelowLead(
          `${paragraph(run('I. Về kinh tế', '<w:b/>'))}${paragraph(run('1. Thu ngân sách', '<w:b/>'))}${paragraph('Đạt 54 tỷ đồng.')}${paragraph(run('II. Về xã hội', '<w:b/>'))}${paragraph('Đã ổn định.')}`,
        )
      ).body,
    ).toBe(
      '## I. Về kinh tế\n\n### 1. Thu ngân sách\n\nĐạt 54 tỷ đồng.\n\n## II. Về xã hội\n\nĐã ổn định.',
    );
  });

  it('keeps the levels of heading styles', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="u2"><w:name w:val="heading 2"/></w:style>';
    expect(
      (
        await importBelowLead(
          `${paragraph('Về kinh tế', '<w:pStyle w:val="u1"/>')}${paragraph('Thu ngân sách', '<w:pStyle w:val="u2"/>')}${paragraph('Đạt 54 tỷ đồng.')}`,
          { styles },
        )
      ).body,
    ).toBe('## Về kinh tế\n\n### Thu ngân sách\n\nĐạt 54 tỷ đồng.');
  });

  it('keeps the text of text boxes once, after the paragraph that contains them', async () => {
    const box = `<w:txbxContent>${paragraph('Chữ trong khung.')}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx>${box}</wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(
      (
        await importBelowLead(
          `${paragraph(`${run('Trước khung.')}${both}`)}${paragraph('Sau khung.')}`,
        )
      ).body,
    ).toBe('Trước khung.\n\nChữ trong khung.\n\nSau khung.');
  });

  it('has no page numbers, table of contents, comments, headers or drawings, and one note counts them', async () => {
    const page =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('Phần một 3')}</w:sdtContent></w:sdt>`;
    const { body, notes } = await importBelowLead(
      `${contents}${paragraph(`${run('Hội nghị kết thúc')}${page}<w:r><w:drawing/></w:r><w:r><w:commentReference w:id="0"/></w:r>${run('.')}`)}<w:sdt><w:sdtContent>${paragraph('Trong ô.')}</w:sdtContent></w:sdt>`,
      {
        comments: `<w:comment w:id="0">${paragraph('Sửa lại nhé')}</w:comment>`,
        headers: [paragraph('UBND huyện Kỳ Anh')],
      },
    );
    expect(body).toBe('Hội nghị kết thúc.\n\nTrong ô.');
    expect(notes).toEqual([
      'Không đưa vào bài: 1 mục lục tự động; 1 hình vẽ, biểu đồ; 1 lời ghi chú của người sửa (comment); 1 phần đầu trang, chân trang. Xin xem lại tệp gốc nếu cần.',
    ]);
  });

  it('keeps the text of a field that is never closed', async () => {
    expect(
      (
        await importBelowLead(
          paragraph(
            `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Hội nghị kết thúc.')}`,
          ),
        )
      ).body,
    ).toBe('Hội nghị kết thúc.');
  });

  it('is read by XML namespaces, with any prefixes, even in strict OOXML', async () => {
    const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate');
    const files = unzipSync(
      docxOf(
        `${paragraph(TITLE)}${paragraph(LEAD)}${paragraph('<w:r><w:t>Một</w:t><w:br/><w:t>hai.</w:t></w:r>')}`,
      ),
    );
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    files['word/document.xml'] = strToU8(
      xml
        .replaceAll('<w:', '<ns0:')
        .replaceAll('</w:', '</ns0:')
        .replaceAll(' w:', ' ns0:')
        .replace('xmlns:w=', 'xmlns:ns0=')
        .replace(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        ),
    );
    expect((await imported(zipSync(files))).body).toContain('Một\\\nhai.');
  });
});
