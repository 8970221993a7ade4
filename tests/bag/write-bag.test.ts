import { readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { fromXml } from 'xast-util-from-xml';
import { beforeAll, describe, expect, it } from 'vitest';
import { createArchive } from '../../src/archive/archive.ts';
import { verifyBag } from '../../src/bag/verify-bag.ts';
import { listEntries } from '../../src/output/marker.ts';
import { bagOf, FORBIDDEN, packedArchive, sha512sum, type PackedArchive } from '../support/bag.ts';
import { read as readContent } from '../support/content.ts';
import { everythingIn } from '../support/files.ts';

let packed: PackedArchive;
let bag: string;
beforeAll(async () => {
  packed = await packedArchive();
  bag = bagOf(packed);
});
const read = (path: string) => readFileSync(join(bag, path), 'utf8');
const rows = (path: string): Record<string, string>[] => parseCsv(read(path), { columns: true });

describe('a bag', () => {
  it('is valid for sha512sum of coreutils, and for our own check', () => {
    expect(sha512sum(bag)).toEqual({ status: 0, output: '' });
    expect(verifyBag(bag)).toEqual([]);
  });

  it('holds the published part of the content, the built site and their description', () => {
    expect(listEntries(bag)).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'data/content/authors/trung-anh.yaml',
      'data/content/briefings/2018/03/go.mdx',
      'data/content/briefings/2019/05/rut.mdx',
      'data/content/briefings/2020/07/giao-ban.goc.html.gz',
      'data/content/briefings/2020/07/giao-ban.mdx',
      'data/content/briefings/2020/07/hop.jpg',
      'data/content/briefings/2020/07/sua.mdx',
      'data/content/glossary.yaml',
      'data/content/people/bui-quang-hoan.yaml',
      'data/content/places/xa-ky-xuan.yaml',
      'data/content/site.yaml',
      'data/content/topics/kinh-te-xa-hoi.yaml',
      'data/site/.deploy/nginx.conf',
      'data/site/index.html',
      'manifest-sha512.txt',
      'metadata/doc-truoc.txt',
      'metadata/dublin-core/2019/05/rut.xml',
      'metadata/dublin-core/2020/07/giao-ban.xml',
      'metadata/dublin-core/2020/07/sua.xml',
      'metadata/ho-so.csv',
      'metadata/phong.csv',
      'metadata/premis.xml',
      'metadata/tai-lieu.csv',
      'metadata/truong-du-lieu.csv',
      'tagmanifest-sha512.txt',
    ]);
  });

  it('holds nothing of drafts and of removed briefings but their notice', () => {
    const all = Object.entries(everythingIn(bag)).flat().join('\n');
    for (const words of FORBIDDEN) expect(all).not.toContain(words);
    expect(read('data/content/briefings/2018/03/go.mdx')).toBe(
      `---
removed:
  date: 2020-08-20
  reason: Có dữ liệu cá nhân, gỡ theo yêu cầu.
  by: Ban biên tập
formerly:
  - 2018/03/ten-truoc
---
`,
    );
  });

  it('holds content that can be built again, to the same archive', async () => {
    const again = createArchive(await readContent(join(bag, 'data/content')));
    expect(again).toEqual({
      ...packed.archive,
      unnamedPeople: [],
    });
  });

  it('is byte-identical for the same content, also with other file times', () => {
    const { contentFolder, site } = packed;
    for (const file of [join(contentFolder, 'site.yaml'), join(site.folder, 'index.html')])
      utimesSync(file, 1, 1);
    expect(everythingIn(bagOf(packed))).toEqual(everythingIn(bag));
  });

  it('is dated by the newest change of its content, a removal, and counts its payload', () => {
    const payload = listEntries(bag).filter((path) => path.startsWith('data/'));
    const bytes = payload.reduce((sum, path) => sum + readFileSync(join(bag, path)).length, 0);
    expect(read('bag-info.txt')).toContain(
      `\nBagging-Date: 2020-08-20\nPayload-Oxum: ${bytes}.${payload.length}\n`,
    );
    expect(read('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  });
});

describe('the description of a bag', () => {
  it('has a Dublin Core record of each briefing that can be read, as well-formed XML', () => {
    const record = read('metadata/dublin-core/2020/07/sua.xml');
    expect(() => fromXml(record)).not.toThrow();
    for (const element of [
      '<dc:title>Huyện đã sửa một bản tin &amp; đổi tên</dc:title>',
      '<dc:creator>Trung Anh</dc:creator>',
      '<dc:date>2020-07-06</dc:date>',
      '<dc:identifier>data/content/briefings/2020/07/sua.mdx</dc:identifier>',
    ])
      expect(record).toContain(element);
  });

  it('lists dossiers by month, and documents with their place in the bag', () => {
    expect(rows('metadata/ho-so.csv')).toEqual([
      expect.objectContaining({ 'Mã hồ sơ': '2019.05', 'Tổng số tài liệu trong hồ sơ': '1' }),
      expect.objectContaining({
        'Mã hồ sơ': '2020.07',
        'Thời gian bắt đầu': '06/07/2020',
        'Tổng số tài liệu trong hồ sơ': '2',
      }),
    ]);
    expect(rows('metadata/tai-lieu.csv').map((row) => row['Mã lưu trữ của tài liệu'])).toEqual([
      '2019.05.0000001',
      '2020.07.0000001',
      '2020.07.0000002',
    ]);
    const [withdrawn] = rows('metadata/tai-lieu.csv');
    expect(withdrawn).toMatchObject({
      'Mã định danh tài liệu': '2019/05/rut',
      'Thời hạn lưu trữ': '',
      'Ghi chú': 'Đã rút từ ngày 1/6/2019: Hội thi không diễn ra.',
      'Tệp trong gói': 'data/content/briefings/2019/05/rut.mdx',
    });
  });

  it('says of each column what it is and how far its name is confirmed', () => {
    const described = rows('metadata/truong-du-lieu.csv');
    for (const list of ['phong.csv', 'ho-so.csv', 'tai-lieu.csv'])
      expect(Object.keys(rows(`metadata/${list}`)[0] ?? {})).toEqual(
        described.filter((row) => row['Danh sách'] === list).map((row) => row['Cột']),
      );
    for (const row of described)
      expect(row['Nguồn của tên cột']).toMatch(/chưa đối chiếu với văn bản gốc|Cột của kho tin/u);
  });

  it('logs each change as an event with its day, and old addresses as identifiers', () => {
    const log = read('metadata/premis.xml');
    expect(() => fromXml(log)).not.toThrow();
    const events = Array.from(
      log.matchAll(
        /<eventIdentifierValue>(.+?)<.+?<eventType>(.+?)<.+?<eventDateTime>(.+?)<.+?<eventDetail>(.*?)</gu,
      ),
      ([, ...parts]) => parts,
    );
    expect(events).toEqual([
      [
        '2020/07/sua#saved-1',
        'capture',
        '2019-01-02',
        `Chụp lại trang gốc http://cu.example/bai?a=1&amp;b=2. SHA-256: ${'ab'.repeat(32)}.`,
      ],
      [
        '2019/05/rut#created-1',
        'creation',
        '2019-05-04',
        expect.stringContaining('Ngày của sự việc'),
      ],
      [
        '2019/05/rut#withdrawn-1',
        'deaccession',
        '2019-06-01',
        'Hội thi không diễn ra. Quyết định: Ban biên tập.',
      ],
      ['2020/07/giao-ban#created-1', 'creation', '2020-07-06', expect.any(String)],
      ['2020/07/sua#created-1', 'creation', '2020-07-06', expect.any(String)],
      [
        '2020/07/sua#corrected-1',
        'modification',
        '2020-07-09',
        'Thu ngân sách: trước viết “54 tỷ”, nay sửa là “&lt;45 tỷ”. Quyết định: Ban biên tập.',
      ],
      [
        '2018/03/go#removed-1',
        'deletion',
        '2020-08-20',
        expect.stringContaining('gỡ theo yêu cầu'),
      ],
    ]);
    for (const old of ['2020/07/ten-cu', '2018/03/ten-truoc'])
      expect(log).toContain(`<objectIdentifierValue>${old}</objectIdentifierValue>`);
  });
});

describe('a bag in parts', () => {
  it('has each file in one part; each part is valid by itself and says which it is', () => {
    const parts = [1, 2, 3].map((number) => bagOf(packed, { number, count: 3 }));
    const payloadOf = (folder: string) =>
      listEntries(folder).filter((path) => /^data\/.*[^/]$/u.test(path));
    expect(parts.flatMap(payloadOf)).toEqual(payloadOf(bag));
    for (const [index, part] of parts.entries()) {
      expect(sha512sum(part)).toEqual({ status: 0, output: '' });
      expect(verifyBag(part)).toEqual([]);
      expect(readFileSync(join(part, 'bag-info.txt'), 'utf8')).toMatch(
        new RegExp(`^Bag-Group-Identifier: .+-2020-08-20\nBag-Count: ${index + 1} of 3$`, 'mu'),
      );
      // The record of a briefing goes with its file.
      expect(listEntries(part).filter((path) => path.endsWith('.xml')).length).toBe(
        1 +
          payloadOf(part).filter((path) => path.endsWith('.mdx') && !path.endsWith('/go.mdx'))
            .length,
      );
    }
  });
});
