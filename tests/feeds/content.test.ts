import { afterAll, describe, expect, it } from 'vitest';
import { createArchive } from '../../src/archive/archive.ts';
import { feedContent } from '../../src/feeds/content.ts';
import { makeBody } from '../../src/mdx/make-body.ts';
import { briefing as entry, PHOTO_FILE, SOURCE } from '../support/archive.ts';
import { deployment } from '../../src/environment.ts';

deployment.url = 'https://tin.example';
afterAll(() => {
  deployment.url = undefined;
});

/** The feed HTML of a briefing with this text, by default with one photograph. */
function contentOf(mdx: string, overrides: object = {}): string {
  const { body, problems } = makeBody(`---\n---\n\n${mdx}\n`, {
    glossary: [{ abbreviation: 'UBND', expansion: 'Ủy ban nhân dân' }],
    photoCount: 2,
    figures: ['san-luong', 'gieo-cay'],
  });
  if (!body) throw new Error(JSON.stringify(problems));
  const [briefing] = createArchive({
    ...SOURCE,
    briefings: [
      entry('2020/07/a', '2020-07-06', {
        photos: [{ caption: 'Hội nghị & khách mời.' }],
        ...overrides,
      }),
    ],
  }).briefings;
  if (!briefing) throw new Error('no briefing');
  return feedContent(briefing, body);
}

describe('the content of a feed entry', () => {
  it('is the full text as plain HTML', () => {
    expect(contentOf('UBND huyện họp.\n\n## Kết quả\n\n- một\n- **hai**')).toBe(
      '<p><abbr title="Ủy ban nhân dân">UBND</abbr> huyện họp.</p>\n<h2>Kết quả</h2>\n<ul>\n<li>một</li>\n<li><strong>hai</strong></li>\n</ul>' +
        '<figure><figcaption>Ảnh không còn lưu: Hội nghị &#x26; khách mời.</figcaption></figure>',
    );
  });

  it('makes links to this site absolute and leaves other links alone', () => {
    expect(
      contentOf('Xem [tháng 7](/2020/07/) và [nơi khác](https://vi.example/2020/).'),
    ).toContain(
      '<a href="https://tin.example/2020/07/">tháng 7</a> và <a href="https://vi.example/2020/">nơi khác</a>',
    );
  });

  it.each([
    ['plain text', String.raw`Viết \<a href="/x"> và href="/y".`],
    ['a title attribute', `[a](https://vi.example/ 'b <a href="/x">')`],
  ])('does not mistake %s for a link', (_case, mdx) => {
    expect(contentOf(mdx)).not.toContain('localhost');
  });

  it('renders the content of each component', () => {
    const html = contentOf(
      [
        '<KeyFigures title="Kết quả" show="san-luong" />',
        '<Quote by="Bà A" office="Trưởng thôn">\nChúng tôi đã làm xong.\n</Quote>',
        '<Note title="Lưu ý">\nĐường còn đóng.\n</Note>',
      ].join('\n\n'),
      {
        indicators: [
          { indicator: 'gieo-cay', value: 100, unit: '%', period: '2020', note: 'vụ hè thu' },
          {
            indicator: 'san-luong',
            value: 20519,
            unit: 'tấn',
            period: '2020-H1',
            plan_percent: 57,
          },
        ],
      },
    );
    expect(html).toContain(
      '<figure><figcaption>Kết quả</figcaption><ul><li>Sản lượng: <strong>20.519 tấn</strong>, bằng 57% kế hoạch (6 tháng đầu năm 2020)</li></ul></figure>',
    );
    // Figures that no component places follow the text, as on the page.
    expect(html).toContain(
      '</aside><figure><ul><li>Gieo cấy: <strong>100%</strong> (năm 2020; vụ hè thu)</li></ul></figure>',
    );
    expect(html).toContain(
      '<figure><blockquote><p>Chúng tôi đã làm xong.</p></blockquote><figcaption>Bà A, Trưởng thôn</figcaption></figure>',
    );
    expect(html).toContain('<aside><p><strong>Lưu ý</strong></p><p>Đường còn đóng.</p></aside>');
  });

  it('shows each photograph once, either where the text places it or after the text', () => {
    const photos = [
      {
        src: 'hop.jpg',
        alt: 'Hội trường "lớn"',
        caption: 'Hội nghị.',
        credit: 'Văn A',
        file: PHOTO_FILE,
      },
      { src: 'hop.jpg', alt: 'Bên ngoài', caption: 'Ngoài sân.', file: PHOTO_FILE },
    ];
    const html = contentOf('Mở đầu.\n\n<Photo number="2" />\n\nHết.', { photos });
    expect(html.match(/<figcaption>[^<]*/gu)).toEqual([
      '<figcaption>Ngoài sân.',
      '<figcaption>Hội nghị. Ảnh: Văn A.',
    ]);
    expect(html).toContain(
      '<img src="https://tin.example/2020/07/hop-1200.jpg" alt="Hội trường &#x22;lớn&#x22;" width="1200" height="900">',
    );
  });

  it('marks a sample as such', () => {
    expect(contentOf('Mở đầu.', { sample: true })).toMatch(/^<p><strong>Bản tin mẫu do máy tạo/u);
  });
});
