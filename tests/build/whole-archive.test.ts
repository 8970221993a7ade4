import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { writeSampleArchive } from '../sample/archive.ts';
import { build, temporaryFolder } from '../support/build.ts';
import { crawl } from '../support/crawl.ts';
import { bytesOf, filesOf, pagesOf } from '../support/site-files.ts';

const COUNT = 2000;
const folder = temporaryFolder();
const content = join(folder, 'content');
const site = join(folder, 'site');
const env = { CONTENT_DIR: content, CACHE_DIR: join(folder, 'cache'), SITE_URL: 'https://tin.example', SHARE_IMAGES: 'off' };

beforeAll(async () => {
  await writeSampleArchive(COUNT, content);
  expect(await build(site, env)).toMatchObject({ code: 0 });
}, 300_000);

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
    expect(Array.from(steps).filter(([, step]) => step > 3)).toEqual([]);
  }, 120_000);
});

describe(`a sample of ${COUNT}`, () => {
  it('is the same to the byte when it is built again, elsewhere and in another time zone', async () => {
    const again = join(folder, 'again');
    expect(await build(again, { ...env, CACHE_DIR: join(folder, 'other-cache'), TZ: 'America/Los_Angeles' })).toMatchObject({ code: 0 });
    expect(differences(site, again)).toEqual([]);
  }, 300_000);

  it('changes where a changed title is shown, and nowhere else', async () => {
    const [path = ''] = filesOf(join(content, 'briefings')).filter((name) => name.startsWith('2012/05/') && name.endsWith('.mdx'));
    const file = join(content, 'briefings', path);
    const title = 'Đầu đề được sửa để thử việc dựng lại';
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/mu, `title: ${title}`));
    const changed = join(folder, 'changed');
    expect(await build(changed, env)).toMatchObject({ code: 0 });

    const unmentioning = differences(site, changed).filter((name) => !name.startsWith('pagefind/') && !readFileSync(join(changed, name), 'utf8').includes(title));
    expect(unmentioning.sort()).toEqual([
      // It holds the hashes of the files of open data.
      'du-lieu/datapackage.json',
      // It tells how large they are.
      'du-lieu/index.html',
      // The address of the search index is its digest.
      'tim-kiem/index.html',
    ]);
    const own = path.replace(/\.mdx$/u, '');
    expect(differences(site, changed)).toEqual(expect.arrayContaining([`${own}/index.html`, '2012/05/index.html']));
    // What an incremental build leaves as it was is what a fresh one would make.
    const fresh = join(folder, 'fresh');
    expect(await build(fresh, { ...env, CACHE_DIR: join(folder, 'third-cache') })).toMatchObject({ code: 0 });
    expect(differences(changed, fresh)).toEqual([]);
  }, 300_000);
});

/** The files that two sites do not have alike. */
function differences(one: string, other: string): string[] {
  const [before, after] = [bytesOf(one), bytesOf(other)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));
}
