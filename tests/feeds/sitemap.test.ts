import { afterAll, describe, expect, it } from 'vitest';
import { createArchive } from '../../src/archive/archive.ts';
import { sitemapIndexXml, sitemaps, sitemapXml } from '../../src/feeds/sitemap.ts';
import { fixedPages } from '../../src/feeds/fixed-pages.ts';
import { briefing, participant, SOURCE } from '../support/archive.ts';
import { xmlProblems } from '../support/xml.ts';
import { deployment } from '../../src/environment.ts';

deployment.url = 'https://tin.example';
afterAll(() => {
  deployment.url = undefined;
});

const archive = createArchive({
  ...SOURCE,
  indicators: [
    ...(SOURCE.indicators ?? []),
    {
      id: 'co-cau',
      data: {
        name: 'Cơ cấu',
        unit: '%',
        description: 'Cơ cấu sản xuất.',
        kind: 'share',
        decimals: 0,
        parts: ['gieo-cay', 'khac'],
      },
    },
  ],
  briefings: [
    briefing('2020/07/a', '2020-07-06', { updated: '2021-02-01' }),
    briefing('2020/07/b', '2020-07-20', {
      indicators: [{ indicator: 'gieo-cay', value: 100, unit: '%', period: '2020' }],
    }),
    briefing('2019/12/c', '2019-12-31', { topics: ['van-hoa'] }),
  ],
});
const files = sitemaps(archive, [
  { path: '/', showsArchive: true },
  { path: '/gioi-thieu/', showsArchive: false },
]);
const changesIn = (path: string) =>
  Object.fromEntries(
    files.find((file) => file.path === path)?.entries.map((entry) => [entry.path, entry.changed]) ??
      [],
  );

describe('the sitemap', () => {
  it('has one file per year, and one for lists and fixed pages', () => {
    expect(files.map(({ path }) => path)).toEqual([
      '/sitemap-danh-sach.xml',
      '/sitemap-2020.xml',
      '/sitemap-2019.xml',
    ]);
  });

  it('dates a page by the latest change of the briefings it shows', () => {
    expect(changesIn('/sitemap-2020.xml')).toEqual({
      '/2020/': '2021-02-01',
      '/2020/07/': '2021-02-01',
      '/2020/07/a/': '2021-02-01',
      '/2020/07/b/': '2020-07-20',
    });
    expect(changesIn('/sitemap-danh-sach.xml')).toMatchObject({
      '/': '2021-02-01',
      '/chuyen-muc/kinh-te/': '2021-02-01',
      '/chuyen-muc/van-hoa/': '2019-12-31',
      '/so-lieu/gieo-cay/': '2020-07-20',
      '/so-lieu/co-cau/': '2020-07-20',
    });
  });

  it('dates a list by what left it too: withdrawn briefings that it had, and removed ones of its time', () => {
    const changed = createArchive({
      ...SOURCE,
      briefings: [
        briefing('2020/07/a', '2020-07-06'),
        briefing('2020/08/b', '2020-08-06'),
        briefing('2019/12/c', '2019-12-31', { topics: ['van-hoa'] }),
        briefing('2020/07/rut', '2020-07-07', {
          participants: [participant('dung')],
          indicators: [{ indicator: 'gieo-cay', value: 9, unit: '%', period: '2020' }],
          withdrawn: { date: '2022-01-01', reason: 'Không còn đúng.', by: 'Ban biên tập' },
        }),
      ],
      removed: [
        {
          id: '2019/12/go',
          data: {
            removed: { date: '2021-01-01', reason: 'Có dữ liệu cá nhân.', by: 'Ban biên tập' },
          },
        },
      ],
    });
    const dates = Object.fromEntries(
      sitemaps(changed, [{ path: '/', showsArchive: true }]).flatMap(({ entries }) =>
        entries.map(({ path, changed: date }) => [path, date]),
      ),
    );
    expect(dates).toMatchObject({
      '/': '2022-01-01',
      '/2020/': '2022-01-01',
      '/2020/07/': '2022-01-01',
      '/2020/07/a/': '2020-07-06',
      '/2020/08/': '2020-08-06',
      '/2019/': '2021-01-01',
      '/2019/12/': '2021-01-01',
      '/2019/12/c/': '2019-12-31',
      '/chuyen-muc/kinh-te/': '2022-01-01',
      '/chuyen-muc/van-hoa/': '2021-01-01',
      '/nhan-vat/dung/': '2022-01-01',
      '/nhan-vat/hoan/': '2021-01-01',
      '/so-lieu/gieo-cay/': '2022-01-01',
      '/so-lieu/san-luong/': '2021-01-01',
    });
  });

  it('leaves out the date of pages written by hand and indicators without figures', () => {
    expect(changesIn('/sitemap-danh-sach.xml')).toMatchObject({
      '/gioi-thieu/': undefined,
      '/so-lieu/san-luong/': undefined,
    });
  });

  it('is valid according to the schemas of sitemaps.org', async () => {
    expect(
      await xmlProblems(
        files.map((file) => [file.path, sitemapXml(file)]),
        'tests/feeds/formats/sitemap.xsd',
      ),
    ).toEqual([]);
    expect(
      await xmlProblems(
        [['sitemap.xml', sitemapIndexXml(files)]],
        'tests/feeds/formats/siteindex.xsd',
      ),
    ).toEqual([]);
    expect(
      await xmlProblems([['wrong.xml', sitemapIndexXml(files)]], 'tests/feeds/formats/sitemap.xsd'),
    ).not.toEqual([]);
  });

  it('has an index that dates each file by the latest change of its pages', () => {
    expect(sitemapIndexXml(files)).toContain(
      '<sitemap><loc>https://tin.example/sitemap-2019.xml</loc><lastmod>2019-12-31</lastmod></sitemap>',
    );
  });
});

it('fixed pages are the routes in src/pages/ without parameters, except the error page', () => {
  expect(fixedPages()).toEqual(
    expect.arrayContaining([
      { path: '/', showsArchive: true },
      { path: '/tim-kiem/', showsArchive: true },
      { path: '/nhan-vat/', showsArchive: true },
      { path: '/gioi-thieu/', showsArchive: false },
    ]),
  );
  expect(fixedPages().some(({ path }) => /404|\[|index/u.test(path))).toBe(false);
});
