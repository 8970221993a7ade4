import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { isPlaced, planFiles } from '../../../../src/editing/new/plan-files.ts';
import {
  docxOf,
  paragraph,
  pictureOf,
  run,
  tableOf,
  type DocxParts,
} from '../../../support/docx.ts';
import { imported, TITLE } from '../../../support/imported.ts';
import { KNOWN } from '../../../support/known.ts';

const LEAD = 'Sáng 6/7/2020, UBND huyện Kỳ Anh họp bàn việc chống hạn ở các xã.';

function image(colour: string, width = 320, height = 240) {
  return sharp({ create: { width, height, channels: 3, background: colour } });
}

const [RED, BLUE] = await Promise.all([
  image('red').jpeg().toBuffer(),
  image('blue').png().toBuffer(),
]);

const PARTS: DocxParts = {
  targets: [
    ['i1', 'image', 'media/image1.jpeg'],
    ['i2', 'image', 'media/image2.png'],
  ],
  files: { 'media/image1.jpeg': RED, 'media/image2.png': BLUE },
};

/** Imports a document with a title, a lead and these blocks; returns the body below the lead. */
async function importBelowLead(blocks: string, parts: DocxParts = PARTS) {
  const { draft, body, notes } = await imported(
    docxOf(`${paragraph(TITLE)}${paragraph(LEAD)}${blocks}`, parts),
  );
  if (!isPlaced(draft)) throw new Error('No title or date was found.');
  const files = planFiles(draft, KNOWN);
  return { draft, body: body.replace(/^Sáng 6\/7\/2020.*\n*/u, ''), notes, files };
}

