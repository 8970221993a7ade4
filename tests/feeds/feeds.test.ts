import * as z from 'astro/zod';
import Parser from 'rss-parser';
import { afterAll, describe, expect, it } from 'vitest';
import { createArchive, type Archive } from '../../src/archive/archive.ts';
import { atomFeed } from '../../src/feeds/atom.ts';
import { feedEntry, type FeedEntry } from '../../src/feeds/entry.ts';
import { monthFeeds, subscribedFeeds, type Feed } from '../../src/feeds/feed.ts';
import { jsonFeed } from '../../src/feeds/json-feed.ts';
import { rssFeed } from '../../src/feeds/rss.ts';
import { briefing, PHOTO_FILE, SOURCE } from '../support/archive.ts';
import { jsonFeedProblems } from '../support/json-feed.ts';
import { xmlProblems } from '../support/xml.ts';
import { deployment } from '../../src/environment.ts';
import { site } from '../../src/site.ts';

deployment.url = 'https://tin.example';
afterAll(() => {
  deployment.url = undefined;
});

const CONTENT = '<p>Kết quả: A &#x26; B, viết ]]> và <a href="https://tin.example/">đây</a>.</p>';
const SPECIAL_CHARACTERS = {
  title: 'Thu ngân sách "đạt" <54 tỷ & tăng ]]> đều',
  summary: 'Đoạn mở đầu có dấu < và & để thử xem các định dạng có viết đúng hay không.',
  updated: '2020-08-01',
  topics: ['kinh-te', 'van-hoa'],
  photos: [{ src: 'hop.jpg', alt: 'Hội trường', caption: 'Hội nghị.', file: PHOTO_FILE }],
};

const archive = createArchive({
  ...SOURCE,
  briefings: [
    briefing('2020/07/a', '2020-07-06', SPECIAL_CHARACTERS),
    briefing('2020/09/b', '2020-09-06'),
    briefing('2019/12/c', '2019-12-06'),
  ],
});
const [siteFeed] = subscribedFeeds(archive);
if (!siteFeed) throw new Error('no feed');
const entriesOf = ({ briefings, history }: Feed): FeedEntry[] =>
  briefings.map((item) => feedEntry(item, history?.archived ? undefined : CONTENT));
const atom = (feed: Feed) => atomFeed(feed, entriesOf(feed));
const rss = (feed: Feed) => rssFeed(feed, entriesOf(feed));
const json = (feed: Feed): unknown => JSON.parse(jsonFeed(feed, entriesOf(feed)));
const parse = (xml: string) => new Parser().parseString(xml);
/** RSS holds the full text in an element of another namespace. */
const contentOf = ({ content = '', ...item }: Parser.Item) =>
  z.looseObject({ 'content:encoded': z.string() }).safeParse(item).data?.['content:encoded'] ??
  content;
const allFeeds = (source: Archive) => [...subscribedFeeds(source), ...monthFeeds(source)];

