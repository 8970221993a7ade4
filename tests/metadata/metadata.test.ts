import { afterAll, describe, expect, it } from 'vitest';
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
import { mergeMetaTags, type MetaTag } from '../../src/metadata/page-metadata.ts';
import { webSite } from '../../src/metadata/web-site.ts';
import { deployment } from '../../src/environment.ts';
import { briefing, participant, PHOTO_FILE, SOURCE } from '../support/archive.ts';
import { vocabularyProblems } from '../support/vocabulary.ts';

/** The archive's view of one briefing. */
function archivedBriefing(overrides: object = {}): Briefing {
  const [only] = createArchive({
    ...SOURCE,
    briefings: [briefing('2020/07/a', '2020-07-06', overrides)],
  }).briefings;
  if (!only) throw new Error('no briefing');
  return only;
}

const FULL = {
  updated: '2020-08-01',
  event: 'Hội nghị giao ban',
  participants: [
    participant('hoan', 'Chủ tịch UBND huyện', 'chair'),
    participant('hoan', 'Chủ tịch UBND huyện', 'speaker'),
    participant('dung'),
    { group: 'Lãnh đạo các xã', role: 'attendee' },
  ],
  topics: ['kinh-te', 'van-hoa'],
  photos: [{ src: 'hop.jpg', alt: 'Hội trường', caption: 'Hội nghị.', file: PHOTO_FILE }],
  source: { title: 'Bản gốc của bản tin', author: 'Trung Anh' },
  sample: true,
};
const ORIGIN = 'https://tin.example';
deployment.url = ORIGIN;
afterAll(() => {
  deployment.url = undefined;
});

/** Structured data as parsed from a page. */
const published = (thing: Parameters<typeof jsonLd>[0]): unknown => JSON.parse(jsonLd(thing));

describe('the structured data of a briefing', () => {
  it('contains title, dates, people, places, topics and source', () => {
    expect(published(newsArticle(archivedBriefing(FULL)))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': `${ORIGIN}/2020/07/a/`,
      url: `${ORIGIN}/2020/07/a/`,
      headline: 'Bản tin thử 2020/07/a',
      datePublished: '2020-07-06T00:00:00+07:00',
      dateModified: '2020-08-01T00:00:00+07:00',
      inLanguage: 'vi',
      author: { '@type': 'Person', name: 'Trung Anh', url: `${ORIGIN}/tac-gia/trung-anh/` },
      publisher: { '@type': 'Organization', name: 'Kho tin Kỳ Anh', url: `${ORIGIN}/` },
      isPartOf: { '@type': 'WebSite', '@id': `${ORIGIN}/`, name: 'Kho tin Kỳ Anh' },
      about: [
        { '@type': 'DefinedTerm', name: 'Kinh tế', url: `${ORIGIN}/chuyen-muc/kinh-te/` },
        { '@type': 'DefinedTerm', name: 'Văn hóa', url: `${ORIGIN}/chuyen-muc/van-hoa/` },
        { '@type': 'Event', name: 'Hội nghị giao ban', startDate: '2020-07-06' },
      ],
      mentions: [
        {
          '@type': 'Person',
          name: 'Bùi Quang Hoàn',
          url: `${ORIGIN}/nhan-vat/hoan/`,
          jobTitle: 'Chủ tịch UBND huyện',
        },
        {
          '@type': 'Person',
          name: 'Phạm Văn Dũng',
          url: `${ORIGIN}/nhan-vat/dung/`,
          jobTitle: 'Phó Chủ tịch UBND huyện',
        },
      ],
      contentLocation: [
        { '@type': 'AdministrativeArea', name: 'xã Kỳ Xuân', url: `${ORIGIN}/dia-ban/xa-ky-xuan/` },
      ],
      image: [
        {
          '@type': 'ImageObject',
          url: `${ORIGIN}/2020/07/hop-1200.jpg`,
          width: '1200',
          height: '900',
        },
      ],
      isBasedOn: {
        '@type': 'CreativeWork',
        name: 'Bản gốc của bản tin',
        author: { '@type': 'Person', name: 'Trung Anh' },
      },
      creativeWorkStatus: 'Bản tin mẫu',
    });
  });

  it('leaves out missing properties', () => {
    const thing = newsArticle(
      archivedBriefing({
        participants: [{ group: 'Lãnh đạo các xã', role: 'attendee' }],
        places: [],
        source: { note: 'Bản gốc không còn.' },
      }),
    );
    for (const property of ['mentions', 'contentLocation', 'isBasedOn', 'creativeWorkStatus'])
      expect(thing).not.toHaveProperty(property);
    expect(thing.dateModified).toBe('2020-07-06T00:00:00+07:00');
  });
});