describe('the pictures of a Word document', () => {
  it('become photographs beside the briefing, with the captions below them', async () => {
    const { draft, body, files } = await importBelowLead(
      `${paragraph(pictureOf('i1', { description: 'Ba người đứng bên kênh dẫn nước' }))}${paragraph('Lãnh đạo huyện kiểm tra kênh dẫn nước. Ảnh: Trung Anh')}${paragraph('Hội nghị kết thúc.')}${paragraph(pictureOf('i2'))}${paragraph(run('Quang cảnh cánh đồng Kỳ Xuân', '<w:i/>'))}`,
    );
    expect(body).toBe('<Photo number="1" />\n\nHội nghị kết thúc.\n\n<Photo number="2" />');
    expect(draft.photos).toMatchObject([
      { caption: 'Lãnh đạo huyện kiểm tra kênh dẫn nước', credit: 'Trung Anh' },
      { caption: 'Quang cảnh cánh đồng Kỳ Xuân' },
    ]);
    const [briefing, ...photos] = files;
    expect(photos).toEqual([
      {
        path: 'briefings/2020/07/huyen-hop-ban-viec-chong-han-vu-he-thu-1.jpg',
        bytes: new Uint8Array(RED),
      },
      {
        path: 'briefings/2020/07/huyen-hop-ban-viec-chong-han-vu-he-thu-2.png',
        bytes: new Uint8Array(BLUE),
      },
    ]);
    expect(briefing.text)
      .toContain(`# HỎI: Ảnh 2 cho thấy gì? Ghi vào alt để người không nhìn thấy ảnh cũng biết; bây giờ ở đó mới là chú thích.
photos:
  - src: huyen-hop-ban-viec-chong-han-vu-he-thu-1.jpg
    alt: Ba người đứng bên kênh dẫn nước
    caption: Lãnh đạo huyện kiểm tra kênh dẫn nước
    credit: Trung Anh
  - src: huyen-hop-ban-viec-chong-han-vu-he-thu-2.png
    alt: Quang cảnh cánh đồng Kỳ Xuân
    caption: Quang cảnh cánh đồng Kỳ Xuân
`);
  });

  it('without captions result in a single question', async () => {
    const { body, files } = await importBelowLead(
      `${paragraph(`${run('Hội nghị kết thúc.')}${pictureOf('i1')}${pictureOf('i2')}`)}${paragraph('Mọi người ra về. Trời đã trưa.')}`,
    );
    expect(body).toBe(
      'Hội nghị kết thúc.\n\n<Photo number="1" />\n\n<Photo number="2" />\n\nMọi người ra về. Trời đã trưa.',
    );
    const [briefing] = files;
    expect(briefing.text.match(/HỎI: Chú thích[^\n]*/gu)).toEqual([
      'HỎI: Chú thích (caption) của ảnh 1, 2 là gì? Ảnh 1, 2 cho thấy gì? Ghi vào alt để người không nhìn thấy ảnh cũng biết; bây giờ ở đó mới là chú thích.',
    ]);
  });

  it('with a full stop after their caption ask whether it is one, and keep it either way', async () => {
    const { draft, files, body } = await importBelowLead(
      `${paragraph(pictureOf('i1', { description: 'Ba người' }))}${paragraph('Lãnh đạo huyện kiểm tra kênh dẫn nước.')}${paragraph('Hội nghị kết thúc.')}`,
    );
    expect(draft.photos).toMatchObject([{ caption: 'Lãnh đạo huyện kiểm tra kênh dẫn nước' }]);
    expect(files[0].text).toContain('HỎI: Câu ngay dưới ảnh 1 được lấy làm chú thích; ');
    expect(body).toContain('<Photo number="1" />\n\nHội nghị kết thúc.');
  });

  it('in a layout table get their own captions', async () => {
    const { draft, body } = await importBelowLead(
      tableOf([
        [paragraph(pictureOf('i1')), paragraph(pictureOf('i2'))],
        ['Lãnh đạo huyện kiểm tra kênh mương', 'Nông dân Kỳ Xuân gieo cấy'],
      ]),
    );
    expect(body).toBe('<Photo number="1" />\n\n<Photo number="2" />');
    expect(draft.photos.map(({ caption }) => caption)).toEqual([
      'Lãnh đạo huyện kiểm tra kênh mương',
      'Nông dân Kỳ Xuân gieo cấy',
    ]);
  });

  it('share a caption if side by side, and get one from above if none is below', async () => {
    expect(
      (
        await importBelowLead(
          `${paragraph(`${pictureOf('i1')}${pictureOf('i2')}`)}${paragraph('Lãnh đạo huyện kiểm tra kênh mương')}${paragraph('Hết.')}`,
        )
      ).draft.photos.map(({ caption }) => caption),
    ).toEqual(['Lãnh đạo huyện kiểm tra kênh mương', 'Lãnh đạo huyện kiểm tra kênh mương']);
    const above = await importBelowLead(
      `${paragraph('Ảnh 1: Lãnh đạo huyện kiểm tra kênh mương')}${paragraph(pictureOf('i1'))}${paragraph('Hội nghị kết thúc lúc 11 giờ.')}`,
    );
    expect([above.draft.photos.length, above.files.length, above.body]).toEqual([
      1,
      2,
      '<Photo number="1" />\n\nHội nghị kết thúc lúc 11 giờ.',
    ]);
  });

  it('are cropped as in the document', async () => {
    const half = await sharp({
      create: { width: 400, height: 200, channels: 3, background: 'white' },
    })
      .composite([{ input: await image('red', 200, 200).png().toBuffer(), left: 0, top: 0 }])
      .png()
      .toBuffer();
    const { files } = await importBelowLead(
      paragraph(pictureOf('i1', { crop: '<a:srcRect l="50000"/>' })),
      {
        targets: [['i1', 'image', 'media/a.png']],
        files: { 'media/a.png': half },
      },
    );
    const [photo] = files.flatMap((file) => ('bytes' in file ? [file.bytes] : []));
    const { data, info } = await sharp(photo).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, new Set(data)]).toEqual([200, 200, new Set([255])]);
  });

  it('that are hidden, external or no photographs are counted in a note, and never fetched', async () => {
    const parts: DocxParts = {
      targets: [
        ['i1', 'image', 'media/a.emf'],
        ['i2', 'image', 'media/nho.png'],
        ['i3', 'image', 'http://127.0.0.1:1/theo-doi.png', true],
        ['i4', 'image', '../../../../etc/passwd'],
        ['i5', 'image', 'media/that.jpg'],
      ],
      files: {
        'media/a.emf': new Uint8Array(99),
        'media/nho.png': await image('red', 20, 20).png().toBuffer(),
        'media/that.jpg': RED,
        'media/thua.jpg': BLUE,
      },
    };
    const { draft, notes } = await importBelowLead(
      ['i1', 'i2', 'i3', 'i4'].map((id) => paragraph(pictureOf(id))).join('') +
        paragraph(pictureOf('i5').replace('<wp:docPr', '<wp:docPr hidden="1"')) +
        paragraph('Hết.'),
      parts,
    );
    expect(draft.photos).toEqual([]);
    expect(notes.at(-1)).toMatch(
      /^Không đưa vào bài: 1 ảnh nằm ngoài tệp; 3 ảnh không lấy ra được .*; 1 đoạn chữ ẩn; 2 ảnh không nằm trong thân bài\./u,
    );
  });

  it('get new file names, independent of their names in the document', async () => {
    const { files } = await importBelowLead(paragraph(pictureOf('i1')), {
      targets: [['i1', 'image', 'media/..%2F..%2Fx.mdx']],
      files: { 'media/..%2F..%2Fx.mdx': RED },
    });
    expect(files[1]?.path).toBe('briefings/2020/07/huyen-hop-ban-viec-chong-han-vu-he-thu-1.jpg');
  });
});