describe('feeds', () => {
  it('exist for the site, each topic, even without briefings, and each person', () => {
    expect(
      subscribedFeeds(archive).map(({ path, briefings }) => [path, briefings.map(({ id }) => id)]),
    ).toEqual([
      ['/', ['2020/09/b', '2020/07/a', '2019/12/c']],
      ['/chuyen-muc/kinh-te/', ['2020/09/b', '2020/07/a', '2019/12/c']],
      ['/chuyen-muc/van-hoa/', ['2020/07/a']],
      ['/nhan-vat/hoan/', ['2020/09/b', '2020/07/a', '2019/12/c']],
    ]);
  });

  it('contain the newest 20 briefings; the month feeds together contain all', () => {
    const many = createArchive({
      ...SOURCE,
      briefings: Array.from({ length: 45 }, (_unused, index) =>
        briefing(`b${index}`, `20${10 + (index % 9)}-0${1 + (index % 5)}-06`),
      ),
    });
    for (const { path, briefings } of subscribedFeeds(many))
      expect(briefings).toEqual(
        ['/', '/chuyen-muc/kinh-te/', '/nhan-vat/hoan/'].includes(path)
          ? many.briefings.slice(0, 20)
          : [],
      );
    expect(monthFeeds(many).flatMap(({ briefings }) => briefings)).toEqual(many.briefings);
  });

  it('link from the main feed to the newest month and from month to month (RFC 5005)', () => {
    const links = (xml: string) =>
      Array.from(xml.matchAll(/rel="(current|(?:prev|next)-archive)"/gu), ([, rel]) => rel);
    const documents = [siteFeed, ...monthFeeds(archive)].map((feed) => ({
      path: feed.path,
      links: links(atom(feed)),
      archived: atom(feed).includes(
        '<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>',
      ),
    }));
    const expected = (path: string, archived: boolean, ...rels: string[]) => ({
      path,
      links: rels,
      archived,
    });
    expect(documents).toEqual([
      expected('/', false, 'prev-archive'),
      expected('/2020/09/', true, 'current', 'prev-archive'),
      expected('/2020/07/', true, 'current', 'prev-archive', 'next-archive'),
      expected('/2019/12/', true, 'current', 'next-archive'),
    ]);
    expect(atom(siteFeed)).toContain(
      '<link href="https://tin.example/2020/09/atom.xml" rel="prev-archive" type="application/atom+xml"/>',
    );
  });

  it('link from RSS to the months in Atom, where briefings have the same ids; JSON Feed has no such link', () => {
    expect(rss(siteFeed)).toContain(
      '<atom:link href="https://tin.example/2020/09/atom.xml" rel="prev-archive" type="application/atom+xml"/>',
    );
    expect(rss(siteFeed).match(/rel="(?:current|(?:prev|next)-archive)"/gu)).toHaveLength(1);
    const ids = monthFeeds(archive).flatMap(
      (feed) =>
        atom(feed)
          .match(/(?<=<id>)[^<]*/gu)
          ?.slice(1) ?? [],
    );
    expect(rss(siteFeed).match(/(?<=<guid[^>]*>)[^<]*/gu)).toEqual(ids);
    expect(json(siteFeed)).not.toHaveProperty('next_url');
  });

  it('name the hub that tells of changes at once, if the archive has one; archive documents do not', async () => {
    const hub = 'https://hub.example/?a=1&b=2';
    const feeds = () => [atom(siteFeed), rss(siteFeed), jsonFeed(siteFeed, entriesOf(siteFeed))];
    for (const text of feeds()) expect(text).not.toContain('hub');
    site.hub = hub;
    try {
      const [atomText = '', rssText = '', jsonText = ''] = feeds();
      expect(atomText).toContain('<link href="https://hub.example/?a=1&amp;b=2" rel="hub"/>');
      expect(rssText).toContain('<atom:link href="https://hub.example/?a=1&amp;b=2" rel="hub"/>');
      expect(JSON.parse(jsonText)).toMatchObject({ hubs: [{ type: 'WebSub', url: hub }] });
      expect(jsonFeedProblems(JSON.parse(jsonText))).toEqual([]);
      expect(await xmlProblems([['atom.xml', atomText]], 'tests/feeds/formats/atom.rng')).toEqual(
        [],
      );
      for (const feed of monthFeeds(archive)) expect(atom(feed)).not.toContain('hub');
    } finally {
      site.hub = undefined;
    }
  });

  it('date a briefing by its day in Vietnam', () => {
    expect(atom(siteFeed).match(/(?<=<(?:published|updated)>)[^<]*/gu)).toEqual([
      '2020-09-06T00:00:00+07:00',
      '2020-09-06T00:00:00+07:00',
      '2020-09-06T00:00:00+07:00',
      '2020-07-06T00:00:00+07:00',
      '2020-08-01T00:00:00+07:00',
      '2019-12-06T00:00:00+07:00',
      '2019-12-06T00:00:00+07:00',
    ]);
    expect(rss(siteFeed).match(/(?<=<(?:lastBuildDate|pubDate)>)[^<]*/gu)).toEqual([
      'Sun, 06 Sep 2020 00:00:00 +0700',
      'Sun, 06 Sep 2020 00:00:00 +0700',
      'Mon, 06 Jul 2020 00:00:00 +0700',
      'Fri, 06 Dec 2019 00:00:00 +0700',
    ]);
  });
});

