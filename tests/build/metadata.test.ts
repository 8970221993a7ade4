import { describe, expect, inject, it } from 'vitest';
import * as z from 'astro/zod';
import { documentOf, filesOf, pagesOf } from '../../tools/site/site-files.ts';
import { vocabularyProblems } from '../support/vocabulary.ts';

const SITES = [
  { name: 'real' as const, root: '/' },
  { name: 'sample' as const, root: 'https://tin.example/kyanh/' },
];
const described = z.looseObject({ '@type': z.string() });
type Described = z.infer<typeof described>;

describe.each(SITES)('the pages of the $name site', ({ name, root }) => {
  const { outDir } = inject(name);
  const files = new Set(filesOf(outDir));
  // Only the pages that search engines may list: the others do not describe themselves.
  const pages = pagesOf(outDir).filter(
    (path) => documentOf(outDir, path).querySelector('meta[name=robots][content=noindex]') === null,
  );
  const briefings = pages.filter((path) => /^\d{4}\/\d{2}\/[^/]+\/index\.html$/u.test(path));
  const addressOf = (path: string) => root + path.replace('index.html', '');
  const descriptionsOf = (path: string): Described[] =>
    documentOf(outDir, path)
      .querySelectorAll('script[type="application/ld+json"]')
      .map(({ textContent }) => described.parse(JSON.parse(textContent)));
  const tagsOf = (path: string) =>
    new Map(
      documentOf(outDir, path)
        .querySelectorAll('meta[content]')
        .flatMap((meta) =>
          [meta.getAttribute('name'), meta.getAttribute('property')].map((key) => [
            key,
            meta.getAttribute('content') ?? '',
          ]),
        ),
    );

  it('describe themselves in the vocabulary of schema.org', () => {
    // The compiler is slow, and descriptions of the same shape are valid or invalid together.
    const shapes = new Map(pages.flatMap(descriptionsOf).map((thing) => [shapeOf(thing), thing]));
    expect(shapes.size).toBeGreaterThan(5);
    expect(vocabularyProblems([...shapes.values()])).toEqual([]);
  });

  it('have the right types: briefings are articles, lists are collections, the home page is the site', () => {
    const typesOf = (path: string) => descriptionsOf(path).map((thing) => thing['@type']);
    for (const path of briefings)
      expect({ path, types: typesOf(path) }).toEqual({
        path,
        types: ['NewsArticle', 'BreadcrumbList'],
      });
    for (const path of pages.filter((list) =>
      /^(?:\d{4}\/(?:\d{2}\/)?|(?:chuyen-muc|nhan-vat|dia-ban|tac-gia)\/.*|luu-tru\/|so-lieu\/)index\.html$/u.test(
        list,
      ),
    )) {
      expect({ path, types: typesOf(path) }).toEqual({
        path,
        types: ['CollectionPage', 'BreadcrumbList'],
      });
    }
    expect(typesOf('index.html')).toEqual(['WebSite']);
    expect(typesOf('du-lieu/index.html')).toEqual(['Dataset', 'BreadcrumbList']);
    for (const path of pages.filter((one) => /^nhan-vat\/[^/]+\/index\.html$/u.test(one))) {
      expect(descriptionsOf(path)[0]).toMatchObject({
        about: {
          '@type': 'Person',
          name: documentOf(outDir, path).querySelector('h1')?.text,
          url: addressOf(path),
        },
      });
    }
  });

  it('state the breadcrumbs that readers see as JSON-LD', () => {
    for (const path of pages) {
      const steps = documentOf(outDir, path)
        .querySelectorAll('.crumbs li')
        .map((step) => step.text.trim());
      const list = descriptionsOf(path).find((thing) => thing['@type'] === 'BreadcrumbList');
      expect({
        path,
        steps:
          z
            .object({ itemListElement: z.array(z.object({ name: z.string() })) })
            .optional()
            .parse(list)
            ?.itemListElement.map((item) => item.name) ?? [],
      }).toEqual({ path, steps });
    }
  });

  it('refer only to pages and files that exist', () => {
    for (const path of pages) {
      const named =
        [...descriptionsOf(path).map((thing) => JSON.stringify(thing)), ...tagsOf(path).values()]
          .join('\n')
          .match(/https?:\/\/(?:localhost|tin\.example)[^"\s?#{]*/gu) ?? [];
      expect(named.length > 0).toBe(name === 'sample');
      for (const address of new Set(named)) {
        const target = address.slice(root.length);
        expect({
          path,
          address,
          exists:
            address.startsWith(root) &&
            files.has(target === '' || target.endsWith('/') ? `${target}index.html` : target),
        }).toEqual({ path, address, exists: true });
      }
    }
  });

  it('state title, lead, date and address in Open Graph and Dublin Core', () => {
    for (const path of pages) {
      const tags = tagsOf(path);
      const found = {
        path,
        title: tags.get('og:title'),
        dcTitle: tags.get('DC.title'),
        lead: tags.get('DC.description'),
        ogLead: tags.get('og:description'),
        address: tags.get('og:url'),
        identifier: tags.get('DC.identifier'),
      };
      const title = documentOf(outDir, path)
        .querySelector('title')
        ?.text.replace(/ - Kho tin Kỳ Anh$/u, '');
      expect(found).toEqual({
        path,
        title,
        dcTitle: title,
        lead: tags.get('description'),
        ogLead: tags.get('description'),
        address: name === 'real' ? undefined : addressOf(path),
        identifier: name === 'real' ? undefined : addressOf(path),
      });
    }
    for (const path of briefings) {
      const tags = tagsOf(path);
      const day = documentOf(outDir, path).querySelector('article time')?.getAttribute('datetime');
      expect(tags.get('DC.date')).toBe(day);
      expect(tags.get('article:published_time')).toBe(`${day ?? ''}T00:00:00+07:00`);
      for (const element of [
        'creator',
        'publisher',
        'language',
        'subject',
        'type',
        'format',
        'rights',
      ])
        expect(tags.get(`DC.${element}`)).toMatch(/\S/u);
    }
  });
});

/** The structure of a description, without its texts. */
function shapeOf(thing: Described): string {
  return JSON.stringify(thing, (key, value: unknown) => {
    if (Array.isArray(value))
      return [
        ...new Map(
          value.map((item: unknown) => [
            typeof item === 'object' && item ? Object.keys(item).join() : '',
            item,
          ]),
        ).values(),
      ];
    return typeof value === 'object' || key === '@type' ? value : typeof value;
  });
}
