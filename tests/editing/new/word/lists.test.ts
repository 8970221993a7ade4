import { describe, expect, it } from 'vitest';
import { docxOf, item, numbering, paragraph } from '../../../support/docx.ts';
import { imported, TITLE } from '../../../support/imported.ts';

async function bodyOfLists(blocks: string, numberings: string, styles = '') {
  const { body } = await imported(
    docxOf(`${paragraph(TITLE)}${blocks}`, {
      numbering: numberings,
      ...(styles !== '' && { styles }),
    }),
  );
  return body;
}

const BULLETS = numbering(1, [
  ['bullet', ''],
  ['bullet', 'o'],
  ['bullet', '+'],
]);

describe('lists of a Word document', () => {
  it('keep their levels', async () => {
    expect(
      await bodyOfLists(
        [
          item('một', 1),
          item('hai', 1, 1),
          item('ba', 1, 2),
          item('bốn', 1, 1),
          item('năm', 1),
        ].join(''),
        BULLETS,
      ),
    ).toBe('- một\n  - hai\n    - ba\n  - bốn\n- năm');
  });

  it('keep their numbers, even if interrupted by other text', async () => {
    const blocks = [
      item('một', 2),
      item('hai', 2),
      paragraph('Xen vào giữa.'),
      item('ba', 2),
      item('bốn', 2),
    ].join('');
    expect(await bodyOfLists(blocks, numbering(2, [['decimal', '%1.']]))).toBe(
      '1. một\n2. hai\n\nXen vào giữa.\n\n3. ba\n4. bốn',
    );
  });

  it('keep numbers that Markdown does not support in the text: Điều 1., a), I., 1.1.', async () => {
    const levels = numbering(3, [
      ['decimal', 'Điều %1.'],
      ['decimal', '%2.'],
      ['lowerLetter', '%3)'],
    ]);
    const blocks = [
      item('Phạm vi', 3),
      item('Khoản một:', 3, 1),
      item('điểm a;', 3, 2),
      item('điểm b.', 3, 2),
      item('Khoản hai.', 3, 1),
      item('Hiệu lực', 3),
      item('Khoản đầu.', 3, 1),
    ].join('');
    expect(await bodyOfLists(blocks, levels)).toBe(
      'Điều 1. Phạm vi\n\n1. Khoản một:\n\n   a) điểm a;\n\n   b) điểm b.\n2. Khoản hai.\n\nĐiều 2. Hiệu lực\n\n1. Khoản đầu.',
    );
    const roman = numbering(4, [
      ['upperRoman', '%1.'],
      ['decimal', '%1.%2.', '<w:isLgl/>'],
    ]);
    expect(
      await bodyOfLists(
        [item('Kinh tế.', 4), item('Thu ngân sách.', 4, 1), item('Xã hội.', 4)].join(''),
        roman,
      ),
    ).toBe('I. Kinh tế.\n\n1.1. Thu ngân sách.\n\nII. Xã hội.');
  });

  it('keep their start number, and restart if the document says so', async () => {
    const abstract =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>';
    const nums =
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    expect(
      await bodyOfLists(
        [item('a', 1), item('b', 2), paragraph('Giữa.'), item('c', 3), item('d', 3)].join(''),
        `${abstract}${nums}`,
      ),
    ).toBe('5. a\n6. b\n\nGiữa.\n\n1. c\n2. d');
  });

  it('are recognized by style, and end at a paragraph without numbering', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="gach"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="con"><w:name w:val="x"/><w:basedOn w:val="gach"/></w:style>';
    const styled = (text: string, style: string, more = '') =>
      paragraph(text, `<w:pStyle w:val="${style}"/>${more}`);
    expect(
      await bodyOfLists(
        [
          styled('một', 'gach'),
          styled('hai', 'con'),
          styled('Không có dấu.', 'gach', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
        ].join(''),
        BULLETS,
        styles,
      ),
    ).toBe('- một\n- hai\n\nKhông có dấu.');
  });

  it('with separate numberings become levels if indented', async () => {
    const indented = (text: string, id: number, left: number) =>
      paragraph(
        text,
        `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr><w:ind w:left="${left}"/>`,
      );
    expect(
      await bodyOfLists(
        [indented('gạch', 1, 360), indented('cộng', 5, 720), indented('gạch nữa', 1, 360)].join(''),
        `${BULLETS}${numbering(5, [['bullet', '+']])}`,
      ),
    ).toBe('- gạch\n  - cộng\n- gạch nữa');
  });

  it('do not count deleted paragraphs', async () => {
    const deleted =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>';
    expect(
      await bodyOfLists(
        `${item('một', 2)}${deleted}${item('hai', 2)}`,
        numbering(2, [['decimal', '%1.']]),
      ),
    ).toMatch(/1\. một\n2\. hai$/u);
  });

  it('of bold titles become headings with their numbers', async () => {
    const bold = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
    expect(
      await bodyOfLists(
        [
          item(bold('Về kinh tế'), 2),
          paragraph('Đạt kế hoạch.'),
          item(bold('Về xã hội'), 2),
          paragraph('Ổn định.'),
        ].join(''),
        numbering(2, [['decimal', '%1.']]),
      ),
    ).toBe('## 1. Về kinh tế\n\nĐạt kế hoạch.\n\n## 2. Về xã hội\n\nỔn định.');
  });
});
