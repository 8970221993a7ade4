import {
  cpSync,
  existsSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { listEntries, readMarker } from '../../src/output/marker.ts';
import { formatNumber } from '../../src/vietnamese/numbers.ts';
import { writeSampleArchive } from '../../tools/sample/archive.ts';
import {
  build,
  waitForExit,
  startAstroBuild,
  startBuild,
  temporaryFolder,
} from '../../tools/site/build.ts';
import { briefingText, contentTree } from '../support/content.ts';
import { everythingIn, writeFiles } from '../support/files.ts';
import { bytesOf, filesOf, pagesOf } from '../../tools/site/site-files.ts';

const real = inject('real');
const sample = inject('sample');

describe('a build', () => {
  it('is byte-identical in another time zone and with an empty cache, and lists the pages that it renders only with --verbose', async () => {
    const outDir = join(temporaryFolder(), 'dist');
    const env = { ...real.env, TZ: 'Asia/Ho_Chi_Minh', CACHE_DIR: temporaryFolder() };
    expect(await build(outDir, env, '--verbose')).toEqual({
      code: 0,
      output: expect.stringMatching(/^Dựng trang 1\/\d+ \S+$/mu),
    });
    expect(real.log).not.toContain('Dựng trang 1/');
    expect(bytesOf(outDir)).toEqual(bytesOf(real.outDir));
  });

  it('over its last output renders and writes only what has changed, and is byte-identical to a fresh one', async () => {
    const folder = temporaryFolder();
    const content = join(folder, 'content');
    const site = join(folder, 'site');
    await writeSampleArchive(16, content);
    const env = { CONTENT_DIR: content, CACHE_DIR: join(folder, 'cache') };
    expect(await build(site, env)).toMatchObject({ code: 0 });
    const cold = bytesOf(site);
    // Besides those that are compared here: .deploy/nginx.conf and .deploy/Caddyfile.
    const count = cold.size + 2;
    const inode = statSync(join(site, 'index.html')).ino;
    const { output } = await build(site, env);
    expect(output).toContain(`không có gì thay đổi, giữ nguyên ${formatNumber(count)} tệp`);
    expect(statSync(join(site, 'index.html')).ino).toBe(inode);

    // Edited or deleted files of the output are restored. A file with only another modification
    // time is kept.
    const [photo = '', ...pages] = ['jpg', 'html'].flatMap((kind) =>
      filesOf(site)
        .filter((path) => path.endsWith(`.${kind}`))
        .slice(0, 3),
    );
    writeFileSync(join(site, pages[0] ?? ''), 'sửa tay');
    rmSync(join(site, pages[1] ?? ''));
    rmSync(join(site, photo));
    utimesSync(join(site, pages[2] ?? ''), 1, 1);
    expect((await build(site, env)).output).toContain(
      `ghi 3 tệp, giữ nguyên ${formatNumber(count - 3)}, bỏ 0`,
    );
    expect(bytesOf(site)).toEqual(cold);

    // Lost cache entries are computed again.
    for (const path of filesOf(env.CACHE_DIR).filter((_path, index) => index % 3 === 0))
      truncateSync(join(env.CACHE_DIR, path), 0);
    expect(await build(site, env)).toMatchObject({ code: 0 });
    expect(bytesOf(site)).toEqual(cold);
    rmSync(env.CACHE_DIR, { recursive: true });
    expect(await build(site, env)).toMatchObject({ code: 0 });
    expect(bytesOf(site)).toEqual(cold);

    // A name and a photograph change: the reused pages that show them must change too.
    writeFileSync(join(content, 'topics/nong-nghiep.yaml'), 'name: Ruộng đồng\n');
    const [original = ''] = filesOf(content).filter((path) => path.endsWith('.jpg'));
    writeFileSync(
      join(content, original),
      await sharp({ create: { width: 1300, height: 900, channels: 3, background: 'gold' } })
        .jpeg()
        .toBuffer(),
    );
    expect(await build(site, env)).toMatchObject({ code: 0 });
    expect(
      await build(join(folder, 'fresh'), { ...env, CACHE_DIR: join(folder, 'other-cache') }),
    ).toMatchObject({ code: 0 });
    expect(bytesOf(site)).toEqual(bytesOf(join(folder, 'fresh')));
  });

  it('has the same output as `astro build`', async () => {
    const outDir = join(temporaryFolder(), 'dist');
    expect(await waitForExit(startAstroBuild(outDir, real.env))).toMatchObject({ code: 0 });
    expect(bytesOf(outDir)).toEqual(bytesOf(real.outDir));
  });

  it.each([['--dau-ra', 'x'], ['x']])(
    'prints its usage for the unknown argument %s',
    async (...options) => {
      const { code, output } = await build(join(temporaryFolder(), 'dist'), real.env, ...options);
      expect({ code, output }).toEqual({
        code: 1,
        output: expect.stringContaining('Cách dùng: npm run build -- [--outDir dist]'),
      });
    },
  );
});

describe('the last good output', () => {
  const folder = temporaryFolder();
  const outDir = join(folder, 'dist');
  const env = { ...sample.env, CACHE_DIR: join(folder, 'cache') };
  const good = bytesOf(real.outDir);

  beforeAll(() => {
    cpSync(real.outDir, outDir, { recursive: true });
    // Its pictures and texts are drawn and read already; what it published is of another folder.
    cpSync(sample.env['CACHE_DIR'] ?? '', env.CACHE_DIR, { recursive: true });
  });

  it('stays unchanged when briefings have errors, and the build reports all of them', async () => {
    const broken = contentTree({
      'briefings/2020/07/tot.mdx': briefingText(),
      'briefings/2020/07/mot.mdx': briefingText({ date: 'date: 2020-07-32' }),
      'briefings/2020/07/hai.mdx': briefingText(
        { topics: 'topics: [kinh-te]' },
        'Giá {100.000} đồng.',
      ),
    });
    const { code, output } = await build(outDir, { ...env, CONTENT_DIR: broken });
    expect(code).not.toBe(0);
    expect(output).toContain('Có 3 lỗi trong 2 tệp nội dung, nên chưa dựng trang:');
    expect(output).toMatch(/mot\.mdx:3:7\n {2}Lỗi: “2020-07-32” không phải một ngày có thật/u);
    expect(output).toMatch(/hai\.mdx:10:10\n {2}Lỗi: Không có chuyên mục “kinh-te”/u);
    expect(output).toMatch(
      /hai\.mdx:13:5\n {2}Lỗi: Bản tin không dùng được dấu ngoặc nhọn \{ \}\./u,
    );
    expect(output).not.toMatch(/^\s+at .*\.(?:ts|m?js):\d+/mu);
    expect(bytesOf(outDir)).toEqual(good);
    expect(existsSync(join(folder, '.building-dist'))).toBe(false);
  });

  it('stays unchanged when there is no content to read', async () => {
    const { code, output } = await build(outDir, { ...env, CONTENT_DIR: join(folder, 'nowhere') });
    expect(code).not.toBe(0);
    expect(output).toContain('Không đọc được thư mục nội dung này.');
    expect(bytesOf(outDir)).toEqual(good);
  });

  it('stays unchanged when a build is killed, and the next build is complete', async () => {
    const child = startBuild(outDir, env);
    const building = join(folder, '.building-dist');
    try {
      // Some of the pages are written, but by far not all.
      await expect
        .poll(() => existsSync(building) && pagesOf(building).length > 0, { interval: 1 })
        .toBe(true);
    } finally {
      child.kill('SIGKILL');
      await once(child, 'close');
    }
    expect(existsSync(building)).toBe(true);
    expect(bytesOf(outDir)).toEqual(good);

    expect(await build(outDir, env)).toMatchObject({ code: 0 });
    expect(bytesOf(outDir)).toEqual(bytesOf(sample.outDir));
  });
});

describe('the output folder', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    [
      'a checkout of a published site',
      {
        '.git/HEAD': 'ref: refs/heads/gh-pages',
        CNAME: 'tin.example',
        '404.html': 'x',
        'index.html': 'x',
      },
      /kho git/u,
    ],
    [
      'a site without a marker',
      { CNAME: 'tin.example', '404.html': 'x', 'index.html': 'x' },
      /đã có tệp khác, không phải một lần dựng trước/u,
    ],
  ])(
    'stays unchanged if it is %s, and the build says so in one sentence',
    async (_what, files, message) => {
      const folder = temporaryFolder();
      const outDir = join(folder, 'dist');
      writeFiles(outDir, files);
      const before = everythingIn(folder);
      const { code, output } = await build(outDir, {
        CACHE_DIR: temporaryFolder(),
        CONTENT_DIR: join(temporaryFolder(), 'nowhere'),
      });
      expect(code).toBe(1);
      expect(output).toMatch(message);
      expect(output).not.toMatch(/^\s+at .*\.(?:ts|m?js):\d+/mu);
      expect(everythingIn(folder)).toEqual(before);
    },
  );

  it('contains a marker that lists its files', () => {
    expect(readMarker(real.outDir)).toMatchObject({
      kind: 'site',
      files: expect.arrayContaining(['404.html', 'index.html', 'sw.js']),
    });
    expect(readMarker(real.outDir)?.files).toEqual(listEntries(real.outDir));
  });

  it.each(['.', 'content', 'tests'])(
    'must not be %s: a build replaces nothing but an earlier build',
    async (outDir) => {
      const { code, output } = await build(outDir, { CACHE_DIR: temporaryFolder() });
      expect(code).not.toBe(0);
      expect(output).toMatch(
        /--outDir không được trùng với thư mục|đã có tệp khác, không phải một lần dựng trước/u,
      );
      expect(existsSync('package.json')).toBe(true);
    },
  );
});
