import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { startingContent } from '../../src/editing/begin/starting-content.ts';
import { saveFiles } from '../../src/editing/new/save-files.ts';
import { listFiles } from '../../src/cache/list-files.ts';
import { build, temporaryFolder, type CommandResult } from '../../tools/site/build.ts';
import { unpackedText } from '../../tools/site/site-files.ts';

/** Samples: a commune of another province, and a school, which has no places. */
const COMMUNE = {
  name: 'Kho tin xã Mẫu',
  short_name: 'Xã Mẫu',
  unit: { kind: 'xã', name: 'Mẫu', within: 'tỉnh Ví Dụ', from: '2025-07-01' },
  accent: '#8a1c1c',
  mark: 'XM',
  gazetteer: 'Danh mục địa bàn do Ban Biên tập lập.',
};
const SCHOOL = {
  name: 'Kho tin Trường Mẫu',
  short_name: 'Trường Mẫu',
  unit: { kind: 'trường', name: 'THCS Mẫu' },
  greeting: 'Thưa thầy cô và các em!',
};

/** Every name in the archive of this repository: its unit, places, people and authors. */
function namesOfThisArchive(): string[] {
  const names = ['people', 'authors', 'places'].flatMap((folder) =>
    readdirSync(join('content', folder)).flatMap((file) => {
      const { name }: { name: string } = parse(readFileSync(join('content', folder, file), 'utf8'));
      return [name, file.replace(/\.yaml$/u, '')];
    }),
  );
  return [...names, 'Hà Tĩnh', 'ky-anh', 'kyanh'];
}

let outputs: { folder: string; result: CommandResult }[];

beforeAll(async () => {
  outputs = await Promise.all(
    [COMMUNE, SCHOOL].map(async (settings) => {
      const [content, folder] = [temporaryFolder(), join(temporaryFolder(), 'out')];
      saveFiles(content, startingContent(settings, '2026-01-02'));
      const result = await build(folder, { CONTENT_DIR: content, CACHE_DIR: temporaryFolder() });
      return { folder, result };
    }),
  );
});

describe('the archive of another place', () => {
  it('is built from its own content, without an edit of the code', () => {
    expect(outputs.map(({ result }) => result.code)).toEqual([0, 0]);
    const [commune, school] = outputs.map(
      ({ folder }) =>
        (path: string) =>
          readFileSync(join(folder, path), 'utf8'),
    );
    expect(commune?.('index.html')).toContain('Kho lưu trữ bản tin xã Mẫu, tỉnh Ví Dụ');
    expect(commune?.('dia-ban/index.html')).toContain('Danh mục địa bàn do Ban Biên tập lập.');
    expect(school?.('index.html')).toContain('Kho lưu trữ bản tin Trường THCS Mẫu');
    expect(school?.('2026/01/ban-tin-mau/phat-thanh/index.html')).toContain(
      'Thưa thầy cô và các em!',
    );
  });

  it('has its own colour and logo', () => {
    const [commune = '', school = ''] = outputs.map(({ folder }) => folder);
    const sheets = listFiles(join(commune, '_astro')).filter(({ path }) => path.endsWith('.css'));
    expect(
      sheets.some(({ path }) =>
        readFileSync(join(commune, '_astro', path), 'utf8').includes('#8a1c1c'),
      ),
    ).toBe(true);
    expect(readFileSync(join(commune, 'favicon.svg'), 'utf8')).toContain('#8a1c1c');
    expect(readFileSync(join(commune, 'index.html'), 'utf8')).toContain('<img src="/favicon.svg"');
    expect(readFileSync(join(school, 'favicon.svg'), 'utf8')).toContain('#0a5646');
    expect(readFileSync(join(commune, 'manifest.webmanifest'), 'utf8')).toContain('#8a1c1c');
  });

  it('names nothing and nobody of this one, in any file', () => {
    const names = namesOfThisArchive().map((name) => name.toLowerCase());
    expect(names.length).toBeGreaterThan(70);
    for (const { folder } of outputs)
      for (const { path, isFile } of listFiles(folder)) {
        const text = isFile ? unpackedText(folder, path).toLowerCase() : '';
        const found = names.filter((name) => path.includes(name) || text.includes(name));
        expect({ path, found }).toEqual({ path, found: [] });
      }
  });
});
