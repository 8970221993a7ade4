import * as z from 'astro/zod';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { createArchive, type Archive } from '../../src/archive/archive.ts';
import { atomFeed } from '../../src/feeds/atom.ts';
import { feedEntry, type FeedEntry } from '../../src/feeds/entry.ts';
import { monthFeeds, subscribedFeeds, type Feed } from '../../src/feeds/feed.ts';
import { jsonFeed } from '../../src/feeds/json-feed.ts';
import { rssFeed } from '../../src/feeds/rss.ts';
import { briefing, PHOTO_FILE, SOURCE } from '../support/archive.ts';
import { jsonFeedProblems } from '../support/json-feed.ts';
import { xmlProblems } from '../support/xml.ts';

const CONTENT = '<p>Kết quả: A &#x26; B, viết ]]> và <a href="http://localhost:4321/">đây</a>.</p>';
const HARD = {
  title: 'Thu ngân sách "đạt" <54 tỷ & tăng ]]> đều',
  summary: 'Đoạn mở đầu có dấu < và & để thử xem các định dạng có viết đúng hay không.',
  updated: '2020-08-01',
  topics: ['kinh-te', 'van-hoa'],
  photos: [{ src: 'hop.jpg', alt: 'Hội trường', caption: 'Hội nghị.', file: PHOTO_FILE }],
};

const archive = createArchive({
  ...SOURCE,
  briefings: [briefing('2020/07/a', '2020-07-06', HARD), briefing('2020/09/b', '2020-09-06'), briefing('2019/12/c', '2019-12-06')],
});
const [whole] = subscribedFeeds(archive);
if (!whole) throw new Error('no feed');
const entriesOf = ({ briefings }: Feed): FeedEntry[] => briefings.map((item) => feedEntry(item, CONTENT));
const atom = (feed: Feed) => atomFeed(feed, entriesOf(feed));
const rss = (feed: Feed) => rssFeed(feed, entriesOf(feed));
const json = (feed: Feed): unknown => JSON.parse(jsonFeed(feed, entriesOf(feed)));
const parse = (xml: string) => new Parser().parseString(xml);
/** RSS's full text is in an element of another namespace. */
const contentOf = ({ content = '', ...item }: Parser.Item) => z.looseObject({ 'content:encoded': z.string() }).safeParse(item).data?.['content:encoded'] ?? content;
const everyFeed = (of: Archive) => [...subscribedFeeds(of), ...monthFeeds(of)];

describe('feeds', () => {
  it('are of the whole archive, of each topic and of each person, also of those that nothing names yet', () => {
    expect(subscribedFeeds(archive).map(({ path, briefings }) => [path, briefings.map(({ id }) => id)])).toEqual([
      ['/', ['2020/09/b', '2020/07/a', '2019/12/c']],
      ['/chuyen-muc/kinh-te/', ['2020/09/b', '2020/07/a', '2019/12/c']],
      ['/chuyen-muc/van-hoa/', ['2020/07/a']],
      ['/nhan-vat/dung/', []],
      ['/nhan-vat/hoan/', ['2020/09/b', '2020/07/a', '2019/12/c']],
    ]);
  });

  it('hold the newest 20 briefings; the months together hold all', () => {
    const many = createArchive({ ...SOURCE, briefings: Array.from({ length: 45 }, (_unused, index) => briefing(`b${index}`, `20${10 + (index % 9)}-0${1 + (index % 5)}-06`)) });
    for (const { path, briefings } of subscribedFeeds(many)) expect(briefings).toEqual(['/', '/chuyen-muc/kinh-te/', '/nhan-vat/hoan/'].includes(path) ? many.briefings.slice(0, 20) : []);
    expect(monthFeeds(many).flatMap(({ briefings }) => briefings)).toEqual(many.briefings);
  });

  it('lead from the newest briefings to the months and from month to month (RFC 5005)', () => {
    const links = (xml: string) => Array.from(xml.matchAll(/rel="(current|(?:prev|next)-archive)"/gu), ([, rel]) => rel);
    const documents = [whole, ...monthFeeds(archive)].map((feed) => ({ path: feed.path, links: links(atom(feed)), archived: atom(feed).includes('<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>') }));
    const of = (path: string, archived: boolean, ...rels: string[]) => ({ path, links: rels, archived });
    expect(documents).toEqual([
      of('/', false, 'prev-archive'),
      of('/2020/09/', true, 'current', 'prev-archive'),
      of('/2020/07/', true, 'current', 'prev-archive', 'next-archive'),
      of('/2019/12/', true, 'current', 'next-archive'),
    ]);
    expect(atom(whole)).toContain('<link href="http://localhost:4321/2020/09/atom.xml" rel="prev-archive" type="application/atom+xml"/>');
  });

  it('lead from RSS to the months in Atom, in which briefings have the same ids, and from JSON Feed nowhere', () => {
    expect(rss(whole)).toContain('<atom:link href="http://localhost:4321/2020/09/atom.xml" rel="prev-archive" type="application/atom+xml"/>');
    expect(rss(whole).match(/rel="(?:current|(?:prev|next)-archive)"/gu)).toHaveLength(1);
    const ids = monthFeeds(archive).flatMap((feed) => atom(feed).match(/(?<=<id>)[^<]*/gu)?.slice(1) ?? []);
    expect(rss(whole).match(/(?<=<guid[^>]*>)[^<]*/gu)).toEqual(ids);
    expect(json(whole)).not.toHaveProperty('next_url');
  });

  it('name the day of a briefing as it is in Vietnam, and no other moment', () => {
    expect(atom(whole).match(/(?<=<(?:published|updated)>)[^<]*/gu)).toEqual([
      '2020-09-06T00:00:00+07:00',
      '2020-09-06T00:00:00+07:00', '2020-09-06T00:00:00+07:00',
      '2020-07-06T00:00:00+07:00', '2020-08-01T00:00:00+07:00',
      '2019-12-06T00:00:00+07:00', '2019-12-06T00:00:00+07:00',
    ]);
    expect(rss(whole).match(/(?<=<(?:lastBuildDate|pubDate)>)[^<]*/gu)).toEqual(['Sun, 06 Sep 2020 00:00:00 +0700', 'Sun, 06 Sep 2020 00:00:00 +0700', 'Mon, 06 Jul 2020 00:00:00 +0700', 'Fri, 06 Dec 2019 00:00:00 +0700']);
  });
});

