import { cpSync, existsSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { entriesOf, readMark } from '../../src/output/mark.ts';
import { formatNumber } from '../../src/vietnamese/numbers.ts';
import { writeSampleArchive } from '../sample/archive.ts';
import { build, ended, startAstroBuild, startBuild, temporaryFolder } from '../support/build.ts';
import { briefingText, contentTree } from '../support/content.ts';
import { everythingIn, writeFiles } from '../support/files.ts';
import { bytesOf, filesOf, pagesOf } from '../support/site-files.ts';
import { takeTurn } from '../support/turn.ts';

const real = inject('real');
const sample = inject('sample');

describe('a build', () => {
  it('is the same to the byte in another time zone, with nothing cached', async () => {
    const outDir = join(temporaryFolder(), 'dist');
    expect(await build(outDir, { ...real.env, TZ: 'Asia/Ho_Chi_Minh', CACHE_DIR: temporaryFolder() })).toMatchObject({ code: 0 });
    expect(bytesOf(outDir)).toEqual(bytesOf(real.outDir));
  });

  it('made again over its last output renders and writes only what has changed, and is the same to the byte as a fresh one', async () => {
    const folder = temporaryFolder();
    const content = join(folder, 'content');
    const site = join(folder, 'site');
    await writeSampleArchive(16, content);
    const env = { CONTENT_DIR: content, CACHE_DIR: join(folder, 'cache') };
    expect(await build(site, env)).toMatchObject({ code: 0 });
    const cold = bytesOf(site);
    const inode = statSync(join(site, 'index.html')).ino;
    const { output } = await build(site, env);
    expect(output).toContain(`không có gì thay đổi, giữ nguyên ${formatNumber(cold.size)} tệp`);
    expect(statSync(join(site, 'index.html')).ino).toBe(inode);

    // What somebody has edited or deleted in the output comes back; what has only another time is the same.
    const [photo = '', ...pages] = ['jpg', 'html'].flatMap((kind) => filesOf(site).filter((path) => path.endsWith(`.${kind}`)).slice(0, 3));
    writeFileSync(join(site, pages[0] ?? ''), 'sửa tay');
    rmSync(join(site, pages[1] ?? ''));
    rmSync(join(site, photo));
    utimesSync(join(site, pages[2] ?? ''), 1, 1);
    expect((await build(site, env)).output).toContain(`ghi 3 tệp, giữ nguyên ${formatNumber(cold.size - 3)}, bỏ 0`);
    expect(bytesOf(site)).toEqual(cold);

    // Whatever the caches hold is made again where it was lost.
    for (const path of filesOf(env.CACHE_DIR).filter((_path, index) => index % 3 === 0)) truncateSync(join(env.CACHE_DIR, path), 0);
    expect(await build(site, env)).toMatchObject({ code: 0 });
    expect(bytesOf(site)).toEqual(cold);
    rmSync(env.CACHE_DIR, { recursive: true });
    expect(await build(site, env)).toMatchObject({ code: 0 });
    expect(bytesOf(site)).toEqual(cold);

    // A name and a photograph change: what kept pages say of them must change with them.
    writeFileSync(join(content, 'topics/nong-nghiep.yaml'), 'name: Ruộng đồng\n');
    const [original = ''] = filesOf(content).filter((path) => path.endsWith('.jpg'));
    writeFileSync(join(content, original), await sharp({ create: { width: 1300, height: 900, channels: 3, background: 'gold' } }).jpeg().toBuffer());
    expect(await build(site, env)).toMatchObject({ code: 0 });
    expect(await build(join(folder, 'fresh'), { ...env, CACHE_DIR: join(folder, 'other-cache') })).toMatchObject({ code: 0 });
    expect(bytesOf(site)).toEqual(bytesOf(join(folder, 'fresh')));
  });

  it('gives the same output through astro build', async () => {
    const outDir = join(temporaryFolder(), 'dist');
    const passOn = await takeTurn();
    expect(await ended(startAstroBuild(outDir, real.env)).finally(passOn)).toMatchObject({ code: 0 });
    expect(bytesOf(outDir)).toEqual(bytesOf(real.outDir));
  });

  it('tells what it renders, a line a page, with --verbose alone', async () => {
    const outDir = join(temporaryFolder(), 'dist');
    expect((await build(outDir, { ...real.env, CACHE_DIR: temporaryFolder() }, '--verbose')).output).toMatch(/^Dựng trang 1\/\d+ \S+$/mu);
    expect(real.log).not.toContain('Dựng trang 1/');
  });

  it.each([['--dau-ra', 'x'], ['x']])('prints its usage for the unknown argument %s', async (...options) => {
    const { code, output } = await build(join(temporaryFolder(), 'dist'), real.env, ...options);
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('Cách dùng: npm run build -- [--outDir dist]') });
  });
});

