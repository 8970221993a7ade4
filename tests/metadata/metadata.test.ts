import { describe, expect, it } from 'vitest';
import { createArchive } from '../../src/archive/archive.ts';
import type { Briefing } from '../../src/archive/briefing.ts';
import { breadcrumbList } from '../../src/metadata/breadcrumb-list.ts';
import { collectionPage } from '../../src/metadata/collection-page.ts';
import { dataset } from '../../src/metadata/dataset.ts';
import { dublinCore } from '../../src/metadata/dublin-core.ts';
import { jsonLd } from '../../src/metadata/json-ld.ts';
import { namedThing } from '../../src/metadata/named-thing.ts';
import { newsArticle } from '../../src/metadata/news-article.ts';
import { openGraph } from '../../src/metadata/open-graph.ts';
import { webSite } from '../../src/metadata/web-site.ts';
import { briefing, participant, PHOTO_FILE, SOURCE } from '../support/archive.ts';
import { vocabularyProblems } from '../support/vocabulary.ts';

/** The view of one briefing. */
function viewOf(more: object = {}): Briefing {
  const [only] = createArchive({ ...SOURCE, briefings: [briefing('2020/07/a', '2020-07-06', more)] }).briefings;
  if (!only) throw new Error('no briefing');
  return only;
}

const FULL = {
  updated: '2020-08-01',
  event: 'Hội nghị giao ban',
  participants: [participant('hoan', 'Chủ tịch UBND huyện', 'chair'), participant('hoan', 'Chủ tịch UBND huyện', 'speaker'), participant('dung'), { group: 'Lãnh đạo các xã', role: 'attendee' }],
  topics: ['kinh-te', 'van-hoa'],
  photos: [{ src: 'hop.jpg', alt: 'Hội trường', caption: 'Hội nghị.', file: PHOTO_FILE }],
  source: { title: 'Bản gốc của bản tin', author: 'Trung Anh' },
  sample: true,
};
const HERE = 'http://localhost:4321';

/** A description as a program finds it on a page. */
const published = (thing: Parameters<typeof jsonLd>[0]): unknown => JSON.parse(jsonLd(thing));

describe('the description of a briefing', () => {
  it('says what, when, who, where, about what and from which source', () => {
    expect(published(newsArticle(viewOf(FULL)))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': `${HERE}/2020/07/a/`,
      url: `${HERE}/2020/07/a/`,
      headline: 'Bản tin thử 2020/07/a',
      datePublished: '2020-07-06T00:00:00+07:00',
      dateModified: '2020-08-01T00:00:00+07:00',
      inLanguage: 'vi',
      author: { '@type': 'Person', name: 'Trung Anh', url: `${HERE}/tac-gia/trung-anh/` },
      publisher: { '@type': 'Organization', name: 'Kho tin Kỳ Anh', url: `${HERE}/` },
      isPartOf: { '@type': 'WebSite', '@id': `${HERE}/`, name: 'Kho tin Kỳ Anh' },
      about: [
        { '@type': 'DefinedTerm', name: 'Kinh tế', url: `${HERE}/chuyen-muc/kinh-te/` },
        { '@type': 'DefinedTerm', name: 'Văn hóa', url: `${HERE}/chuyen-muc/van-hoa/` },
        { '@type': 'Event', name: 'Hội nghị giao ban', startDate: '2020-07-06' },
      ],
      mentions: [
        { '@type': 'Person', name: 'Bùi Quang Hoàn', url: `${HERE}/nhan-vat/hoan/`, jobTitle: 'Chủ tịch UBND huyện' },
        { '@type': 'Person', name: 'Phạm Văn Dũng', url: `${HERE}/nhan-vat/dung/`, jobTitle: 'Phó Chủ tịch UBND huyện' },
      ],
      contentLocation: [{ '@type': 'AdministrativeArea', name: 'xã Kỳ Xuân', url: `${HERE}/dia-ban/xa-ky-xuan/` }],
      image: [
        { '@type': 'ImageObject', url: `${HERE}/2020/07/hop-1200.jpg`, width: '1200', height: '900' },
      ],
      isBasedOn: { '@type': 'CreativeWork', name: 'Bản gốc của bản tin', author: { '@type': 'Person', name: 'Trung Anh' } },
      creativeWorkStatus: 'Bản tin mẫu',
    });
  });

  it('leaves out what the briefing does not have', () => {
    const thing = newsArticle(viewOf({ participants: [{ group: 'Lãnh đạo các xã', role: 'attendee' }], places: [], source: { note: 'Bản gốc không còn.' } }));
    for (const property of ['mentions', 'contentLocation', 'isBasedOn', 'creativeWorkStatus']) expect(thing).not.toHaveProperty(property);
    expect(thing.dateModified).toBe('2020-07-06T00:00:00+07:00');
  });
});

