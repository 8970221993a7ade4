import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { placedFigures, placedPhotos } from '../../src/mdx/body.ts';
import { makeBody } from '../../src/mdx/make-body.ts';
import { bodyHtml } from '../support/body-html.ts';

function bodyOf(text: string) {
  const { body, problems } = makeBody(text, { glossary: [], photoCount: 2 });
  if (!body) throw new Error(JSON.stringify(problems));
  return body;
}

function htmlOf(text: string, base = '/'): string {
  return bodyHtml(bodyOf(text).segments, base).join('\n');
}

describe('plain Markdown', () => {
  it.each([
    ['**đậm** và *nghiêng*', '<p><strong>đậm</strong> và <em>nghiêng</em></p>'],
    ['## Kết quả', '<h2>Kết quả</h2>'],
    ['- một\n- hai', '<ul>\n<li>một</li>\n<li>hai</li>\n</ul>'],
    ['> trích', '<blockquote>\n<p>trích</p>\n</blockquote>'],
    ['Dưới < 5% dân & hơn > 3', '<p>Dưới &#x3C; 5% dân &#x26; hơn > 3</p>'],
    ['ngoặc \\{nhọn\\} và &lt;b&gt;', '<p>ngoặc {nhọn} và &#x3C;b></p>'],
  ])('%j becomes %j', (markdown, html) => {
    expect(htmlOf(markdown)).toBe(html);
  });

  it('links to the site’s own pages get the base path; others stay', () => {
    expect(htmlOf('[a](/2020/07/) [b](https://example.vn/x)', '/kyanh/')).toBe(
      '<p><a href="/kyanh/2020/07/">a</a> <a href="https://example.vn/x">b</a></p>',
    );
  });

  it('links in tables get the base path, too', () => {
    expect(htmlOf('| xã |\n|---|\n| [Kỳ Xuân](/dia-ban/xa-ky-xuan/) |', '/kyanh/')).toContain(
      '<a href="/kyanh/dia-ban/xa-ky-xuan/">',
    );
  });

  it('a table scrolls in a focusable box', () => {
    expect(htmlOf('| xã | tấn |\n|---|--:|\n| Kỳ Xuân | 20 |')).toMatch(
      /^<div class="table" role="region" aria-label="Bảng số liệu" tabindex="0"><table>[\s\S]*<td align="right">20<\/td>[\s\S]*<\/table><\/div>$/u,
    );
  });

  it('a bare web address becomes a link', () => {
    expect(htmlOf('Xem https://kyanh.example/x nhé')).toContain(
      '<a href="https://kyanh.example/x">',
    );
  });

  it('does not include the frontmatter', () => {
    expect(htmlOf('---\ntitle: x\n---\n\nchữ')).toBe('<p>chữ</p>');
  });
});

describe('components', () => {
  it('become data: a name, literal props, children', () => {
    const { segments } = bodyOf('Đầu.\n\n<Quote by="Bà Lan">Trời *nắng*.</Quote>\n\nCuối.');
    expect(segments).toEqual([
      { kind: 'text', nodes: [h('p', 'Đầu.')] },
      {
        kind: 'component',
        name: 'Quote',
        props: { by: 'Bà Lan' },
        children: [{ kind: 'text', nodes: [h('p', 'Trời ', h('em', 'nắng'), '.')] }],
      },
      { kind: 'text', nodes: [h('p', 'Cuối.')] },
    ]);
  });

  it('may be nested and contain Markdown blocks', () => {
    const [note] = bodyOf(
      '<Note title="Nhớ">\n\n- một\n\n<Quote by="Ông Ba">hai</Quote>\n\n</Note>',
    ).segments;
    expect(note).toMatchObject({
      name: 'Note',
      children: [{ kind: 'text' }, { name: 'Quote', props: { by: 'Ông Ba' } }],
    });
    expect(bodyHtml(note ? [note] : [])).toEqual(['<ul>\n<li>một</li>\n</ul>', '<p>hai</p>']);
  });

  it('place the figures that they name, or all if they name none', () => {
    const all = ['thu', 'chi', 'no'];
    const placed = (text: string) => [...placedFigures(bodyOf(text).segments, all)];
    expect(placed('<KeyFigures title="Kết quả" show="thu, no" />')).toEqual(['thu', 'no']);
    expect(placed('<Note>\n\n<KeyFigures show="chi" />\n\n</Note>')).toEqual(['chi']);
    expect(placed('<KeyFigures />')).toEqual(all);
    expect(placed('Không có.')).toEqual([]);
  });

  it('placing photos are found by number at any depth', () => {
    expect([
      ...placedPhotos(
        bodyOf('<Photo number="2" />\n\n<Note>\n\n<Photo number="1" />\n\nchữ\n\n</Note>').segments,
      ),
    ]).toEqual([2, 1]);
  });
});

it('the plain text contains every word of the text once, without figures and photos', () => {
  const { text } = bodyOf(
    '## Đầu đề\n\nMột **hai**.\n\n- ba\n\n| bốn |\n|---|\n| năm |\n\n<KeyFigures title="sáu" show="thu" />\n\n<Photo number="1" />\n\n<Quote by="bảy" office="tám">chín</Quote>\n\n<Note title="mười">hết</Note>',
  );
  expect(text.split('\n')).toEqual([
    'Đầu đề',
    'Một hai.',
    'ba',
    'bốn',
    'năm',
    'sáu',
    'bảy tám',
    'chín',
    'mười',
    'hết',
  ]);
});
