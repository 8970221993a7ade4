import { describe, expect, it } from 'vitest';
import { placedFigures, placedPhotos } from '../../src/mdx/body.ts';
import { makeBody } from '../../src/mdx/make-body.ts';

function bodyOf(text: string, base = '/') {
  const { body, problems } = makeBody(text, { base, glossary: [], photoCount: 2 });
  if (!body) throw new Error(JSON.stringify(problems));
  return body;
}

function htmlOf(text: string, base = '/'): string {
  return bodyOf(text, base).segments.map((segment) => (segment.kind === 'html' ? segment.html : `[${segment.name}]`)).join('\n');
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

  it('links to pages of the site carry the base path, others stay', () => {
    expect(htmlOf('[a](/2020/07/) [b](https://example.vn/x)', '/kyanh/')).toBe('<p><a href="/kyanh/2020/07/">a</a> <a href="https://example.vn/x">b</a></p>');
  });

  it('a link to a page of the site is led by the site’s path, in a table as well', () => {
    expect(htmlOf('| xã |\n|---|\n| [Kỳ Xuân](/dia-ban/xa-ky-xuan/) |', '/kyanh/')).toContain('<a href="/kyanh/dia-ban/xa-ky-xuan/">');
  });

  it('a table scrolls in a box that the keyboard reaches', () => {
    expect(htmlOf('| xã | tấn |\n|---|--:|\n| Kỳ Xuân | 20 |')).toMatch(/^<div class="table" role="region" aria-label="Bảng số liệu" tabindex="0"><table>[\s\S]*<td align="right">20<\/td>[\s\S]*<\/table><\/div>$/u);
  });

  it('a bare web address becomes a link', () => {
    expect(htmlOf('Xem https://kyanh.example/x nhé')).toContain('<a href="https://kyanh.example/x">');
  });

  it('is not touched by frontmatter', () => {
    expect(htmlOf('---\ntitle: x\n---\n\nchữ')).toBe('<p>chữ</p>');
  });
});

describe('components', () => {
  it('become data: a name, literal props, children', () => {
    expect(bodyOf('Đầu.\n\n<Quote by="Bà Lan">Trời *nắng*.</Quote>\n\nCuối.').segments).toEqual([
      { kind: 'html', html: '<p>Đầu.</p>' },
      { kind: 'component', name: 'Quote', props: { by: 'Bà Lan' }, children: [{ kind: 'html', html: '<p>Trời <em>nắng</em>.</p>' }] },
      { kind: 'html', html: '<p>Cuối.</p>' },
    ]);
  });

  it('may be nested and hold Markdown blocks', () => {
    const [note] = bodyOf('<Note title="Nhớ">\n\n- một\n\n<Quote by="Ông Ba">hai</Quote>\n\n</Note>').segments;
    expect(note).toMatchObject({ name: 'Note', children: [{ html: '<ul>\n<li>một</li>\n</ul>' }, { name: 'Quote', props: { by: 'Ông Ba' } }] });
  });

  it('placing figures name them; one that names none places all', () => {
    const all = ['thu', 'chi', 'no'];
    const placed = (text: string) => [...placedFigures(bodyOf(text).segments, all)];
    expect(placed('<KeyFigures title="Kết quả" show="thu, no" />')).toEqual(['thu', 'no']);
    expect(placed('<Note>\n\n<KeyFigures show="chi" />\n\n</Note>')).toEqual(['chi']);
    expect(placed('<KeyFigures />')).toEqual(all);
    expect(placed('Không có.')).toEqual([]);
  });

  it('placing photos are known by number, wherever they stand', () => {
    expect([...placedPhotos(bodyOf('<Photo number="2" />\n\n<Note>\n\n<Photo number="1" />\n\nchữ\n\n</Note>').segments)]).toEqual([2, 1]);
  });
});

it('the plain text holds every word of the text, once; figures and photos stand in the frontmatter', () => {
  const { text } = bodyOf('## Đầu đề\n\nMột **hai**.\n\n- ba\n\n| bốn |\n|---|\n| năm |\n\n<KeyFigures title="sáu" show="thu" />\n\n<Photo number="1" />\n\n<Quote by="bảy" office="tám">chín</Quote>\n\n<Note title="mười">hết</Note>');
  expect(text.split('\n')).toEqual(['Đầu đề', 'Một hai.', 'ba', 'bốn', 'năm', 'sáu', 'bảy tám', 'chín', 'mười', 'hết']);
});
