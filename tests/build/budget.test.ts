import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { weighSite } from '../../tools/built-site/budget.ts';
import { compressedBytes, Scales } from '../../tools/built-site/weigh.ts';
import { temporaryFolder } from '../../tools/site/build.ts';

describe.each([
  { name: 'real' as const, base: '/' },
  { name: 'sample' as const, base: '/kyanh/' },
])('the $name site', ({ name, base }) => {
  it('has only pages of known types, each within the limit of its type', () => {
    const { types, excesses } = weighSite(inject(name).outDir, base);
    expect(excesses).toEqual([]);
    expect(types.length).toBeGreaterThan(10);
  });
});

describe('the size report', () => {
  const outDir = temporaryFolder();
  for (const folder of ['_astro', '2020/07']) mkdirSync(join(outDir, folder), { recursive: true });
  const files = {
    'index.html':
      '<link rel="stylesheet" href="/_astro/a.css"><script type="module" src="/_astro/a.js"></script>',
    '_astro/a.css': 'body { margin: 0 }',
    '_astro/a.js': 'import{x}from"./b.js";const c=()=>import("./c.js");',
    '_astro/b.js': 'export const x = 1;',
    '_astro/c.js': 'import"./a.js";export const y = 2;',
    'la.html': '<p>một trang lạ</p>',
    '2020/07/nang-480.avif': 'x'.repeat(100_001),
    '2020/07/vua-480.avif': 'x'.repeat(100_000),
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(outDir, path), text);
  const bytesOf = (...paths: (keyof typeof files)[]) =>
    paths.reduce((sum, path) => sum + compressedBytes(files[path]), 0);

  it('counts the HTML of a page, its style sheets, and its scripts with their imports, each file once', () => {
    expect(new Scales(outDir, '/').weigh('index.html')).toEqual({
      html: bytesOf('index.html'),
      css: bytesOf('_astro/a.css'),
      script: bytesOf('_astro/a.js', '_astro/b.js', '_astro/c.js'),
    });
  });

  it('lists pages over their limit, pages of no known type and photographs that are too large', () => {
    const document = bytesOf('index.html', '_astro/a.css') - 3;
    const limits = [{ type: 'Trang chủ', pages: /^index/u, document, script: 1000 }];
    expect(weighSite(outDir, '/', limits).excesses).toEqual([
      `index.html: trang (kèm CSS) nặng ${document + 3} byte, quá hạn mức ${document} của loại “Trang chủ” 3 byte.`,
      'la.html: loại trang này chưa có hạn mức trong tools/built-site/limits.ts.',
      '2020/07/nang-480.avif: ảnh nặng 100001 byte, quá hạn mức 100000 byte.',
    ]);
  });

  it('reports a folder without pages', () => {
    expect(weighSite(temporaryFolder(), '/').excesses).toHaveLength(1);
  });
});

describe.each(['report-budget.ts', 'report-links.ts'])('%s', (command) => {
  const run = (outDir: string) =>
    spawnSync(process.execPath, [`tools/built-site/${command}`, '--outDir', outDir], {
      encoding: 'utf8',
      env: { ...process.env, BASE_PATH: '/kyanh', SITE_URL: 'https://tin.example' },
    });

  it('exits with 0 for a complete site, and with 1 for an empty folder or a broken page', () => {
    const { outDir } = inject('sample');
    expect(run(outDir)).toMatchObject({ status: 0, stderr: '' });
    expect(run(temporaryFolder())).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Chưa có trang nào'),
    });
    const broken = join(temporaryFolder(), 'site');
    mkdirSync(broken);
    writeFileSync(
      join(broken, 'index.html'),
      `<a href="/kyanh/khong-co/">x</a>${randomBytes(20_000).toString('base64')}`,
    );
    expect(run(broken)).toMatchObject({ status: 1, stderr: expect.stringContaining('index.html') });
  });
});
