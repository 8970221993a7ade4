import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { compareCodeUnits } from '../../src/vietnamese/code-order.ts';
import { documentOf, filesOf, pagesOf } from '../../tools/site/site-files.ts';
import { xmlProblems } from '../support/xml.ts';

const SITES = [
  { name: 'real' as const, root: '/' },
  { name: 'sample' as const, root: 'https://tin.example/kyanh/' },
];

describe.each(SITES)('the $name site', ({ name, root }) => {
  const { outDir } = inject(name);
  const read = (path: string) => readFileSync(join(outDir, path), 'utf8');
  const locationsIn = (path: string) =>
    Array.from(read(path).matchAll(/<loc>([^<]*)<\/loc>/gu), ([, address = '']) => address);
  const parts = locationsIn('sitemap.xml').map((address) => address.replace(root, ''));

  it('lists every page that search engines may show in its sitemap, exactly once', () => {
    const indexed = pagesOf(outDir).filter(
      (path) => documentOf(outDir, path).querySelector('meta[name=robots]') === null,
    );
    expect(parts.flatMap(locationsIn).sort()).toEqual(
      indexed.map((path) => root + path.replace(/index\.html$/u, '')).sort(),
    );
  });

  it('has a valid sitemap, split by year', async () => {
    const years = filesOf(outDir).flatMap(
      (path) => /^(\d{4})\/index\.html$/u.exec(path)?.[1] ?? [],
    );
    expect(parts.toSorted()).toEqual([
      ...years.map((year) => `sitemap-${year}.xml`),
      'sitemap-danh-sach.xml',
    ]);
    // Its schema wants full addresses, which a site without SITE_URL cannot know.
    if (name === 'real') return;
    expect(
      await xmlProblems(
        [['sitemap.xml', read('sitemap.xml')]],
        'tests/feeds/formats/siteindex.xsd',
      ),
    ).toEqual([]);
    expect(
      await xmlProblems(
        parts.map((path) => [path, read(path)]),
        'tests/feeds/formats/sitemap.xsd',
      ),
    ).toEqual([]);
  });

  it('states to harvesters the record of every listed briefing, with the digest that it has', () => {
    const listed = locationsIn('resourcelist.xml').flatMap((address) =>
      Array.from(
        read(address.replace(root, '')).matchAll(
          /<loc>(?<address>[^<]*)<.*?hash="sha-256:(?<digest>[0-9a-f]{64})" length="(?<length>\d+)"/gu,
        ),
        ({ groups }) => ({ ...groups }),
      ),
    );
    const records = parts
      .flatMap(locationsIn)
      .map((address) => address.replace(root, ''))
      .filter((path) => /^\d{4}\/\d{2}\/[^/]+\/$/u.test(path))
      .map((path) => `${path.slice(0, -1)}.json`);
    expect(listed.length).toBeGreaterThan(0);
    expect(
      listed.toSorted((a, b) => compareCodeUnits(a['address'] ?? '', b['address'] ?? '')),
    ).toEqual(
      records.sort().map((path) => {
        const bytes = readFileSync(join(outDir, path));
        return {
          address: root + path,
          digest: hash('sha256', bytes),
          length: String(bytes.length),
        };
      }),
    );
    expect(
      documentOf(outDir, 'du-lieu/index.html').querySelector('link[rel=resourcesync]'),
    ).not.toBeNull();
  });

  it('links to its sitemap in robots.txt if its address is known, and allows all crawlers', () => {
    const sitemap = name === 'real' ? '' : `\nSitemap: ${root}sitemap.xml\n`;
    expect(read('robots.txt')).toBe(`User-agent: *\nAllow: /\n${sitemap}`);
  });

  it('describes itself and links to its sections in llms.txt', () => {
    const text = read('llms.txt');
    expect(text).toMatch(/^# Kho tin Kỳ Anh\n\n> Kho lưu trữ bản tin huyện Kỳ Anh/u);
    const targets = Array.from(text.matchAll(/^- \[[^\]]+\]\(([^)]*)\)/gmu), ([, address = '']) =>
      address.replace(root, ''),
    );
    expect(targets).toEqual(
      expect.arrayContaining([
        'rss.xml',
        'sitemap.xml',
        'nhan-vat/',
        'so-lieu/',
        'du-lieu/',
        'gioi-thieu/',
      ]),
    );
    expect(targets.length).toBe(text.match(/^- /gmu)?.length);
    for (const target of targets)
      expect({
        target,
        exists: filesOf(outDir).includes(target.endsWith('/') ? `${target}index.html` : target),
      }).toEqual({ target, exists: true });
  });
});
