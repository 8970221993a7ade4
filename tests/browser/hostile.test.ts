import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefingFileSchema } from '../../src/open-data/briefing-file.ts';
import { enemyTree, IN_HIDDEN, IN_PICTURES } from '../hostile/harmless/tree.ts';
import { WORDS } from '../hostile/harmless/texts.ts';
import { buildStock, LIVE } from '../hostile/stock.ts';
import { watch, type Watched } from '../hostile/watch.ts';
import { build, serve, temporaryFolder, type Ended, type Server } from '../support/build.ts';
import { contentTree } from '../support/content.ts';
import { crawl } from '../support/crawl.ts';
import { readHtml, valuesOf } from '../support/html.ts';
import { filesOf, pagesOf } from '../support/site-files.ts';
import { launchChromium } from './chromium.ts';

const SECRET = 'KHOA-BI-MAT-CUA-MAY-DUNG';
const folder = temporaryFolder();
const outDir = join(folder, 'site');
const canaries = join(folder, 'canaries');
const env = { HOSTILE_SECRET: SECRET, HOSTILE_CANARY: canaries, CACHE_DIR: join(folder, 'cache') };
const { folder: content, survivors } = enemyTree();

let built: Ended;
let server: Server;
let browser: Browser;
let watched: Watched;
beforeAll(async () => {
  mkdirSync(canaries);
  built = await build(outDir, { ...env, CONTENT_DIR: content });
  if (built.code !== 0) throw new Error(built.output);
  server = await serve(outDir, {}, 4700);
  browser = await launchChromium();
  watched = await watch(browser, new URL(server.url).origin);
});
afterAll(async () => {
  await browser.close();
  server.stop();
});

/** A text as a reader sees it: with single spaces. */
const squeezed = (text: string | null | undefined) => text?.replace(/\s+/gu, ' ').trim() ?? '';
/** What a file of the built site holds. */
const textOf = (path: string) => readFileSync(join(outDir, path), 'utf8');

