import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { compareWithHost, HOSTS } from '../../tools/built-site/hosts.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { writeFiles } from '../support/files.ts';

const budget = (...options: string[]) =>
  spawnSync(process.execPath, ['tools/built-site/report-budget.ts', ...options], {
    encoding: 'utf8',
  });

describe('a host', () => {
  const outDir = join(temporaryFolder(), 'dist');
  writeFiles(outDir, {
    'index.html': 'x'.repeat(10),
    '2020/07/mot/index.html': 'x'.repeat(40),
    '2020/07/hai/index.html': 'x'.repeat(50),
    '2020/07/anh.avif': 'x'.repeat(100),
    'bien-tap/a.js': '',
    '.kho-tin.json': '{}',
  });

  it('accepts a site within all its limits, and as many more briefings as its bytes and files allow', () => {
    expect(
      compareWithHost(outDir, {
        name: 'A',
        bytes: 1000,
        files: 21,
        fileBytes: 100,
        folderEntries: 3,
      }),
    ).toEqual({
      lines: [
        'Dung lượng: 0 MB / 0 MB.',
        'Số tệp: 5 / 21.',
        'Tệp nặng nhất (2020/07/anh.avif): 0 MB / 0 MB.',
        'Thư mục đông nhất (/2020/07/): 3 / 3.',
      ],
      fits: true,
      // 100 bytes and 2 files a briefing; 800 bytes and 16 files are left.
      more: 8,
    });
  });

  it.each([
    ['bytes', 199],
    ['files', 4],
    ['fileBytes', 99],
    ['folderEntries', 2],
  ])('rejects a site over its limit of %s', (limit, tooLow) => {
    const { fits, lines } = compareWithHost(outDir, { name: 'A', [limit]: tooLow });
    expect(fits).toBe(false);
    expect(lines.filter((line) => line.includes('QUÁ HẠN MỨC'))).toHaveLength(1);
    expect(compareWithHost(outDir, { name: 'A', [limit]: tooLow + 1 }).fits).toBe(true);
  });
});

describe('npm run budget -- --host', () => {
  it.each(Object.keys(HOSTS))('says whether %s accepts the site', (host) => {
    const { status, stdout } = budget('--outDir', inject('sample').outDir, '--host', host);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      / nhận được trang này\.( Còn chỗ cho khoảng [\d.]+ bản tin nữa như các bản tin đang có\.)?\n$/u,
    );
  });

  it('lists the known hosts when the given one is unknown', () => {
    expect(budget('--outDir', inject('sample').outDir, '--host', 'geocities')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('github-pages|cloudflare-pages|netlify|gitlab-pages'),
    });
  });
});
