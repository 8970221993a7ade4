import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { fold } from '../../src/vietnamese/fold.ts';
import { build, temporaryFolder } from '../support/build.ts';
import { briefingText } from '../support/content.ts';

/** Words that stand in the draft alone: its slug, its title, its text. */
const SLUG = 'khuyenh-khoang';
const WORDS = [SLUG, 'khuyenh khoang', 'ngoenh ngoang'];

it('a draft is in no file of a build: no page, link, feed, sitemap, open data, search index or share image', async () => {
  const content = join(temporaryFolder(), 'content');
  cpSync('content', content, { recursive: true });
  mkdirSync(join(content, 'briefings/2020/07'), { recursive: true });
  writeFileSync(join(content, `briefings/2020/07/${SLUG}.mdx`), briefingText({ title: 'title: Khuyềnh khoàng giữa hội nghị', draft: 'draft: true' }, 'Đi đứng ngoềnh ngoàng.'));
  const outDir = join(temporaryFolder(), 'site');
  const { code, output } = await build(outDir, { CONTENT_DIR: content, CACHE_DIR: join(temporaryFolder(), 'cache'), SITE_URL: 'https://tin.example' });
  expect(output.slice(-2000)).toContain('Trang đã dựng xong');
  expect(code).toBe(0);
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  expect(files.length).toBeGreaterThan(50);
  const telling = files.filter((file) => {
    const bytes = readFileSync(file);
    const text = fold(`${file} ${(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')}`);
    return WORDS.some((word) => text.includes(word));
  });
  expect(telling).toEqual([]);
}, 240_000);