describe('Atom', () => {
  it('is valid according to the schema of RFC 4287 for every feed, including special characters', async () => {
    const documents = allFeeds(archive).map(
      (feed) => [`${feed.path}atom.xml`, atom(feed)] as const,
    );
    expect(await xmlProblems(documents, 'tests/feeds/formats/atom.rng')).toEqual([]);
  });

  it('is checked by a schema that rejects invalid feeds', async () => {
    const broken = atom(siteFeed).replace(/<updated>[^<]*/u, '<updated>6/7/2020');
    expect(await xmlProblems([['broken.xml', broken]], 'tests/feeds/formats/atom.rng')).not.toEqual(
      [],
    );
  });

  it('has the same id in all documents of the main feed; the id of an entry is its page address', () => {
    const ids = (feed: Feed) => atom(feed).match(/(?<=<id>)[^<]*/gu);
    expect(ids(siteFeed)).toEqual([
      'https://tin.example/',
      'https://tin.example/2020/09/b/',
      'https://tin.example/2020/07/a/',
      'https://tin.example/2019/12/c/',
    ]);
    expect(monthFeeds(archive).map((feed) => ids(feed)?.[0])).toEqual(
      Array(3).fill('https://tin.example/'),
    );
  });
});

describe.each([
  ['RSS', rss],
  ['Atom', atom],
] as const)('%s', (_format, write) => {
  it('is parsed correctly by another library', async () => {
    const { title, items } = await parse(write(siteFeed));
    expect(title).toBe('Kho tin Kỳ Anh');
    expect(items.map(({ link }) => link)).toEqual([
      'https://tin.example/2020/09/b/',
      'https://tin.example/2020/07/a/',
      'https://tin.example/2019/12/c/',
    ]);
    const item = items[1];
    expect(item?.title?.trim()).toBe(SPECIAL_CHARACTERS.title);
    expect(contentOf(item ?? {}).trim()).toBe(CONTENT);
  });
});

describe('RSS', () => {
  it('contains the author, photographs and a summary escaped as HTML', () => {
    const xml = rss(siteFeed);
    expect(xml).toContain('<dc:creator>Trung Anh</dc:creator>');
    expect(xml).toContain('<guid isPermaLink="true">https://tin.example/2020/07/a/</guid>');
    expect(xml).toContain('có dấu &lt; và &amp; để thử');
    expect(xml).toMatch(
      /<media:content [^>]*url="https:\/\/tin.example\/2020\/07\/hop-1200\.jpg"/u,
    );
  });
});

describe('JSON Feed', () => {
  it('is valid according to its specification for every feed', () => {
    for (const feed of subscribedFeeds(archive)) expect(jsonFeedProblems(json(feed))).toEqual([]);
    expect(
      jsonFeedProblems({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'x',
        items: [{ id: '1' }],
      }),
    ).not.toEqual([]);
  });

  it('contains the text, dates, topics and a photograph', () => {
    expect(json(siteFeed)).toMatchObject({
      items: [
        {},
        {
          id: 'https://tin.example/2020/07/a/',
          title: SPECIAL_CHARACTERS.title,
          content_html: CONTENT,
          date_published: '2020-07-06T00:00:00+07:00',
          date_modified: '2020-08-01T00:00:00+07:00',
          authors: [{ name: 'Trung Anh', url: 'https://tin.example/tac-gia/trung-anh/' }],
          tags: ['Kinh tế', 'Văn hóa'],
          image: 'https://tin.example/2020/07/hop-1200.jpg',
        },
        {},
      ],
    });
  });
});

it('the chain of archive documents begins with the newest month, though it has been emptied', () => {
  const changed = createArchive({
    ...SOURCE,
    briefings: [
      briefing('2020/07/a', '2020-07-06'),
      briefing('2020/09/rut', '2020-09-06', {
        withdrawn: { date: '2020-09-09', reason: 'Hội nghị được hoãn.', by: 'Ban biên tập' },
      }),
    ],
  });
  expect(subscribedFeeds(changed)[0]?.history?.older).toBe('/2020/09/');
  expect(monthFeeds(changed).map(({ path, history }) => [path, history?.older])).toEqual([
    ['/2020/09/', '/2020/07/'],
    ['/2020/07/', undefined],
  ]);
});