describe('structured data', () => {
  const things = [
    newsArticle(archivedBriefing(FULL)),
    newsArticle(
      archivedBriefing({
        source: { note: 'Bản gốc không còn.' },
        participants: [{ group: 'Lãnh đạo các xã', role: 'attendee' }],
      }),
    ),
    webSite(),
    dataset({
      path: '/du-lieu/',
      title: 'Dữ liệu',
      description: 'Toàn bộ kho tin.',
      files: [{ path: 'people.csv', title: 'Nhân vật', mediatype: 'text/csv', bytes: 12 }],
    }),
    breadcrumbList([
      { label: 'Trang chủ', path: '/' },
      { label: '2020', path: '/2020/' },
    ]),
    ...(['person', 'author', 'place', 'topic'] as const).map((kind) =>
      collectionPage({
        path: '/x/',
        title: 'X',
        about: namedThing(kind, { id: 'y', name: 'Y' }, ['Chủ tịch', 'Bí thư']),
      }),
    ),
  ];

  it('uses only types and properties of schema.org, each property in its domain', () => {
    expect(vocabularyProblems(things.map(published))).toEqual([]);
  });

  it('is checked by a vocabulary that rejects unknown terms', () => {
    const wrong = [
      { '@type': 'NewsArtikel' },
      { '@type': 'NewsArticle', headlin: 'x' },
      { '@type': 'NewsArticle', author: { '@type': 'Person', headline: 'x' } },
      { '@type': 'NewsArticle', contentLocation: { '@type': 'Person', name: 'x' } },
    ];
    const named = ['NewsArtikelLeaf', '"headlin"', '"headline"', '"Person"'];
    expect(vocabularyProblems(wrong.map(published))).toEqual(
      named.map((word): unknown => expect.stringContaining(word)),
    );
  });

  it('cannot close its script element with any title', () => {
    const title = 'Viết </script><script>alert(1)</script> và <!-- trong đầu đề';
    const text = jsonLd(newsArticle(archivedBriefing({ title })));
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toMatchObject({ headline: title });
  });
});

