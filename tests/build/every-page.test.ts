import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { documentOf, filesOf, pagesOf, wordsOf } from '../../tools/site/site-files.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Astro keeps void elements and long titles as written: neither is an error in HTML.
    'void-style': 'off',
    'long-title': 'off',
    // The search form has an explicit role, for browsers that do not know <search>.
    'prefer-native-element': 'off',
    'no-trailing-whitespace': 'off',
    // A table that phones lay out as a grid needs explicit roles to remain a table for screen
    // readers.
    'no-redundant-role': [
      'error',
      { exclude: ['table', 'rowgroup', 'row', 'cell', 'columnheader', 'rowheader'] },
    ],
    // Scripts come only from this site: the policy of each page enforces it.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

/** The page of the editing form. */
const FORM = 'bien-tap/index.html';

const SITES = [
  { name: 'real' as const, base: '/', origin: undefined },
  { name: 'sample' as const, base: '/kyanh/', origin: 'https://tin.example' },
];

describe.each(SITES)('every page of the $name site', ({ name, base, origin }) => {
  const { outDir } = inject(name);
  const pages = pagesOf(outDir);
  const files = new Set(filesOf(outDir));

  it('is valid HTML', async () => {
    for (const path of pages) {
      const { results } = await validator.validateString(
        readFileSync(join(outDir, path), 'utf8'),
        path,
      );
      const messages = results.flatMap((result) =>
        result.messages.map(
          ({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId} ${message}`,
        ),
      );
      expect(messages).toEqual([]);
    }
  });

  it('links only to pages and files that exist, below the base path', () => {
    for (const path of pages) {
      const document = documentOf(outDir, path);
      const links = document
        .querySelectorAll('[href]:not([rel="schema.DC"]), [src], [srcset], [action]')
        .flatMap((element) => [
          ...['href', 'src', 'action'].map((attribute) => element.getAttribute(attribute) ?? ''),
          ...(element.getAttribute('srcset') ?? '')
            .split(',')
            .map((candidate) => candidate.trim().split(' ')[0] ?? ''),
        ]);
      // A text may link to other sites; the page itself loads nothing from them (see below).
      const externalLinks = new Set(
        document.querySelectorAll('a[href^="http"]').map((element) => element.getAttribute('href')),
      );
      for (const link of links.filter(
        (target) =>
          target !== '' &&
          !target.startsWith('#') &&
          !target.startsWith(origin ?? '\0') &&
          !externalLinks.has(target),
      )) {
        expect({ path, link, isBelowBase: link.startsWith(base) }).toEqual({
          path,
          link,
          isBelowBase: true,
        });
        const target = decodeURI(link.slice(base.length).replace(/[?#].*$/u, ''));
        expect({
          path,
          link,
          exists: files.has(target === '' || target.endsWith('/') ? `${target}index.html` : target),
        }).toEqual({ path, link, exists: true });
      }
    }
  });

  it('requests nothing from other hosts, and runs only its own scripts', () => {
    for (const path of pages) {
      const html = readFileSync(join(outDir, path), 'utf8');
      const policy =
        documentOf(outDir, path)
          .querySelector('meta[http-equiv="content-security-policy" i]')
          ?.getAttribute('content') ?? '';
      expect(policy).toContain("default-src 'self'");
      // The editing form inserts its own styles; tests/browser/form.test.ts tests what else only
      // its page may do.
      expect(policy.includes('unsafe-inline')).toBe(path === FORM);
      expect(/script-src [^;]*/u.exec(policy)?.[0].includes("'wasm-unsafe-eval'")).toBe(
        path === 'tim-kiem/index.html',
      );
      expect(html).not.toMatch(/<[^>]+\s(?:on\w+|style)=/u);
      expect(html).not.toMatch(/(?:src|srcset|action)="(?:https?:)?\/\//u);
      // The policy allows inline scripts by hash. They run before the first paint and apply the
      // reader's settings and a briefing's age.
      const inline = Array.from(
        html.matchAll(/<script>([^]*?)<\/script>/gu),
        ([, script = '']) => script,
      );
      for (const script of inline)
        expect(policy).toContain(
          `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
        );
      expect(inline).toHaveLength(/^\d{4}\/\d{2}\/[^/]+\/index\.html$/u.test(path) ? 2 : 1);
      expect(html.replaceAll('<script>', '')).not.toMatch(
        /<script(?![^>]*type="(?:module|application\/ld\+json)")/u,
      );
    }
  });

  it('states its content security policy before anything that the policy restricts', () => {
    for (const path of pages) {
      const [charset, policy] = documentOf(outDir, path).querySelectorAll('head > *');
      expect({ path, charset: charset?.getAttribute('charset') }).toEqual({
        path,
        charset: 'utf-8',
      });
      expect({ path, policy: policy?.getAttribute('http-equiv') }).toEqual({
        path,
        policy: 'content-security-policy',
      });
      expect(
        documentOf(outDir, path).querySelectorAll('meta[http-equiv="content-security-policy" i]'),
      ).toHaveLength(1);
    }
  });

  it('states the digest of every script and style sheet that it loads, as do its scripts', () => {
    const digest = (path: string) =>
      `sha256-${createHash('sha256')
        .update(readFileSync(join(outDir, path)))
        .digest('base64')}`;
    for (const path of pages) {
      const document = documentOf(outDir, path);
      for (const element of document.querySelectorAll(
        'script[src], link[rel=stylesheet], link[rel=modulepreload]',
      )) {
        const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
        expect({ path, address, integrity: element.getAttribute('integrity') }).toEqual({
          path,
          address,
          integrity: digest(address.slice(base.length)),
        });
      }
      // A loudspeaker page loads no script.
      if (path.endsWith('/phat-thanh/index.html'))
        expect(document.querySelectorAll('script[src]')).toHaveLength(0);
      else expect(document.querySelectorAll('script[src]')).toHaveLength(path === FORM ? 2 : 1);
    }
    const scripts = Array.from(files).filter((path) => /^(?:_astro|bien-tap)\/.*\.js$/u.test(path));
    const listed = new Set<string>();
    for (const path of scripts) {
      const code = readFileSync(join(outDir, path), 'utf8');
      for (const [, name = '', integrity] of code.matchAll(/"([^"#]+\.js)#([^"]*)"/gu)) {
        const file = name.startsWith('.') ? posix.join(posix.dirname(path), name) : name;
        listed.add(file);
        expect({ path, file, integrity }).toEqual({ path, file, integrity: digest(file) });
      }
      // The static imports of a script are fetched and verified before the script itself.
      for (const [, imported = ''] of code.matchAll(
        /(?:\bfrom|\bimport)\s*\(?["`](\.\.?\/[^"`]+\.js)["`]/gu,
      )) {
        const file = posix.join(posix.dirname(path), imported);
        const isEntry = /(?:^_astro\/Page\.|\/open\.js$)/u.test(file);
        expect({
          path,
          file,
          isListed:
            isEntry ||
            scripts.some((other) =>
              readFileSync(join(outDir, other), 'utf8').includes(`${posix.basename(file)}#sha256-`),
            ),
        }).toEqual({ path, file, isListed: true });
      }
    }
    expect(listed.size).toBeGreaterThan(5);
  });

  it('shares its style sheets with other pages: two files for a briefing, at most three, and no inline styles', () => {
    for (const path of pages) {
      expect(readFileSync(join(outDir, path), 'utf8')).not.toMatch(/<style\b/u);
      const sheets = documentOf(outDir, path).querySelectorAll('link[rel=stylesheet]').length;
      if (/^\d{4}\/\d{2}\/[^/]+\//u.test(path))
        expect({ path, sheets }).toEqual({
          path,
          sheets: path.endsWith('/phat-thanh/index.html') ? 1 : 2,
        });
      else expect([1, 2, 3]).toContain(sheets);
    }
    expect(Array.from(files).filter((path) => path.endsWith('.css')).length).toBeLessThan(10);
  });

  it('has a space between the words at the end of an element and those behind it', () => {
    const stuck = pages.flatMap((path) =>
      Array.from(
        readFileSync(join(outDir, path), 'utf8').matchAll(
          /[^\s<>]+<\/(?:a|abbr|b|em|i|small|strong|time)>\p{L}+/gu,
        ),
        ([words]) => `${path}: ${words}`,
      ),
    );
    expect(stuck).toEqual([]);
  });

  it('has a title, a description, one main heading and a link past the navigation', () => {
    for (const path of pages) {
      const document = documentOf(outDir, path);
      expect(document.querySelector('title')?.text).toMatch(/\S/u);
      expect(document.querySelector('meta[name=description]')?.getAttribute('content')).toMatch(
        /\S/u,
      );
      expect(document.querySelectorAll('h1')).toHaveLength(1);
      expect(document.querySelector('a.skip')?.getAttribute('href')).toBe('#noi-dung');
      expect(document.querySelector('main')?.getAttribute('id')).toBe('noi-dung');
    }
  });
});

describe('the sample site', () => {
  const { outDir } = inject('sample');
  const briefings = pagesOf(outDir).filter((path) =>
    /^\d{4}\/\d{2}\/[^/]+\/index\.html$/u.test(path),
  );

  it('marks every briefing as a sample, and says once of a list of samples what it is', () => {
    expect(briefings).toHaveLength(60);
    for (const path of briefings)
      expect(wordsOf(documentOf(outDir, path).querySelector('article header'))).toContain(
        'Bản tin mẫu Do máy tạo để thử trang, không phải tin thật.',
      );
    for (const path of ['index.html', 'luu-tru/index.html', 'so-lieu/thu-ngan-sach/index.html'])
      expect({
        path,
        marks: documentOf(outDir, path).querySelectorAll('main .sample').length,
      }).toEqual({ path, marks: path.startsWith('luu-tru') ? 0 : 1 });
  });

  it('states its public address on every page', () => {
    for (const path of briefings) {
      expect(
        documentOf(outDir, path).querySelector('link[rel=canonical]')?.getAttribute('href'),
      ).toBe(`https://tin.example/kyanh/${path.replace('index.html', '')}`);
    }
  });

  it('shows photographs in sizes that exist, with their dimensions and a description', () => {
    const images = briefings.flatMap((path) =>
      documentOf(outDir, path).querySelectorAll('article img'),
    );
    expect(images.length).toBeGreaterThan(5);
    for (const image of images) {
      expect(image.getAttribute('alt')).toMatch(/\S/u);
      expect([image.getAttribute('width'), image.getAttribute('height')]).toEqual(['1200', '800']);
      const sources = image.parentNode
        ?.querySelectorAll('source')
        .map((source) => [source.getAttribute('type'), source.getAttribute('srcset')]);
      expect(sources).toEqual([
        [
          'image/avif',
          expect.stringMatching(
            /-720\.avif 720w, \S+-1080\.avif 1080w, \S+-1(?:20|62)0\.avif 1(?:20|62)0w$/u,
          ),
        ],
      ]);
    }
  });
});
