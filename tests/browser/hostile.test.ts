import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefingFileSchema } from '../../src/open-data/briefing-file.ts';
import { hostileTree, IN_HIDDEN, IN_PICTURES } from '../hostile/harmless/tree.ts';
import { WORDS } from '../hostile/harmless/texts.ts';
import { buildStock, LIVE } from '../hostile/stock.ts';
import { NO_OTHER_HOST, watch, type Watched } from '../hostile/watch.ts';
import {
  build,
  serve,
  temporaryFolder,
  type CommandResult,
  type Server,
} from '../../tools/site/build.ts';
import { contentTree } from '../support/content.ts';
import { crawl } from '../../tools/site/crawl.ts';
import { readHtml, valuesOf } from '../../tools/site/html.ts';
import { filesOf, pagesOf, unpackedText } from '../../tools/site/site-files.ts';
import { launchChromium } from '../../tools/browser/chromium.ts';

const SECRET = 'KHOA-BI-MAT-CUA-MAY-DUNG';
const folder = temporaryFolder();
const outDir = join(folder, 'site');
const canaries = join(folder, 'canaries');
const env = { HOSTILE_SECRET: SECRET, HOSTILE_CANARY: canaries, CACHE_DIR: join(folder, 'cache') };
const { folder: content, survivors } = hostileTree();

let built: CommandResult;
let server: Server;
let browser: Browser;
let watched: Watched;
beforeAll(async () => {
  mkdirSync(canaries);
  built = await build(outDir, { ...env, CONTENT_DIR: content });
  if (built.code !== 0) throw new Error(built.output);
  server = await serve(outDir, {}, 4700);
  browser = await launchChromium([NO_OTHER_HOST]);
  watched = await watch(browser, new URL(server.url).origin);
});
afterAll(async () => {
  await browser.close();
  server.stop();
});

/** Collapses whitespace, as a browser does. */
const collapseSpaces = (text: string | null | undefined) =>
  text?.replace(/\s+/gu, ' ').trim() ?? '';
/** The content of a file of the built site. */
const textOf = (path: string) => unpackedText(outDir, path);