describe('tags', () => {
  const page = { title: 'Đầu đề', description: 'Đoạn mở đầu.', path: '/2020/07/a/' };

  it('of Dublin Core contain everything that the circular requires', () => {
    const tags = dublinCore({ ...page, briefing: archivedBriefing(FULL) }).map((tag) => [
      'name' in tag && tag.name,
      tag.content,
    ]);
    expect(tags).toEqual([
      ['DC.title', 'Đầu đề'],
      ['DC.creator', 'Trung Anh'],
      ['DC.date', '2020-07-06'],
      ['DC.description', 'Đoạn mở đầu.'],
      ['DC.publisher', 'Kho tin Kỳ Anh'],
      ['DC.identifier', `${ORIGIN}/2020/07/a/`],
      ['DC.language', 'vi'],
      ['DC.source', 'Trung Anh: Bản gốc của bản tin'],
      ['DC.subject', 'Kinh tế'],
      ['DC.subject', 'Văn hóa'],
      ['DC.coverage', 'xã Kỳ Xuân'],
      ['DC.type', 'Text'],
      ['DC.format', 'text/html'],
      ['DC.rights', expect.stringContaining('thuộc về tác giả')],
    ]);
  });

  it('of Open Graph describe a briefing as an article with its first photograph', () => {
    const tags = Object.fromEntries(
      openGraph({ ...page, briefing: archivedBriefing(FULL) }).map((tag) => [
        'property' in tag ? tag.property : tag.name,
        tag.content,
      ]),
    );
    expect(tags).toEqual({
      'og:title': 'Đầu đề',
      'og:type': 'article',
      'og:url': `${ORIGIN}/2020/07/a/`,
      'og:site_name': 'Kho tin Kỳ Anh',
      'og:locale': 'vi_VN',
      'article:published_time': '2020-07-06T00:00:00+07:00',
      'article:modified_time': '2020-08-01T00:00:00+07:00',
      'article:author': `${ORIGIN}/tac-gia/trung-anh/`,
      'article:section': 'Kinh tế',
      'article:tag': 'Văn hóa',
      'og:image': `${ORIGIN}/2020/07/hop-1200.jpg`,
      'og:image:type': 'image/jpeg',
      'og:image:width': '1200',
      'og:image:height': '900',
      'og:image:alt': 'Hội trường',
      'twitter:card': 'summary_large_image',
    });
  });

  it('of a briefing without a photograph use the share image of its topic and year, as the structured data does', () => {
    const [image] = [`${ORIGIN}/chuyen-muc/kinh-te/2020/anh-chia-se.png`];
    const plain = archivedBriefing({ photos: [{ caption: 'Ảnh không còn' }] });
    const tags = Object.fromEntries(
      openGraph({ ...page, briefing: plain }).map((tag) => [
        'property' in tag ? tag.property : tag.name,
        tag.content,
      ]),
    );
    expect(tags).toMatchObject({
      'og:image': image,
      'og:image:type': 'image/png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'Kho tin Kỳ Anh: bản tin chuyên mục Kinh tế năm 2020',
    });
    expect(newsArticle(plain).image).toEqual([
      { '@type': 'ImageObject', url: image, width: '1200', height: '630' },
    ]);
  });

  it('of other pages have no author, date or image', () => {
    expect(openGraph(page).map((tag) => ('property' in tag ? tag.property : tag.name))).toEqual([
      'og:title',
      'og:type',
      'og:url',
      'og:site_name',
      'og:locale',
      'twitter:card',
    ]);
    expect(
      dublinCore(page).some(
        (tag) => 'name' in tag && ['DC.date', 'DC.source', 'DC.subject'].includes(tag.name),
      ),
    ).toBe(false);
  });
});

describe('the meta elements of a page', () => {
  const page = {
    title: 'Bản tin thử',
    description: 'Đoạn mở đầu của bản tin thử.',
    path: '/2020/07/a/',
    briefing: archivedBriefing(FULL),
  };
  const [properties, names] = [openGraph(page), dublinCore(page)];
  const merged = mergeMetaTags(properties, names);

  it('contain all tags of both vocabularies in fewer elements, with Open Graph in order', () => {
    const contents = (tags: readonly MetaTag[], attribute: 'name' | 'property') =>
      tags.flatMap((tag) =>
        tag[attribute] === undefined ? [] : [`${tag[attribute]}: ${tag.content}`],
      );
    expect(contents(merged, 'property')).toEqual(contents(properties, 'property'));
    expect(contents(merged, 'name').sort()).toEqual(
      [...contents(properties, 'name'), ...contents(names, 'name')].sort(),
    );
    expect(merged.length).toBe(properties.length + names.length - 5);
  });

  it('are merged if their content is the same: title, address, publisher and each topic', () => {
    expect(
      merged
        .filter(({ name, property }) => name !== undefined && property !== undefined)
        .map(({ name, property }) => [property, name]),
    ).toEqual([
      ['og:title', 'DC.title'],
      ['og:url', 'DC.identifier'],
      ['og:site_name', 'DC.publisher'],
      ['article:section', 'DC.subject'],
      ['article:tag', 'DC.subject'],
    ]);
  });
});

it('without a configured address, Open Graph and Dublin Core state none', () => {
  deployment.url = undefined;
  const page = {
    title: 'Bản tin thử',
    description: 'Đoạn mở đầu.',
    path: '/2020/07/a/',
    briefing: archivedBriefing(FULL),
  };
  const contents = [...openGraph(page), ...dublinCore(page)].map(({ content }) => content);
  expect(contents.filter((content) => /https?:/u.test(content))).toEqual([]);
  expect(openGraph(page).map(({ property }) => property)).not.toContain('og:image');
  deployment.url = ORIGIN;
});