describe('Atom', () => {
  it('is valid under the schema of RFC 4287, for every feed, however hard the text', async () => {
    const documents = everyFeed(archive).map((feed) => [`${feed.path}atom.xml`, atom(feed)] as const);
    expect(await xmlProblems(documents, 'tests/feeds/formats/atom.rng')).toEqual([]);
  });

  it('is held against a schema that does refuse', async () => {
    const broken = atom(whole).replace(/<updated>[^<]*/u, '<updated>6/7/2020');
    expect(await xmlProblems([['broken.xml', broken]], 'tests/feeds/formats/atom.rng')).not.toEqual([]);
  });

  it('has one id for all documents of the whole archive, and the address of its page for each briefing', () => {
    const ids = (feed: Feed) => atom(feed).match(/(?<=<id>)[^<]*/gu);
    expect(ids(whole)).toEqual(['http://localhost:4321/', 'http://localhost:4321/2020/09/b/', 'http://localhost:4321/2020/07/a/', 'http://localhost:4321/2019/12/c/']);
    expect(monthFeeds(archive).map((feed) => ids(feed)?.[0])).toEqual(Array(3).fill('http://localhost:4321/'));
  });
});

describe.each([['RSS', rss], ['Atom', atom]] as const)('%s', (_format, write) => {
  it('is read by another parser as it was meant', async () => {
    const { title, items } = await parse(write(whole));
    expect(title).toBe('Kho tin Kỳ Anh');
    expect(items.map(({ link }) => link)).toEqual(['http://localhost:4321/2020/09/b/', 'http://localhost:4321/2020/07/a/', 'http://localhost:4321/2019/12/c/']);
    const item = items[1];
    expect(item?.title?.trim()).toBe(HARD.title);
    expect(contentOf(item ?? {}).trim()).toBe(CONTENT);
  });
});

describe('RSS', () => {
  it('carries author, topics, photographs and a lead that is safe as HTML', () => {
    const xml = rss(whole);
    expect(xml).toContain('<dc:creator>Trung Anh</dc:creator>');
    expect(xml).toContain('<guid isPermaLink="true">http://localhost:4321/2020/07/a/</guid>');
    expect(xml).toContain('có dấu &lt; và &amp; để thử');
    expect(xml).toMatch(/<media:content [^>]*url="http:\/\/localhost:4321\/2020\/07\/hop-1200\.jpg"/u);
  });
});

describe('JSON Feed', () => {
  it('is valid under its specification, for every feed', () => {
    for (const feed of subscribedFeeds(archive)) expect(jsonFeedProblems(json(feed))).toEqual([]);
    expect(jsonFeedProblems({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items: [{ id: '1' }] })).not.toEqual([]);
  });

  it('carries text, days, topics and a photograph', () => {
    expect(json(whole)).toMatchObject({
      items: [{}, {
        id: 'http://localhost:4321/2020/07/a/',
        title: HARD.title,
        content_html: CONTENT,
        date_published: '2020-07-06T00:00:00+07:00',
        date_modified: '2020-08-01T00:00:00+07:00',
        authors: [{ name: 'Trung Anh', url: 'http://localhost:4321/tac-gia/trung-anh/' }],
        tags: ['Kinh tế', 'Văn hóa'],
        image: 'http://localhost:4321/2020/07/hop-1200.jpg',
      }, {}],
    });
  });
});