describe('the last good output', () => {
  const folder = temporaryFolder();
  const outDir = join(folder, 'dist');
  const env = { ...sample.env, CACHE_DIR: join(folder, 'cache') };
  const good = bytesOf(real.outDir);

  beforeAll(() => { cpSync(real.outDir, outDir, { recursive: true }); });

  it('stands as it was when briefings are broken, and all of them are named', async () => {
    const broken = contentTree({
      'briefings/2020/07/tot.mdx': briefingText(),
      'briefings/2020/07/mot.mdx': briefingText({ date: 'date: 2020-07-32' }),
      'briefings/2020/07/hai.mdx': briefingText({ topics: 'topics: [kinh-te]' }, 'Giá {100.000} đồng.'),
    });
    const { code, output } = await build(outDir, { ...env, CONTENT_DIR: broken });
    expect(code).not.toBe(0);
    expect(output).toContain('Có 3 lỗi trong 2 tệp nội dung, nên chưa dựng trang:');
    expect(output).toMatch(/mot\.mdx:3:7\n {2}Lỗi: “2020-07-32” không phải một ngày có thật/u);
    expect(output).toMatch(/hai\.mdx:10:10\n {2}Lỗi: Không có chuyên mục “kinh-te”/u);
    expect(output).toMatch(/hai\.mdx:13:5\n {2}Lỗi: Bản tin không dùng được dấu ngoặc nhọn \{ \}\./u);
    expect(output).not.toMatch(/^\s+at .*\.(?:ts|m?js):\d+/mu);
    expect(bytesOf(outDir)).toEqual(good);
    expect(existsSync(join(folder, '.building-dist'))).toBe(false);
  });

  it('stands as it was when there is no content to read', async () => {
    const { code, output } = await build(outDir, { ...env, CONTENT_DIR: join(folder, 'nowhere') });
    expect(code).not.toBe(0);
    expect(output).toContain('Không đọc được thư mục nội dung này.');
    expect(bytesOf(outDir)).toEqual(good);
  });

  it('stands as it was when a build is killed, and the next build is whole', async () => {
    const passOn = await takeTurn();
    const child = startBuild(outDir, env);
    const building = join(folder, '.building-dist');
    try {
      // Some of its pages are there, by far not all.
      await expect.poll(() => existsSync(building) && pagesOf(building).length > 0, { interval: 1 }).toBe(true);
    } finally {
      child.kill('SIGKILL');
      await once(child, 'close');
      passOn();
    }
    expect(existsSync(building)).toBe(true);
    expect(bytesOf(outDir)).toEqual(good);

    expect(await build(outDir, env)).toMatchObject({ code: 0 });
    expect(bytesOf(outDir)).toEqual(bytesOf(sample.outDir));
  });
});

describe('the output folder', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['a checkout of a published site', { '.git/HEAD': 'ref: refs/heads/gh-pages', CNAME: 'tin.example', '404.html': 'x', 'index.html': 'x' }, /kho git/u],
    ['a site without a mark', { CNAME: 'tin.example', '404.html': 'x', 'index.html': 'x' }, /đã có tệp khác, không phải một lần dựng trước/u],
  ])('that is %s stays as it is, in one sentence', async (_what, files, message) => {
    const folder = temporaryFolder();
    const outDir = join(folder, 'dist');
    writeFiles(outDir, files);
    const before = everythingIn(folder);
    const { code, output } = await build(outDir, { CACHE_DIR: temporaryFolder(), CONTENT_DIR: join(temporaryFolder(), 'nowhere') });
    expect(code).toBe(1);
    expect(output).toMatch(message);
    expect(output).not.toMatch(/^\s+at .*\.(?:ts|m?js):\d+/mu);
    expect(everythingIn(folder)).toEqual(before);
  });

  it('carries a mark that names its files, the same for the same site', () => {
    expect(readMark(real.outDir)).toMatchObject({ kind: 'site', files: expect.arrayContaining(['404.html', 'index.html', 'sw.js']) });
    expect(readMark(real.outDir)?.files).toEqual(entriesOf(real.outDir));
  });

  it.each(['.', 'content', 'tests'])('is not %s: nothing that is not an earlier build is replaced', async (outDir) => {
    const { code, output } = await build(outDir, { CACHE_DIR: temporaryFolder() });
    expect(code).not.toBe(0);
    expect(output).toMatch(/--outDir không được là hoặc chứa thư mục|đã có tệp khác, không phải một lần dựng trước/u);
    expect(existsSync('package.json')).toBe(true);
  });

  it('is built by one build at a time', async () => {
    const outDir = join(temporaryFolder(), 'dist');
    const env = { CONTENT_DIR: join(temporaryFolder(), 'nowhere') };
    const passOn = await takeTurn();
    const both = await Promise.all([startBuild(outDir, env), startBuild(outDir, env)].map(ended)).finally(passOn);
    const said = both.map(({ output }) => /Đang có một lần dựng khác|Không đọc được thư mục nội dung này/u.exec(output)?.[0]);
    expect(said.sort()).toEqual(['Không đọc được thư mục nội dung này', 'Đang có một lần dựng khác']);
  });
});
