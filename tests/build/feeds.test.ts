import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Parser from 'rss-parser';
import { describe, expect, inject, it } from 'vitest';
import { documentOf, filesOf, pagesOf } from '../../tools/site/site-files.ts';
import { jsonFeedProblems } from '../support/json-feed.ts';
import { xmlProblems } from '../support/xml.ts';

const SITES = [
  { name: 'real' as const, root: '/' },
  { name: 'sample' as const, root: 'https://tin.example/kyanh/' },
];

describe.each(SITES)('the feeds of the $name site', ({ name, root }) => {
  const { outDir } = inject(name);
  const files = filesOf(outDir);
  const read = (path: string) => readFileSync(join(outDir, path), 'utf8');
  const feeds = files.filter((path) => /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/u.test(path));
  const briefings = pagesOf(outDir)
    .filter((path) => /^\d{4}\/\d{2}\/[^/]+\/index\.html$/u.test(path))
    .map((path) => root + path.replace('index.html', ''));

  it('in Atom are valid by the schema of RFC 4287', async () => {
    const atoms = feeds.filter((path) => path.endsWith('atom.xml'));
    expect(atoms.length).toBeGreaterThan(5);
    expect(
      await xmlProblems(
        atoms.map((path) => [path, read(path)]),
        'tests/feeds/formats/atom.rng',
      ),
    ).toEqual([]);
  });

  it('in RSS can be read by another parser, and in JSON Feed match its schema', async () => {
    const channels = feeds.filter((path) => path.endsWith('rss.xml'));
    expect(channels).toEqual(['rss.xml']);
    for (const path of channels)
      expect((await new Parser().parseString(read(path))).link).toBe(
        root + path.replace('rss.xml', ''),
      );
    const json = feeds.filter((path) => path.endsWith('feed.json'));
    expect(json).toEqual(['feed.json']);
    // Its schema wants full addresses, which a site without SITE_URL cannot know.
    for (const path of name === 'real' ? [] : json)
      expect({ path, problems: jsonFeedProblems(JSON.parse(read(path))) }).toEqual({
        path,
        problems: [],
      });
  });

  it('are in three formats for the whole archive, and in Atom for each topic, person and month', () => {
    const months = pagesOf(outDir)
      .filter((path) => /^\d{4}\/\d{2}\/index\.html$/u.test(path))
      .map((path) => path.replace('index.html', 'atom.xml'));
    expect(feeds.filter((path) => /^\d{4}\//u.test(path)).sort()).toEqual(months.sort());
    const topicsAndPeople = pagesOf(outDir)
      .filter((path) => /^(?:chuyen-muc|nhan-vat)\/[^/]+\/index\.html$/u.test(path))
      // The address of a person whom no briefing names answers without a name, and has no feed.
      .filter((path) => !read(path).includes('name="robots" content="noindex"'))
      .map((path) => path.replace('index.html', 'atom.xml'));
    expect(topicsAndPeople.length).toBeGreaterThan(2);
    expect(feeds.filter((path) => !/^\d{4}\//u.test(path)).sort()).toEqual(
      ['atom.xml', 'dinh-chinh/atom.xml', 'feed.json', 'rss.xml', ...topicsAndPeople].sort(),
    );
  });

  it('contain the lead and the link of each briefing, and its text except in the feeds of months', () => {
    const countOf = (path: string, element: string) => read(path).split(`<${element}`).length - 1;
    for (const path of feeds.filter((file) => file.endsWith('atom.xml'))) {
      const entries = countOf(path, 'entry>');
      expect({
        path,
        summaries: countOf(path, 'summary'),
        texts: countOf(path, 'content'),
      }).toEqual({ path, summaries: entries, texts: /^\d{4}\//u.test(path) ? 0 : entries });
      expect({
        path,
        links: read(path)
          .split('<entry>')
          .slice(1)
          .filter((entry) => /<link href="[^"]+" rel="alternate" type="text\/html"\/>/u.test(entry))
          .length,
      }).toEqual({ path, links: entries });
    }
  });

  it.each(['rss.xml', 'atom.xml'])(
    'link from /%s back through all months to every briefing',
    async (start) => {
      const seen = new Set<string>();
      let next: string | undefined = start;
      while (next !== undefined) {
        const xml: string = read(next);
        for (const { link } of (await new Parser().parseString(xml)).items) seen.add(link ?? '');
        next = /href="([^"]*)" rel="prev-archive" type="application\/atom\+xml"/u
          .exec(xml)?.[1]
          ?.replace(root, '');
      }
      expect([...seen].sort()).toEqual(briefings.sort());
    },
  );

  it('are in NFC, and contain only absolute addresses of existing pages and files, or paths if the site’s address is unknown', () => {
    for (const path of feeds) {
      const text = read(path);
      expect(text.normalize('NFC')).toBe(text);
      expect(text).not.toContain('localhost');
      if (name === 'sample') expect(text).not.toMatch(/(?:href|src)=\\?"\//u);
      for (const [address] of text.matchAll(/https?:\/\/tin\.example[^"<>\\\s]*/gu)) {
        expect({ path, address, below: address.startsWith(root) }).toMatchObject({ below: true });
        const target = decodeURI(address.slice(root.length).replace(/#.*$/u, ''));
        expect({
          path,
          address,
          exists: files.includes(
            target === '' || target.endsWith('/') ? `${target}index.html` : target,
          ),
        }).toMatchObject({ exists: true });
      }
    }
  });

  it('are linked from every page but loudspeaker pages, in all formats from the front page, and those of a topic or person from its own pages', () => {
    const found = (path: string) =>
      documentOf(outDir, path)
        .querySelectorAll('link[rel=alternate]:not([type="application/json"])')
        .map((link) => link.getAttribute('href'));
    const below = (folder: string, ...names: string[]) =>
      names.map((file) => new URL(root, 'https://tin.example').pathname + folder + file);
    for (const path of pagesOf(outDir)) {
      const [, folder] =
        /^((?:chuyen-muc|nhan-vat)\/[^/]+\/|dinh-chinh\/)(?:\d+\/(?:quy-\d\/|\d\d\/)?)?index\.html$/u.exec(
          path,
        ) ?? [];
      const own = read(path).includes('name="robots" content="noindex"') ? undefined : folder;
      const formats = path === 'index.html' ? ['rss.xml', 'atom.xml', 'feed.json'] : ['atom.xml'];
      expect({ path, found: found(path) }).toEqual({
        path,
        found: [
          ...(path.endsWith('/phat-thanh/index.html') ? [] : below('', ...formats)),
          ...(own === undefined ? [] : below(own, 'atom.xml')),
        ],
      });
    }
    expect(documentOf(outDir, 'index.html').querySelector('footer a[href$="/rss.xml"]')?.text).toBe(
      'Theo dõi bằng RSS',
    );
  });
});
