import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { writeSampleArchive } from '../../tools/sample/archive.ts';
import { build, temporaryFolder } from '../../tools/site/build.ts';
import { crawl } from '../../tools/site/crawl.ts';
import { bytesOf, filesOf, pagesOf } from '../../tools/site/site-files.ts';

const COUNT = 500;
const folder = temporaryFolder();
const content = join(folder, 'content');
const site = join(folder, 'site');
const env = {
  CONTENT_DIR: content,
  CACHE_DIR: join(folder, 'cache'),
  SITE_URL: 'https://tin.example',
  SHARE_IMAGES: 'off',
};

beforeAll(async () => {
  await writeSampleArchive(COUNT, content);
  expect(await build(site, env)).toMatchObject({ code: 0 });
});

describe.each([
  { name: 'the real archive', outDir: () => inject('real').outDir, base: '/', origin: undefined },
  {
    name: 'the sample below a base path',
    outDir: () => inject('sample').outDir,
    base: '/kyanh/',
    origin: 'https://tin.example',
  },
  { name: `a sample of ${COUNT}`, outDir: () => site, base: '/', origin: 'https://tin.example' },
])('from the home page of $name', ({ outDir, base, origin }) => {
  it('every link works, and every page is at most three links away', () => {
    const { steps, broken } = crawl(outDir(), base, origin);
    expect(broken).toEqual([]);
    // Pages that are kept for their address alone, of people whom no briefing names and of periods
    // that were emptied, have no link.
    const pages = pagesOf(outDir()).filter(
      (path) =>
        path !== '404.html' &&
        !readFileSync(join(outDir(), path), 'utf8').includes('name="robots" content="noindex"'),
    );
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter((path) => !steps.has(path))).toEqual([]);
    // A loudspeaker page is linked only from its briefing.
    expect(
      Array.from(steps).filter(
        ([path, step]) => step > (path.endsWith('/phat-thanh/index.html') ? 4 : 3),
      ),
    ).toEqual([]);
  });
});

describe(`a sample of ${COUNT}`, () => {
  it('changes only in the files that show a changed title, and is byte-identical to a fresh build', async () => {
    const [path = ''] = filesOf(join(content, 'briefings')).filter(
      (name) => name.startsWith('2012/05/') && name.endsWith('.mdx'),
    );
    const own = path.replace(/\.mdx$/u, '');
    const file = join(content, 'briefings', path);
    const title = 'Đầu đề được sửa để thử việc dựng lại';
    const source = readFileSync(file, 'utf8');
    writeFileSync(file, source.replace(/^title: .*$/mu, `title: ${title}`));
    const before = bytesOf(site);
    expect(await build(site, env)).toMatchObject({ code: 0 });
    const after = bytesOf(site);
    const found = differences(before, after);

    // The files that show the title: always these, and lists and neighbours only if they show it.
    const always = [
      `${own}/index.html`,
      `${own}/phat-thanh/index.html`,
      `${own}.json`,
      '2012/05/index.html',
      '2012/05/trich-dan.bib',
      '2012/05/trich-dan.csl.json',
      '2012/05/atom.xml',
      'du-lieu/2012.ndjson.gz',
    ];
    const whereShown = [
      // Pages of the year, and of its topics, people, places and authors.
      /^(?:2012|(?:chuyen-muc|nhan-vat|dia-ban|tac-gia)\/[^/]+(?:\/2012(?:\/05)?)?)\/index\.html$/u,
      /^(?:chuyen-muc|nhan-vat)\/[^/]+\/(?:rss\.xml|atom\.xml|feed\.json)$/u,
      // The previous, next and related briefings, and those of the same day in other years.
      /^\d{4}\/\d{2}\/[^/]+\/index\.html$/u,
      // Pages of its figures.
      /^so-lieu\//u,
    ];
    const besides = [
      // They contain the sizes and hashes of the files of open data.
      'changelist.xml',
      'resourcelist-2012.xml',
      'du-lieu/datapackage.json',
      'du-lieu/index.html',
      // It names the files of the search index.
      'tim-kiem/index.html',
    ];
    expect(found).toEqual(expect.arrayContaining([...always, ...besides]));
    const others = found.filter(
      (name) => !name.startsWith('pagefind/') && !always.includes(name) && !besides.includes(name),
    );
    expect(others.filter((name) => !whereShown.some((kind) => kind.test(name)))).toEqual([]);
    expect(
      others.filter((name) => !readFileSync(join(site, name), 'utf8').includes(title)),
    ).toEqual([]);
    // A few dozen of thousands of files.
    expect(others.length).toBeLessThan(100);

    // The incremental build reuses nearly all pages, and is byte-identical to a fresh build in
    // another folder and time zone.
    const fresh = join(folder, 'fresh');
    expect(
      await build(fresh, {
        ...env,
        CACHE_DIR: join(folder, 'other-cache'),
        TZ: 'America/Los_Angeles',
      }),
    ).toMatchObject({ code: 0 });
    expect(differences(after, bytesOf(fresh))).toEqual([]);
  });
});

/** The files in which two states of a site differ. */
function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  );
}
