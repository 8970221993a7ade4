import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { startingContent } from '../../src/editing/begin/starting-content.ts';
import { saveFiles } from '../../src/editing/new/save-files.ts';
import { listFiles } from '../../src/cache/list-files.ts';
import { writeFiles } from '../support/files.ts';
import { build, temporaryFolder, type CommandResult } from '../../tools/site/build.ts';
import { unpackedText } from '../../tools/site/site-files.ts';

/** Samples: a commune of another province, and a school without places and figures. */
const COMMUNE = {
  name: 'Kho tin xã Mẫu',
  short_name: 'Xã Mẫu',
  unit: { kind: 'xã', name: 'Mẫu', within: 'tỉnh Ví Dụ', from: '2025-07-01' },
  accent: '#8a1c1c',
  mark: 'XM',
  gazetteer: 'Danh mục địa bàn do Ban Biên tập lập.',
  sections: { loudspeaker: false },
};
const SCHOOL = {
  name: 'Kho tin Trường Mẫu',
  short_name: 'Trường Mẫu',
  unit: { kind: 'trường', name: 'THCS Mẫu' },
  greeting: 'Thưa thầy cô và các em!',
  sections: { figures: false, places: false },
};
/** Uses all sections, whichever an archive has. */
const EVERYTHING = {
  'places/thon-mau.yaml': 'name: Mẫu Một\nkind: xã\nformerly: [thon-cu]\n',
  'indicators/so-mau.yaml':
    'name: Số mẫu\nunit: cây\ndescription: Số cây trồng được, để thử.\nformerly: [so-cu]\n',
  'briefings/2026/01/du-moi-thu.mdx': `---
title: Bài mẫu có đủ mọi thứ
date: 2026-01-02
author: Ban Biên tập
summary: Bài mẫu này nêu một con số và một nơi để thử các phần của kho tin.
participants: [{group: Lớp mẫu, role: attendee}]
topics: [tin-tuc]
places: [thon-mau]
indicators: [{indicator: so-mau, value: 12, unit: cây, period: '2025'}]
sample: true
---

Trường mẫu trồng cây.

<KeyFigures title="Số cây mẫu" show="so-mau" />
`,
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
      writeFiles(content, EVERYTHING);
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

  it('has no page of the sections that are off, and nothing that leads to one', () => {
    const paths = [/\/phat-thanh\//u, /\/(?:so-lieu|dia-ban)(?=[/."'<]|$)/u];
    const found = outputs.map(({ folder }, at) =>
      listFiles(folder).flatMap(({ path, isFile }) => {
        // Scripts are the same for all archives: what they link to is data.
        if (path.endsWith('.js')) return [];
        const text = isFile ? readFileSync(join(folder, path), 'utf8') : '';
        const words = [`/${path}`, text].flatMap((one) => paths[at]?.exec(one)?.[0] ?? []);
        return words.length > 0 ? [{ path, words }] : [];
      }),
    );
    expect(found).toEqual([[], []]);
    const [commune, school] = outputs.map(
      ({ folder }) =>
        (path: string) =>
          readFileSync(join(folder, path), 'utf8'),
    );
    expect(commune?.('so-lieu/so-mau/index.html')).toContain('Số mẫu');
    expect(commune?.('dia-ban/thon-mau/index.html')).toContain('Mẫu Một');
    const article = school?.('2026/01/du-moi-thu/index.html');
    expect(article).toContain('<dt>Số mẫu</dt>');
    expect(article).not.toContain('Mẫu Một');
    expect(school?.('index.html')).not.toMatch(/Số liệu|[Đđ]ịa bàn/u);
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