describe('descriptions', () => {
  const things = [
    newsArticle(viewOf(FULL)),
    newsArticle(viewOf({ source: { note: 'Bản gốc không còn.' }, participants: [{ group: 'Lãnh đạo các xã', role: 'attendee' }] })),
    webSite(),
    dataset({ path: '/du-lieu/', title: 'Dữ liệu', description: 'Toàn bộ kho tin.', files: [{ path: 'people.csv', title: 'Nhân vật', mediatype: 'text/csv', bytes: 12 }] }),
    breadcrumbList([{ label: 'Trang đầu', path: '/' }, { label: '2020', path: '/2020/' }]),
    ...(['person', 'author', 'place', 'topic'] as const).map((kind) => collectionPage({ path: '/x/', title: 'X', items: [{ path: '/y/' }], about: namedThing(kind, { id: 'y', name: 'Y' }, ['Chủ tịch', 'Bí thư']) })),
  ];

  it('use only what schema.org’s vocabulary knows, each property where it belongs', () => {
    expect(vocabularyProblems(things.map(published))).toEqual([]);
  });

  it('are held against a vocabulary that refuses what it does not know', () => {
    const wrong = [
      { '@type': 'NewsArtikel' },
      { '@type': 'NewsArticle', headlin: 'x' },
      { '@type': 'NewsArticle', author: { '@type': 'Person', headline: 'x' } },
      { '@type': 'NewsArticle', contentLocation: { '@type': 'Person', name: 'x' } },
    ];
    const named = ['NewsArtikelLeaf', '"headlin"', '"headline"', '"Person"'];
    expect(vocabularyProblems(wrong.map(published))).toEqual(named.map((word): unknown => expect.stringContaining(word)));
  });

  it('cannot end their script, whatever a title holds', () => {
    const title = 'Viết </script><script>alert(1)</script> và <!-- trong đầu đề';
    const text = jsonLd(newsArticle(viewOf({ title })));
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toMatchObject({ headline: title });
  });
});

describe('tags', () => {
  const page = { title: 'Đầu đề', description: 'Đoạn mở đầu.', path: '/2020/07/a/' };

  it('of Dublin Core say of a briefing all that the circular asks for', () => {
    const tags = dublinCore({ ...page, briefing: viewOf(FULL) }).map((tag) => ['name' in tag && tag.name, tag.content]);
    expect(tags).toEqual([
      ['DC.title', 'Đầu đề'], ['DC.creator', 'Trung Anh'], ['DC.date', '2020-07-06'], ['DC.description', 'Đoạn mở đầu.'], ['DC.publisher', 'Kho tin Kỳ Anh'],
      ['DC.identifier', `${HERE}/2020/07/a/`], ['DC.language', 'vi'], ['DC.source', 'Trung Anh: Bản gốc của bản tin'], ['DC.subject', 'Kinh tế'], ['DC.subject', 'Văn hóa'],
      ['DC.coverage', 'xã Kỳ Xuân'], ['DC.type', 'Text'], ['DC.format', 'text/html'], ['DC.rights', expect.stringContaining('thuộc về tác giả')],
    ]);
  });

  it('of Open Graph show a briefing as an article, with its first photograph', () => {
    const tags = Object.fromEntries(openGraph({ ...page, briefing: viewOf(FULL) }).map((tag) => ['property' in tag ? tag.property : tag.name, tag.content]));
    expect(tags).toEqual({
      'og:title': 'Đầu đề', 'og:type': 'article', 'og:url': `${HERE}/2020/07/a/`, 'og:site_name': 'Kho tin Kỳ Anh', 'og:locale': 'vi_VN',
      'article:published_time': '2020-07-06T00:00:00+07:00', 'article:modified_time': '2020-08-01T00:00:00+07:00',
      'article:author': `${HERE}/tac-gia/trung-anh/`, 'article:section': 'Kinh tế', 'article:tag': 'Văn hóa',
      'og:image': `${HERE}/2020/07/hop-1200.jpg`, 'og:image:type': 'image/jpeg', 'og:image:width': '1200', 'og:image:height': '900', 'og:image:alt': 'Hội trường',
      'twitter:card': 'summary_large_image',
    });
  });

  it('of a briefing without a photograph show the image of its topic and year, as its description does', () => {
    const [image] = [`${HERE}/chuyen-muc/kinh-te/2020/anh-chia-se.png`];
    const plain = viewOf({ photos: [{ caption: 'Ảnh không còn' }] });
    const tags = Object.fromEntries(openGraph({ ...page, briefing: plain }).map((tag) => ['property' in tag ? tag.property : tag.name, tag.content]));
    expect(tags).toMatchObject({ 'og:image': image, 'og:image:type': 'image/png', 'og:image:width': '1200', 'og:image:height': '630', 'og:image:alt': 'Kho tin Kỳ Anh: bản tin chuyên mục Kinh tế năm 2020' });
    expect(newsArticle(plain).image).toEqual([{ '@type': 'ImageObject', url: image, width: '1200', height: '630' }]);
  });

  it('of other pages claim no author, day or picture', () => {
    expect(openGraph(page).map((tag) => ('property' in tag ? tag.property : tag.name))).toEqual(['og:title', 'og:type', 'og:url', 'og:site_name', 'og:locale', 'twitter:card']);
    expect(dublinCore(page).some((tag) => 'name' in tag && ['DC.date', 'DC.source', 'DC.subject'].includes(tag.name))).toBe(false);
  });
});
