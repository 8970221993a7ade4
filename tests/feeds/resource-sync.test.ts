import { afterAll, describe, expect, it } from 'vitest';
import { createArchive } from '../../src/archive/archive.ts';
import { resourceSyncFiles } from '../../src/feeds/resource-sync.ts';
import { deployment } from '../../src/environment.ts';
import { briefing, SOURCE } from '../support/archive.ts';
import { xmlProblems } from '../support/xml.ts';

deployment.url = 'https://tin.example';
afterAll(() => {
  deployment.url = undefined;
});

const DECISION = { reason: 'Một lý do đủ dài.', by: 'Ban biên tập' };
const archive = createArchive({
  ...SOURCE,
  briefings: [
    briefing('2020/07/a', '2020-07-06', {
      corrections: [
        { date: '2020-07-09', what: 'Một con số', was: '1', now: '2' },
        { date: '2020-08-09', what: 'Một con số', was: '2', now: '3' },
      ],
    }),
    briefing('2019/12/b', '2019-12-06', { updated: '2020-01-02' }),
    briefing('2019/11/rut', '2019-11-06', { withdrawn: { date: '2021-01-01', ...DECISION } }),
  ],
  removed: [{ id: '2018/01/go', data: { removed: { date: '2021-02-01', ...DECISION } } }],
});
const described: string[] = [];
const files = resourceSyncFiles(archive, (path) => {
  described.push(path);
  return { bytes: 7, sha256: 'abc' };
});
const textOf = (path: string) => files.get(path) ?? '';
const HASH = 'hash="sha-256:abc" length="7" type="application/json"';

describe('the lists for harvesters', () => {
  it('are one a year and four others, each of which leads to the next', () => {
    expect([...files.keys()].sort()).toEqual([
      '/capabilitylist.xml',
      '/changelist.xml',
      '/resourcelist-2019.xml',
      '/resourcelist-2020.xml',
      '/resourcelist.xml',
      '/resourcesync.xml',
    ]);
    expect(textOf('/resourcesync.xml')).toContain(
      '<loc>https://tin.example/capabilitylist.xml</loc><rs:md capability="capabilitylist"/>',
    );
    for (const list of ['resourcelist', 'changelist'])
      expect(textOf('/capabilitylist.xml')).toContain(
        `<loc>https://tin.example/${list}.xml</loc><rs:md capability="${list}"/>`,
      );
    expect(textOf('/resourcelist.xml')).toContain('<loc>https://tin.example/resourcelist-2019.xml');
  });

  it('state the record of each listed briefing, its last change, size and digest', () => {
    expect(textOf('/resourcelist-2020.xml')).toContain(
      `<url><loc>https://tin.example/2020/07/a.json</loc><lastmod>2020-08-09</lastmod><rs:md ${HASH}/><rs:ln rel="describes" href="https://tin.example/2020/07/a/"/></url>`,
    );
    expect([...files.values()].join('')).not.toContain('resourcelist-2018');
    expect(textOf('/resourcelist-2019.xml')).not.toContain('rut');
  });

  it('list the changes oldest first: what was withdrawn or removed is deleted, and has no digest', () => {
    const changes = Array.from(
      textOf('/changelist.xml').matchAll(
        /<loc>https:\/\/tin\.example\/(.+?)\.json<.+?<lastmod>(.+?)<.+? change="(.+?)"(.*?)\/>/gu,
      ),
      ([, path, date, change, facts = '']) => [path, date, change, facts.includes('hash=')],
    );
    expect(changes).toEqual([
      ['2019/11/rut', '2019-11-06', 'created', false],
      ['2019/12/b', '2019-12-06', 'created', false],
      ['2019/12/b', '2020-01-02', 'updated', true],
      ['2020/07/a', '2020-07-06', 'created', false],
      ['2020/07/a', '2020-07-09', 'updated', false],
      ['2020/07/a', '2020-08-09', 'updated', true],
      ['2019/11/rut', '2021-01-01', 'deleted', false],
      ['2018/01/go', '2021-02-01', 'deleted', false],
    ]);
    expect(textOf('/changelist.xml')).toContain(
      '<rs:md capability="changelist" from="2019-11-06T00:00:00+07:00"/>',
    );
    // Nothing is asked of files that may not exist.
    expect(new Set(described)).toEqual(new Set(['/2020/07/a.json', '/2019/12/b.json']));
  });

  it('keep but the newest changes of a large archive, and say since when', () => {
    const many = createArchive({
      ...SOURCE,
      briefings: Array.from({ length: 2100 }, (_unused, index) =>
        briefing(`2019/01/b${index}`, index < 100 ? '2019-01-01' : '2019-01-02'),
      ),
    });
    const text = resourceSyncFiles(many, () => ({ bytes: 1, sha256: 'a' })).get('/changelist.xml');
    expect(text?.match(/<url>/gu)).toHaveLength(2000);
    expect(text).toContain('from="2019-01-02T00:00:00+07:00"');
  });

  it('are valid sitemaps but for the elements of ResourceSync', async () => {
    const plain = Array.from(files, ([path, text]): [string, string] => [
      path,
      text.replaceAll(/<rs:[^>]*>/gu, ''),
    ]);
    const isIndex = ([path]: [string, string]) => path === '/resourcelist.xml';
    expect(await xmlProblems(plain.filter(isIndex), 'tests/feeds/formats/siteindex.xsd')).toEqual(
      [],
    );
    expect(
      await xmlProblems(
        plain.filter((file) => !isIndex(file)),
        'tests/feeds/formats/sitemap.xsd',
      ),
    ).toEqual([]);
  });
});
