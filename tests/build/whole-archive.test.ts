import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { writeSampleArchive } from '../sample/archive.ts';
import { build, temporaryFolder } from '../support/build.ts';
import { crawl } from '../support/crawl.ts';
import { bytesOf, filesOf, pagesOf } from '../support/site-files.ts';

const COUNT = 1_000;
const folder = temporaryFolder();
const content = join(folder, 'content');
const site = join(folder, 'site');
const env = { CONTENT_DIR: content, CACHE_DIR: join(folder, 'cache'), SITE_URL: 'https://tin.example', SHARE_IMAGES: 'off' };

beforeAll(async () => {
  await writeSampleArchive(COUNT, content);
  expect(await build(site, env)).toMatchObject({ code: 0 });
});

describe.each([
  { name: 'the real archive', outDir: () => inject('real').outDir, base: '/', origin: undefined },
  { name: 'the sample below a base path', outDir: () => inject('sample').outDir, base: '/kyanh/', origin: 'https://tin.example' },
  { name: `a sample of ${COUNT}`, outDir: () => site, base: '/', origin: 'https://tin.example' },
])('from the home page of $name', ({ outDir, base, origin }) => {
  it('every link leads to something that is there, and every page is at most three steps away', () => {
    const { steps, broken } = crawl(outDir(), base, origin);
    expect(broken).toEqual([]);
    const pages = pagesOf(outDir()).filter((path) => path !== '404.html');
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter((path) => !steps.has(path))).toEqual([]);
    // A loudspeaker script hangs on its briefing.
    expect(Array.from(steps).filter(([path, step]) => step > (path.endsWith('/phat-thanh/index.html') ? 4 : 3))).toEqual([]);
  });
});

describe(`a sample of ${COUNT}`, () => {
  it('changes in these files when a title changes and in no other, and is the same to the byte when all of it is built anew', async () => {
    const [path = ''] = filesOf(join(content, 'briefings')).filter((name) => name.startsWith('2012/05/') && name.endsWith('.mdx'));
    const own = path.replace(/\.mdx$/u, '');
    const file = join(content, 'briefings', path);
    const title = 'Đầu đề được sửa để thử việc dựng lại';
    const source = readFileSync(file, 'utf8');
    writeFileSync(file, source.replace(/^title: .*$/mu, `title: ${title}`));
    const before = bytesOf(site);
    expect(await build(site, env)).toMatchObject({ code: 0 });
    const after = bytesOf(site);
    const found = differences(before, after);

    // Whatever shows the title: these, and of lists and neighbours only those that do show it.
    const always = [`${own}/index.html`, `${own}/phat-thanh/index.html`, `${own}.json`, '2012/05/index.html', '2012/05/trich-dan.bib', '2012/05/trich-dan.csl.json', '2012/05/atom.xml', 'du-lieu/2012.ndjson'];
    const whereShown = [
      // The newest of a year, a topic or a person, and whom a topic, a person, a place or an author has on its lists.
      /^(?:2012|(?:chuyen-muc|nhan-vat|dia-ban|tac-gia)\/[^/]+(?:\/2012(?:\/05)?)?)\/index\.html$/u,
      /^(?:chuyen-muc|nhan-vat)\/[^/]+\/(?:rss\.xml|atom\.xml|feed\.json)$/u,
      // Briefings before and after it, those that it is related to, and those of its day in other years.
      /^\d{4}\/\d{2}\/[^/]+\/index\.html$/u,
      // Figures that it states.
      /^so-lieu\//u,
    ];
    const besides = [
      // They hold or tell the sizes and hashes of the files of open data.
      'du-lieu/datapackage.json', 'du-lieu/index.html',
      // The address of the search index is its digest.
      'tim-kiem/index.html',
    ];
    expect(found).toEqual(expect.arrayContaining([...always, ...besides]));
    const others = found.filter((name) => !name.startsWith('pagefind/') && !always.includes(name) && !besides.includes(name));
    expect(others.filter((name) => !whereShown.some((kind) => kind.test(name)))).toEqual([]);
    expect(others.filter((name) => !readFileSync(join(site, name), 'utf8').includes(title))).toEqual([]);
    // A few dozen of thousands.
    expect(others.length).toBeLessThan(100);

    // What an incremental build leaves as it was, nearly all of the first one's pages, is to the byte what a fresh one makes
    // elsewhere and in another time zone.
    const fresh = join(folder, 'fresh');
    expect(await build(fresh, { ...env, CACHE_DIR: join(folder, 'other-cache'), TZ: 'America/Los_Angeles' })).toMatchObject({ code: 0 });
    expect(differences(after, bytesOf(fresh))).toEqual([]);
  });
});

/** The files that two states of a site do not have alike. */
function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));
}