describe('an archive that its enemies have written', () => {
  it('is built without running any of it', () => {
    expect(built.output).not.toContain(SECRET);
    expect(readdirSync(canaries)).toEqual([]);
  });

  it('does nothing in a reader’s browser, on any page, and is text there, sign for sign', async () => {
    const faults: string[] = [];
    const expected = new Map(survivors.map((survivor) => [survivor.path, survivor]));
    for (const path of pagesOf(outDir).filter((page) => page !== '404.html').map((page) => page.replace(/index\.html$/u, ''))) {
      for (const fault of await watched.visit(server.url + path)) faults.push(`${path}: ${fault}`);
      const survivor = expected.get(path);
      if (!survivor) continue;
      expected.delete(path);
      const { title, article } = await watched.page.evaluate(() => ({ title: document.querySelector('h1')?.textContent, article: document.querySelector('article')?.textContent }));
      expect([survivor.what, squeezed(title)]).toEqual([survivor.what, squeezed(survivor.title)]);
      for (const text of survivor.shown) expect(squeezed(article)).toContain(squeezed(text));
    }
    expect(faults).toEqual([]);
    expect(expected.size).toBe(0);
  });

  it('cannot be woken by what is searched for, nor by what a link asks to mark', async () => {
    const faults: string[] = [];
    for (const [what, words] of WORDS) {
      const asked = encodeURIComponent(words);
      for (const address of [`tim-kiem/?q=${asked}&nam=${asked}&nhan-vat=${asked}&tu=${asked}&xep=${asked}`, `2020/07/tu-0/?q=${asked}#tim=${asked}`]) {
        for (const fault of await watched.visit(server.url + address)) faults.push(`${what} ${address}: ${fault}`);
      }
    }
    await watched.page.goto(`${server.url}tim-kiem/?q=onerror`);
    await watched.page.locator('#danh-sach li').first().waitFor();
    expect(await watched.page.locator('#danh-sach').textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await watched.page.locator('#danh-sach :is(img, script, svg)').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('runs nowhere among the files for programs: no browser takes one for a page', async () => {
    const others = filesOf(outDir).filter((path) => !/\.html$|^pagefind\/|^_astro\/|^bien-tap\/|^sw\.js$|\.png$|\.svg$/u.test(path));
    const pageLike: string[] = [];
    const types = new Map<string, string>();
    for (const path of others) {
      const response = await watched.page.request.get(server.url + path);
      const type = response.headers()['content-type'] ?? '';
      types.set(/\.[^/]*$/u.exec(path)?.[0] ?? '', type);
      // A browser that is not told a type looks at the first signs.
      if (/html|svg|javascript/u.test(type) || (type === '' && /^\s*</u.test(textOf(path)))) pageLike.push(`${path} ${type}`);
    }
    expect(pageLike).toEqual([]);
    expect([...types.keys()].sort()).toEqual(expect.arrayContaining(['.bib', '.csl.json', '.csv', '.json', '.ndjson', '.txt', '.xml']));

    const faults: string[] = [];
    for (const path of others.filter((name) => /^(?:2020\/.*)?[^/]+\.xml$/u.test(name))) {
      for (const fault of await watched.visit(server.url + path)) faults.push(`${path}: ${fault}`);
      expect(await watched.page.locator('parsererror').count()).toBe(0);
    }
    expect(faults).toEqual([]);
  });

  it('gives spreadsheets no formula, and JSON as it was written', () => {
    const cells = filesOf(outDir).filter((path) => path.endsWith('.csv')).flatMap((path) => parseCsv(textOf(path), { bom: true }).flat());
    expect(cells.length).toBeGreaterThan(1000);
    expect(cells.filter((cell) => /^[=+@\t\r-]/u.test(cell) && !/^-?[\d.]+$/u.test(cell))).toEqual([]);
    for (const [number, [, words]] of WORDS.entries()) {
      const things: unknown[] = Array.from(textOf(`2020/07/tu-${number}/index.html`).matchAll(/<script[^>]*ld\+json[^>]*>([^]*?)<\/script>/gu), ([, json = '']): unknown => JSON.parse(json));
      expect(JSON.stringify(things)).toContain(JSON.stringify(words).slice(1, -1));
      const { bibtex, csl } = briefingFileSchema.parse(JSON.parse(textOf(`2020/07/tu-${number}.json`)));
      expect(bibtex.match(/^@/gmu)).toHaveLength(1);
      expect(csl.id).toBe(`tu-${number}`);
    }
    const ofMonth = filesOf(outDir).filter((path) => /^2020\/07\/[^/]+\.json$/u.test(path) && !path.includes('trich-dan')).length;
    expect(textOf('2020/07/trich-dan.bib').match(/^@/gmu)).toHaveLength(ofMonth);
    expect(JSON.parse(textOf('2020/07/trich-dan.csl.json'))).toHaveLength(ofMonth);
    for (const line of textOf('du-lieu/2020.ndjson').trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('title');
  });

  it('is in the copy for looking at, page for page, what it is on the site', async () => {
    const copy = join(folder, 'xem-thu');
    expect(spawnSync(process.execPath, ['src/commands/portable.ts', '--outDir', outDir, '--to', copy], { encoding: 'utf8', env: { ...process.env, BASE_PATH: '' } })).toMatchObject({ status: 0, stderr: '' });
    const pages = pagesOf(outDir);
    expect(pagesOf(copy)).toEqual(pages);
    const said = (root: string, path: string) => {
      const read = readHtml(readFileSync(join(root, path), 'utf8'));
      return { path, text: read.text, titles: valuesOf(read, 'a', 'title'), alts: valuesOf(read, 'img', 'alt') };
    };
    for (const path of pages) expect(said(copy, path)).toEqual(said(outDir, path));
    // And so a browser sees it.
    const page = await browser.newPage({ javaScriptEnabled: false });
    const seen = async (address: string) => {
      await page.goto(address);
      return page.locator('body').innerText();
    };
    for (const path of pages.filter((one) => /^2020\/07\/(?:tu|van-ban)-\d+\/index\.html$/u.test(one))) {
      const shown = await seen(server.url + path.replace(/index\.html$/u, ''));
      expect([path, await seen(pathToFileURL(join(copy, path)).href)]).toEqual([path, shown]);
    }
    await page.close();
  });

  it('has no sign in an attribute that could begin or end a tag, and no link that leads nowhere', () => {
    for (const path of pagesOf(outDir)) for (const written of readHtml(textOf(path)).writtenAttributes) expect([path, written]).toEqual([path, expect.not.stringMatching(/[<>]/u)]);
    expect(crawl(outDir, '/').broken.filter((link) => link.includes('khong-co-trang-nay'))).toEqual([]);
  });

  it('publishes of pictures the pixels alone, and of stray files nothing', () => {
    const holding = (text: string) => filesOf(outDir).filter((path) => readFileSync(join(outDir, path)).includes(text));
    expect([holding(IN_PICTURES.slice(0, 12)), holding(IN_HIDDEN)]).toEqual([[], []]);
    expect(filesOf(outDir).filter((path) => /anh-\w+-\d+\.avif$/u.test(path)).length).toBeGreaterThanOrEqual(6);
    expect(filesOf(outDir).filter((path) => /khong-ai-dung|(?:^|\/)\./u.test(path))).toEqual([]);
  });
});

describe('the same enemies, elsewhere and here', () => {
  it('stock Astro runs their code and gives away its secrets; our build says what is wrong, and runs nothing', async () => {
    const outside = join(folder, 'stock-canaries');
    mkdirSync(outside);
    const html = await buildStock({ HOSTILE_SECRET: SECRET, HOSTILE_CANARY: outside });
    expect(readdirSync(outside).sort()).toEqual(['esm', 'expression', 'layout']);
    expect(html('bi-mat')).toContain(SECRET);

    const refused = join(folder, 'refused');
    const { code, output } = await build(refused, { ...env, CONTENT_DIR: contentTree(Object.fromEntries(Object.entries(LIVE).map(([name, text]) => [`briefings/2020/07/${name}.mdx`, text]))) });
    expect(code).toBe(1);
    for (const name of Object.keys(LIVE)) expect(output).toContain(`2020/07/${name}.mdx:`);
    expect(output).not.toContain(SECRET);
    expect(readdirSync(canaries)).toEqual([]);
    expect(existsSync(refused)).toBe(false);

    // What stock Astro made fires in the very browser that saw nothing on our pages.
    await watched.page.context().route('**/stock/', (route) => route.fulfill({ contentType: 'text/html', body: html('trang') }));
    await watched.visit(`${server.url}stock/`);
    await watched.page.locator('#lien-ket').click();
    await watched.page.waitForURL('**/di-noi-khac/');
    for (const seen of ['dialog 1', 'dialog 2', 'request https://evil.example/dem.gif', 'a global of the enemy’s', 'attribute onerror', 'attribute href javascript:', 'clobbered document.cookie', 'clobbered attributes of a form', 'missing ', 'navigation ', 'console ']) expect(watched.faults().join('\n')).toContain(seen);
  });
});
