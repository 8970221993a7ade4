import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../../tools/site/build.ts';
import { imported, importedFrom, TITLE } from '../../../support/imported.ts';

const LEAD = 'Sáng 6/7/2020, UBND huyện Kỳ Anh họp bàn việc chống hạn ở các xã.';

function page(blocks: string, head = '<meta charset="utf-8">'): string {
  return `<html><head>${head}</head><body><p>${TITLE}</p><p>${LEAD}</p>${blocks}</body></html>`;
}

/** Imports a page with a title, a lead and these blocks; returns the body below the lead. */
async function importBelowLead(blocks: string, head?: string) {
  const { body, ...others } = await imported(page(blocks, head), 'bai.html');
  return {
    ...others,
    body: body.replace(/^(?<question>\{.*\}\n\n)?Sáng 6\/7\/2020.*\n*/u, '$<question>'),
  };
}

describe('a saved page', () => {
  it('keeps lists, tables, links, line breaks and superscripts', async () => {
    const { body, draft } = await importBelowLead(
      '<h3>Kết quả</h3><ul><li>một<ul><li>hai</li></ul></li></ul><ol start="3"><li>ba</li></ol><ol type="a"><li>điểm a;</li><li>điểm b.</li></ol><table><tr><th>Xã</th><th>m<sup>2</sup></th></tr><tr><td>Kỳ Xuân</td><td>10<sup>3</sup></td></tr></table><p>Xem <a href="https://baohatinh.vn/a">báo<br>tỉnh</a> và <a href="/trong-trang/">trang khác</a>.</p>',
    );
    expect(body).toBe(
      '## Kết quả\n\n- một\n  - hai\n\n3. ba\n\na. điểm a;\n\nb. điểm b.\n\n| Xã | m² |\n| - | - |\n| Kỳ Xuân | 10³ |\n\nXem [báo\\\ntỉnh](https://baohatinh.vn/a) và trang khác.',
    );
    expect(draft.title?.value).toBe(TITLE);
  });

  it.each<[how: string, html: string, head?: string]>([
    ['an attribute', '<p hidden>BÍ MẬT</p>'],
    ['an inline style', '<p style="color:red; DISPLAY : none">BÍ MẬT</p>'],
    ['Word', '<p><span style="mso-hide:all">BÍ MẬT</span></p>'],
    ...[
      'visibility:collapse',
      'opacity: 0',
      'color: transparent',
      'color: rgba(0, 0, 0, 0)',
      'font-size: 0.1px',
      'font-size:1px !important',
      'position:absolute; left:-9999px',
      'text-indent: -9999px',
      'height:0; overflow:hidden',
      'max-height: 0px; overflow-y: hidden',
      'width:1px; height:1px; overflow:hidden; clip:rect(0,0,0,0)',
      'position:absolute; clip: rect(1px, 1px, 1px, 1px)',
    ].map((style): [string, string] => [style, `<p><span style="${style}">BÍ MẬT</span></p>`]),
    [
      'a style rule that gives it no space',
      '<p><span class="an">BÍ MẬT</span></p>',
      '<meta charset="utf-8"><style>.an { width: 1px; height: 1px; overflow: hidden }</style>',
    ],
    [
      'a style rule',
      '<p class="x an">BÍ MẬT</p>',
      '<meta charset="utf-8"><style><!-- p.an, .b { display:none } --></style>',
    ],
    [
      'elements that are not displayed',
      '<script>var a = "BÍ MẬT"</script><style>p { content: "BÍ MẬT" }</style><!-- BÍ MẬT --><template>BÍ MẬT</template>',
    ],
  ])('is imported without text hidden by %s', async (_how, html, head) => {
    const { body, draft } = await importBelowLead(`${html}<p>Hội nghị kết thúc.</p>`, head);
    expect(body).toBe('Hội nghị kết thúc.');
    expect(JSON.stringify(draft)).not.toContain('BÍ MẬT');
  });

  it.each([
    'opacity: 0.9',
    'color: rgba(0, 0, 0, 0.9)',
    'font-size: 10px',
    'font-size: 1em',
    'font-size: 0.9rem',
    'font-size: 1.2px; font-size: 100%',
    'height: 1em; overflow: hidden',
    'left: -10px',
    'height: 0',
    'width: 100px; overflow: hidden',
    'text-indent: -18pt',
    'margin-left: -100px; padding-left: 100px',
  ])('is imported with text that is merely styled: %s', async (style) => {
    expect((await importBelowLead(`<p style="${style}">Hội nghị kết thúc.</p>`)).body).toBe(
      'Hội nghị kết thúc.',
    );
  });

  it('keeps the caption of a table', async () => {
    expect(
      (
        await importBelowLead(
          '<p>Kết quả như sau.</p><table><caption>Bảng 1. Diện tích</caption><tr><th>Xã</th><th>Ha</th></tr><tr><td>Kỳ Bắc</td><td>12</td></tr></table>',
        )
      ).body,
    ).toBe('Kết quả như sau.\n\nBảng 1. Diện tích\n\n| Xã | Ha |\n| - | - |\n| Kỳ Bắc | 12 |');
  });

  it('keeps the numbers of list items, including custom and reversed ones', async () => {
    expect(
      (
        await importBelowLead(
          '<p>Các việc.</p><ol><li>một</li><li value="7">bảy</li><li>tám</li></ol><p>Và.</p><ol reversed><li>hai.</li><li>một.</li></ol>',
        )
      ).body,
    ).toBe('Các việc.\n\n1. một\n\n7) bảy\n8) tám\n\nVà.\n\n2\\. hai.\n\n1\\. một.');
  });

  it('keeps the spaces at word break opportunities, and adds none', async () => {
    expect((await importBelowLead('<p>Hội nghị <wbr>kết<wbr> thúc tốt<wbr>đẹp.</p>')).body).toBe(
      'Hội nghị kết thúc tốtđẹp.',
    );
  });

  it('results in one question about struck-out text and tracked changes', async () => {
    const { body } = await importBelowLead(
      '<p>Đạt <s>54</s> 60 tỷ, <span style="text-decoration:line-through">cũ</span> mới, <del cite="x" datetime="2020-07-06T07:00">bỏ</del><ins cite="x" datetime="2020-07-06T07:00">thêm</ins>.</p>',
    );
    expect(body.split('\n\n')).toEqual([
      '{/* HỎI: Tệp gốc có 2 chỗ chữ bị gạch ngang, còn để nguyên dạng gạch ngang (~~…~~) trong bài và không lấy vào các mục khai báo; có chế độ theo dõi sửa đổi (Track Changes): 1 chỗ thêm, 1 chỗ xóa; bài này lấy theo bản đã sửa, tức là nhận chỗ thêm và bỏ chỗ xóa. Lấy như vậy có đúng không? */}',
      'Đạt ~~54~~ 60 tỷ, ~~cũ~~ mới, thêm.',
    ]);
  });

  it('from Word keeps its lists and footnotes', async () => {
    const item = (level: number, sign: string, text: string) =>
      `<p class=MsoListParagraph style='margin-left:${level * 36}pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;
    const note =
      '<div style="mso-element:footnote-list"><hr><div style="mso-element:footnote" id=ftn1><p class=MsoFootnoteText><a style="mso-footnote-id:ftn1" href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Theo Chi cục Thuế.</p></div></div>';
    const { body } = await importBelowLead(
      `${item(1, '·', 'một')}${item(2, 'o', 'hai')}${item(1, '·', 'ba')}<p>Đạt 54 tỷ<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span>[1]</span></a> đồng.</p>${item(1, 'Điều 1.', 'Phạm vi.')}${note}`,
    );
    expect(body).toBe(
      '- một\n  - hai\n- ba\n\nĐạt 54 tỷ (1) đồng.\n\nĐiều 1. Phạm vi.\n\n<Note title="Chú thích">\n  (1) Theo Chi cục Thuế.\n</Note>',
    );
  });

  it('in windows-1258 or UTF-16 is decoded correctly', async () => {
    // `ạ` is encoded as `a` followed by a dot below. Source: Unicode's CP1258.TXT.
    const bytes = Buffer.concat([
      Buffer.from(
        '<html><head><meta http-equiv=Content-Type content="text/html; charset=windows-1258"></head><body><p>Huy',
      ),
      Buffer.from([0xea, 0xf2]),
      Buffer.from('n h'),
      Buffer.from([0x6f, 0xf2]),
      Buffer.from('p giao ban th'),
      Buffer.from([0x61, 0xec]),
      Buffer.from('ng b'),
      Buffer.from([0x61, 0xd2]),
      Buffer.from('y</p></body></html>'),
    ]);
    expect((await imported(bytes, 'bai.htm')).draft.title?.value).toBe(
      'Huyện họp giao ban tháng bảy',
    );
    expect(
      (
        await imported(
          Buffer.from(`\ufeff${page('<p>Hội nghị kết thúc.</p>')}`, 'utf16le'),
          'bai.html',
        )
      ).draft.title?.value,
    ).toBe(TITLE);
  });

  it('is imported with pictures from its folder and data URLs, and no others', async () => {
    let requests = 0;
    const server = createServer((_request, response) => {
      requests += 1;
      response.end();
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const photo = await sharp({
      create: { width: 320, height: 240, channels: 3, background: 'red' },
    })
      .jpeg()
      .toBuffer();
    const other = await sharp({
      create: { width: 320, height: 240, channels: 3, background: 'blue' },
    })
      .png()
      .toBuffer();
    const outer = temporaryFolder();
    mkdirSync(join(outer, 'trang/anh'), { recursive: true });
    writeFileSync(join(outer, 'trang/anh/mot anh.jpg'), photo);
    writeFileSync(join(outer, 'kin.jpg'), photo);
    symlinkSync(join(outer, 'kin.jpg'), join(outer, 'trang/lien-ket.jpg'));
    const sources = [
      'anh/mot%20anh.jpg',
      '../kin.jpg',
      '%2e%2e/kin.jpg',
      join(outer, 'kin.jpg'),
      `file://${outer}/kin.jpg`,
      'lien-ket.jpg',
      `http://127.0.0.1:${port ?? 0}/a.jpg`,
      `//127.0.0.1:${port ?? 0}/a.jpg`,
      `data:image/png;base64,${other.toString('base64')}`,
    ];
    const path = join(outer, 'trang/bai.html');
    writeFileSync(
      path,
      page(
        sources.map((src) => `<p><img src="${src}" alt=""></p><p>Đoạn chữ xen giữa.</p>`).join(''),
      ),
    );
    const { draft, notes } = await importedFrom(path);
    server.close();
    expect(draft.photos.map(({ picture }) => picture?.extension)).toEqual(['jpg', 'png']);
    expect(notes.join()).toContain('7 ảnh nằm ngoài tệp');
    expect(requests).toBe(0);
  });

  it('is reduced to its article', async () => {
    const { body, draft } = await imported(
      `<html><body><nav><a href="/">Trang chủ</a></nav><div>Tin liên quan bên lề</div><article><h1>${TITLE}</h1><p>${LEAD}</p><p>${'Hội nghị bàn nhiều việc. '.repeat(10)}</p></article><footer>Bản quyền</footer></body></html>`,
      'bai.html',
    );
    expect(draft.title?.value).toBe(TITLE);
    expect(body).toMatch(/Hội nghị bàn nhiều việc\.$/u);
    expect(body).not.toMatch(/liên quan|Trang chủ|Bản quyền/u);
  });

  it('that is nested too deeply is refused', async () => {
    await expect(
      imported(`<p>a</p>${'<blockquote>'.repeat(100_000)}x`, 'bai.html'),
    ).rejects.toThrow('Không đọc được tệp');
  });
});