describe('an archive with hostile content', () => {
  it('is built without running any of it', () => {
    expect(built.output).not.toContain(SECRET);
    expect(readdirSync(canaries)).toEqual([]);
  });

  it('runs nothing in the browser on any page, and is shown as text, character for character', async () => {
    const faults: string[] = [];
    const expected = new Map(survivors.map((survivor) => [survivor.path, survivor]));
    for (const path of pagesOf(outDir)
      .filter((page) => page !== '404.html')
      .map((page) => page.replace(/index\.html$/u, ''))) {
      for (const fault of await watched.visit(server.url + path)) faults.push(`${path}: ${fault}`);
      const survivor = expected.get(path);
      if (!survivor) continue;
      expected.delete(path);
      const { title, article } = await watched.page.evaluate(() => ({
        title: document.querySelector('h1')?.textContent,
        article: document.querySelector('article')?.textContent,
      }));
      expect([survivor.what, collapseSpaces(title)]).toEqual([
        survivor.what,
        collapseSpaces(survivor.title),
      ]);
      for (const text of survivor.shown)
        expect(collapseSpaces(article)).toContain(collapseSpaces(text));
    }
    expect(faults).toEqual([]);
    expect(expected.size).toBe(0);
  });

  it('runs nothing for hostile search queries, or for links that mark hostile words', async () => {
    const faults: string[] = [];
    for (const [what, words] of WORDS) {
      const encoded = encodeURIComponent(words);
      for (const address of [
        `tim-kiem/?q=${encoded}&nam=${encoded}&nhan-vat=${encoded}&tu=${encoded}&xep=${encoded}`,
        `2020/07/tu-0/?q=${encoded}#tim=${encoded}`,
      ]) {
        for (const fault of await watched.visit(server.url + address))
          faults.push(`${what} ${address}: ${fault}`);
      }
    }
    await watched.page.goto(`${server.url}tim-kiem/?q=onerror`);
    await watched.page.locator('#danh-sach li').first().waitFor();
    expect(await watched.page.locator('#danh-sach').textContent()).toContain(
      '<img src=x onerror=alert(1)>',
    );
    expect(await watched.page.locator('#danh-sach :is(img, script, svg)').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('does not run in data files: browsers do not treat them as pages', async () => {
    const dataFiles = filesOf(outDir).filter(
      (path) => !/\.html$|^pagefind\/|^_astro\/|^bien-tap\/|^sw\.js$|\.png$|\.svg$/u.test(path),
    );
    const pageLike: string[] = [];
    const types = new Map<string, string>();
    for (const path of dataFiles) {
      const response = await watched.page.request.get(server.url + path);
      const type = response.headers()['content-type'] ?? '';
      types.set(/\.[^/]*$/u.exec(path)?.[0] ?? '', type);
      // Without a content type, browsers look at the first characters.
      if (/html|svg|javascript/u.test(type) || (type === '' && /^\s*</u.test(textOf(path))))
        pageLike.push(`${path} ${type}`);
    }
    expect(pageLike).toEqual([]);
    expect([...types.keys()].sort()).toEqual(
      expect.arrayContaining(['.bib', '.csl.json', '.csv', '.json', '.ndjson.gz', '.txt', '.xml']),
    );

    const faults: string[] = [];
    for (const path of dataFiles.filter((name) => /^(?:2020\/.*)?[^/]+\.xml$/u.test(name))) {
      for (const fault of await watched.visit(server.url + path)) faults.push(`${path}: ${fault}`);
      expect(await watched.page.locator('parsererror').count()).toBe(0);
    }
    expect(faults).toEqual([]);
  });

  it('has no formulas in its CSV files, and unchanged text in its JSON files', () => {
    const cells = filesOf(outDir)
      .filter((path) => path.endsWith('.csv'))
      .flatMap((path) => parseCsv(textOf(path), { bom: true }).flat());
    expect(cells.length).toBeGreaterThan(1000);
    expect(cells.filter((cell) => /^[=+@\t\r-]/u.test(cell) && !/^-?[\d.]+$/u.test(cell))).toEqual(
      [],
    );
    for (const [number, [, words]] of WORDS.entries()) {
      const structuredData: unknown[] = Array.from(
        textOf(`2020/07/tu-${number}/index.html`).matchAll(
          /<script[^>]*ld\+json[^>]*>([^]*?)<\/script>/gu,
        ),
        ([, json = '']): unknown => JSON.parse(json),
      );
      expect(JSON.stringify(structuredData)).toContain(JSON.stringify(words).slice(1, -1));
      const { bibtex, csl } = briefingFileSchema.parse(
        JSON.parse(textOf(`2020/07/tu-${number}.json`)),
      );
      expect(bibtex.match(/^@/gmu)).toHaveLength(1);
      expect(csl.id).toBe(`tu-${number}`);
    }
    const briefingsInMonth = filesOf(outDir).filter(
      (path) => /^2020\/07\/[^/]+\.json$/u.test(path) && !path.includes('trich-dan'),
    ).length;
    expect(textOf('2020/07/trich-dan.bib').match(/^@/gmu)).toHaveLength(briefingsInMonth);
    expect(JSON.parse(textOf('2020/07/trich-dan.csl.json'))).toHaveLength(briefingsInMonth);
    for (const line of textOf('du-lieu/2020.ndjson.gz').trim().split('\n'))
      expect(JSON.parse(line)).toHaveProperty('title');
  });

  it('is the same in the portable copy as on the site, page for page', async () => {
    const copy = join(folder, 'xem-thu');
    expect(
      spawnSync(process.execPath, ['src/commands/portable.ts', '--outDir', outDir, '--to', copy], {
        encoding: 'utf8',
        env: { ...process.env, BASE_PATH: '' },
      }),
    ).toMatchObject({ status: 0, stderr: '' });
    const pages = pagesOf(outDir);
    expect(pagesOf(copy)).toEqual(pages);
    const contentOf = (root: string, path: string) => {
      const read = readHtml(readFileSync(join(root, path), 'utf8'));
      return {
        path,
        text: read.text,
        titles: valuesOf(read, 'a', 'title'),
        alts: valuesOf(read, 'img', 'alt'),
      };
    };
    for (const path of pages) expect(contentOf(copy, path)).toEqual(contentOf(outDir, path));
    // A browser shows the same. It opens all pages of the site, then all files, because each switch
    // between http: and file: starts a new process.
    const page = await browser.newPage({ javaScriptEnabled: false });
    const textsShown = async (urlOf: (path: string) => string) => {
      const texts: [path: string, text: string | undefined][] = [];
      for (const path of pages.filter((one) =>
        /^2020\/07\/(?:tu|van-ban)-\d+\/index\.html$/u.test(one),
      )) {
        await page.goto(urlOf(path));
        texts.push([path, await page.evaluate(() => document.querySelector('body')?.innerText)]);
      }
      return texts;
    };
    const onSite = await textsShown((path) => server.url + path.replace(/index\.html$/u, ''));
    expect(onSite.every(([, text]) => text)).toBe(true);
    expect(await textsShown((path) => pathToFileURL(join(copy, path)).href)).toEqual(onSite);
    await page.close();
  });

  it('has no angle brackets in attributes, and no links to the missing pages that it names', () => {
    for (const path of pagesOf(outDir))
      for (const written of readHtml(textOf(path)).writtenAttributes)
        expect([path, written]).toEqual([path, expect.not.stringMatching(/[<>]/u)]);
    expect(crawl(outDir, '/').broken.filter((link) => link.includes('khong-co-trang-nay'))).toEqual(
      [],
    );
  });

  it('has only the pixels of its pictures published, and none of its stray files', () => {
    const filesContaining = (text: string) =>
      filesOf(outDir).filter((path) => unpackedText(outDir, path).includes(text));
    expect([filesContaining(IN_PICTURES.slice(0, 12)), filesContaining(IN_HIDDEN)]).toEqual([
      [],
      [],
    ]);
    expect(
      filesOf(outDir).filter((path) => /anh-\w+-\d+\.avif$/u.test(path)).length,
    ).toBeGreaterThanOrEqual(6);
    expect(filesOf(outDir).filter((path) => /khong-ai-dung|(?:^|\/)\./u.test(path))).toEqual([]);
  });
});

describe('hostile code', () => {
  it('runs in stock Astro and leaks its secrets, but our build reports it and runs nothing', async () => {
    const stockCanaries = join(folder, 'stock-canaries');
    mkdirSync(stockCanaries);
    const html = await buildStock({ HOSTILE_SECRET: SECRET, HOSTILE_CANARY: stockCanaries });
    expect(readdirSync(stockCanaries).sort()).toEqual(['esm', 'expression', 'layout']);
    expect(html('bi-mat')).toContain(SECRET);

    const refused = join(folder, 'refused');
    const { code, output } = await build(refused, {
      ...env,
      CONTENT_DIR: contentTree(
        Object.fromEntries(
          Object.entries(LIVE).map(([name, text]) => [`briefings/2020/07/${name}.mdx`, text]),
        ),
      ),
    });
    expect(code).toBe(1);
    for (const name of Object.keys(LIVE)) expect(output).toContain(`2020/07/${name}.mdx:`);
    expect(output).not.toContain(SECRET);
    expect(readdirSync(canaries)).toEqual([]);
    expect(existsSync(refused)).toBe(false);

    // Stock Astro's page sets off the watcher that found nothing on our pages.
    await watched.page
      .context()
      .route('**/stock/', (route) =>
        route.fulfill({ contentType: 'text/html', body: html('trang') }),
      );
    await watched.visit(`${server.url}stock/`);
    await watched.page.locator('#lien-ket').click();
    await watched.page.waitForURL('**/di-noi-khac/');
    for (const fault of [
      'dialog 1',
      'dialog 2',
      'request https://evil.example/dem.gif',
      'a global of the enemy’s',
      'attribute onerror',
      'attribute href javascript:',
      'clobbered document.cookie',
      'clobbered attributes of a form',
      'missing ',
      'navigation ',
      'console ',
    ])
      expect(watched.faults().join('\n')).toContain(fault);
  });
});
