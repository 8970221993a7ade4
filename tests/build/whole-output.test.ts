import { existsSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { writeSampleArchive } from '../sample/archive.ts';
import { build, startBuild, temporaryFolder } from '../support/build.ts';
import { briefingText, contentTree } from '../support/content.ts';
import { bytesOf, filesOf } from '../support/site-files.ts';

describe('a build', () => {
  it.each(['Asia/Ho_Chi_Minh', 'America/Los_Angeles'])('is the same to the byte under TZ=%s, with nothing cached', async (zone) => {
    const outDir = join(temporaryFolder(), 'dist');
    expect(await build(outDir, { TZ: zone, CACHE_DIR: temporaryFolder() })).toMatchObject({ code: 0 });
    expect(bytesOf(outDir)).toEqual(bytesOf(inject('real').outDir));
  });

  it('made again from its cache is the same to the byte, and restores only what has not changed', async () => {
    const folder = temporaryFolder();
    const content = join(folder, 'content');
    await writeSampleArchive(16, content);
    const env = { CONTENT_DIR: content, CACHE_DIR: join(folder, 'cache') };
    expect(await build(join(folder, 'cold'), env)).toMatchObject({ code: 0 });
    const unchanged = await build(join(folder, 'warm'), env);
    expect(unchanged.code).toBe(0);
    expect(unchanged.output.match(/^.*\/20\d\d\/\d\d\/.*\(restored\)/gmu)?.length).toBeGreaterThanOrEqual(16);
    expect(bytesOf(join(folder, 'warm'))).toEqual(bytesOf(join(folder, 'cold')));

    // A name and a photograph change: what cached pages say of them must change with them.
    writeFileSync(join(content, 'topics/nong-nghiep.yaml'), 'name: Ruộng đồng\n');
    const [photo = ''] = filesOf(content).filter((path) => path.endsWith('.jpg'));
    writeFileSync(join(content, photo), await sharp({ create: { width: 1300, height: 900, channels: 3, background: 'gold' } }).jpeg().toBuffer());
    expect(await build(join(folder, 'warm'), env)).toMatchObject({ code: 0 });
    expect(await build(join(folder, 'fresh'), { ...env, CACHE_DIR: join(folder, 'other-cache') })).toMatchObject({ code: 0 });
    expect(bytesOf(join(folder, 'warm'))).toEqual(bytesOf(join(folder, 'fresh')));
  });
});

describe('the last good output', () => {
  const folder = temporaryFolder();
  const outDir = join(folder, 'dist');
  const env = { CACHE_DIR: join(folder, 'cache') };
  let good: Map<string, string>;

  beforeAll(async () => {
    const { code } = await build(outDir, { ...env, CONTENT_DIR: contentTree({ 'briefings/2020/07/giao-ban.mdx': briefingText() }) });
    expect(code).toBe(0);
    good = bytesOf(outDir);
  });

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
    const content = join(temporaryFolder(), 'content');
    await writeSampleArchive(200, content);
    const child = startBuild(outDir, { ...env, CONTENT_DIR: content });
    await new Promise<void>((resolve) => {
      child.stdout?.on('data', (chunk: Buffer) => {
        if (chunk.includes('generating static routes')) setTimeout(resolve, 150);
      });
    });
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(existsSync(join(folder, '.building-dist'))).toBe(true);
    expect(bytesOf(outDir)).toEqual(good);

    expect(await build(outDir, { ...env, CONTENT_DIR: content })).toMatchObject({ code: 0 });
    const fresh = join(folder, 'fresh');
    expect(await build(fresh, { CACHE_DIR: temporaryFolder(), CONTENT_DIR: content })).toMatchObject({ code: 0 });
    expect(bytesOf(outDir)).toEqual(bytesOf(fresh));
  });
});

describe('the output folder', () => {
  it.each(['..', '.', 'content', 'tests'])('is not %s: nothing that is not an earlier build is replaced', async (outDir) => {
    const { code, output } = await build(outDir, { CACHE_DIR: temporaryFolder() });
    expect(code).not.toBe(0);
    expect(output).toMatch(/--outDir không được là hoặc chứa thư mục|đã có tệp khác, không phải một lần dựng trước/u);
    expect(existsSync('package.json')).toBe(true);
  });

  it('is built by one build at a time', async () => {
    const outDir = join(temporaryFolder(), 'dist');
    const [first, second] = await Promise.all([build(outDir), build(outDir)]);
    expect([first.code, second.code].sort()).toEqual([0, 1]);
    expect(first.output + second.output).toContain('Đang có một lần dựng khác');
  });
});
