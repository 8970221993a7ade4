import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { filesOf, pagesOf } from '../../tools/site/site-files.ts';
import { switchableSite, type SwitchableSite } from '../support/switchable-site.ts';
import { browser } from '../support/browser.ts';

/**
 * Another page of the host, `/khac/`, has the same origin and so the same storage. These tests show
 * what it can and cannot do to this site.
 */
const sample = inject('sample');
const [BRIEFING = '', OTHER_BRIEFING = ''] = pagesOf(sample.outDir)
  .filter((path) => /^\d{4}\/\d{2}\/[^/]+\/index\.html$/u.test(path))
  .map((path) => path.replace('index.html', ''));
const scripts = filesOf(sample.outDir).filter((path) => path.startsWith('_astro/'));
const scriptNamed = (name: string) =>
  scripts.find((path) => path.startsWith(`_astro/${name}.`)) ?? '';
const EVIL = 'document.documentElement.dataset.evil = "1";';

let context: BrowserContext;
let site: SwitchableSite;
let page: Page;
beforeEach(async () => {
  site = await switchableSite(sample.outDir, '/kyanh/');
  site.otherSites = {
    '/khac/': '<!doctype html><title>Khác</title>',
    '/khac/evil.js': EVIL,
    '/khac/khung.html': '<script>parent.document.documentElement.dataset.evil = "1"</script>',
  };
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  site.stop();
});

async function visit(path = ''): Promise<void> {
  await page.goto(site.url + path);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => {
        navigator.serviceWorker.addEventListener('controllerchange', resolve);
      });
  });
  await page.locator('html[data-script=started]').waitFor({ state: 'attached' });
}

/**
 * Lets the other page write a file into the site's caches: into each one that contains the URL, and
 * into the cache of visited pages.
 */
async function overwrite(path: string, type: string, body: string): Promise<void> {
  const other = await context.newPage();
  await other.goto(new URL('/khac/', site.url).href);
  await other.evaluate(
    async ([address = '', contentType = '', text = '']) => {
      const ours = (await caches.keys()).filter((name) => name.startsWith('kho-tin:/kyanh/:'));
      for (const name of ours) {
        const store = await caches.open(name);
        if ((await store.match(address)) || name.endsWith('da-doc'))
          await store.put(
            address,
            new Response(text, { headers: { 'content-type': contentType } }),
          );
      }
    },
    [site.url + path, type, body],
  );
  await other.close();
}

const evilHasRun = () => page.evaluate(() => document.documentElement.dataset['evil']);
const started = () => page.locator('html[data-script=started]').waitFor({ state: 'attached' });

describe('a cached script that another page of the host has replaced', () => {
  it.each(['page-tools', 'Page'])(
    'is never run, but fetched and cached again: %s',
    async (name) => {
      await visit(BRIEFING);
      await overwrite(scriptNamed(name), 'text/javascript', EVIL);
      await page.goto(site.url + OTHER_BRIEFING);
      await started();
      expect(await evilHasRun()).toBeUndefined();
      expect(site.requested.filter((path) => path === scriptNamed(name)).length).toBeGreaterThan(1);
      await expect
        .poll(() =>
          page.evaluate(
            async (address) => (await (await caches.match(address))?.text())?.includes('evil'),
            site.url + scriptNamed(name),
          ),
        )
        .toBe(false);
      site.down = true;
      await page.reload();
      await started();
    },
  );

  it('is not run offline either, and the page works without it', async () => {
    await visit(BRIEFING);
    for (const path of scripts) await overwrite(path, 'text/javascript', EVIL);
    site.down = true;
    await page.goto(site.url + BRIEFING);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('h1').count()).toBe(1);
    expect(await evilHasRun()).toBeUndefined();
  });
});

describe('a cached page that another page of the host has replaced', () => {
  const forgedPage = (
    base: string,
  ) => `<!doctype html><html><head><meta charset="utf-8"><title>Giả</title>
    <script>${EVIL}</script><script src="/khac/evil.js"></script><script src="${base}_astro/evil.js"></script><script src="${base}_astro/..%2f..%2fkhac/evil.js"></script></head>
    <body><h1 onclick="">Trang giả</h1><img src="x" onerror='${EVIL}'><iframe src="/khac/khung.html"></iframe><iframe srcdoc="<script>parent.document.documentElement.dataset.evil=1</script>"></iframe>
    <form action="/khac/" method="get"><input name="ma" value="bi-mat"><button>Gửi</button></form></body></html>`;

  it('runs no script of its own, loads no frame, and sends nothing to another part of the host', async () => {
    await visit(BRIEFING);
    await overwrite(BRIEFING, 'text/html', forgedPage('/kyanh/'));
    await overwrite('_astro/evil.js', 'text/javascript', EVIL);
    site.down = true;
    await page.goto(site.url + BRIEFING);
    expect(await page.locator('h1').innerText()).toBe('Trang giả');
    await page.waitForLoadState('networkidle');
    const violation = page.waitForEvent('console', (message) =>
      message.text().includes('form-action'),
    );
    await page.evaluate(() => {
      document.querySelector('form')?.submit();
    });
    await violation;
    expect(new URL(page.url()).pathname).toBe(`/kyanh/${BRIEFING}`);
    expect(await evilHasRun()).toBeUndefined();
  });

  it('is not shown in place of a photograph or a data file', async () => {
    await visit(BRIEFING);
    for (const path of ['2020/07/gia-720.avif', `${BRIEFING.replace(/\/$/u, '')}.json`]) {
      await overwrite(path, 'text/html', forgedPage('/kyanh/'));
      site.down = true;
      await page.goto(site.url + path).catch(() => undefined);
      expect(await page.locator('iframe, form').count()).toBe(0);
      expect(await evilHasRun()).toBeUndefined();
      site.down = false;
    }
  });

  it('is restricted by a policy under which our own cached pages fully work', async () => {
    await visit(BRIEFING);
    await page.goto(`${site.url}tim-kiem/`);
    await page.evaluate(() => {
      localStorage.setItem('cach-doc:/kyanh/', '{"theme":"dark"}');
    });
    await expect
      .poll(() =>
        page.evaluate(
          async (address) => (await caches.match(address)) !== undefined,
          site.url + BRIEFING,
        ),
      )
      .toBe(true);
    site.down = true;
    const faults: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|integrity/iu.test(message.text())) faults.push(message.text());
    });
    for (const path of [BRIEFING, '', 'tim-kiem/', 'ngoai-mang/']) {
      await page.goto(site.url + path);
      await started();
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    }
    expect(faults).toEqual([]);
  });
});

describe('data that another page of the host has left in storage', () => {
  it('is not taken for a saved briefing', async () => {
    await visit(BRIEFING);
    await page.evaluate(
      async ([base = '']) => {
        const saved = await caches.open('kho-tin:/kyanh/:da-luu');
        const records = [
          '{',
          '[]',
          '{"id":"2020/07/gia","title":{},"date":1}',
          '{"id":"../khac","title":"Giả","date":"2020-07-06","summary":"","mdx":"","topics":[],"places":[],"participants":[]}',
        ];
        for (const [at, record] of records.entries()) {
          await saved.put(
            `${base}2020/07/gia-${at}/`,
            new Response('', { headers: { 'x-kept-bytes': 'NaN' } }),
          );
          await saved.put(`${base}2020/07/gia-${at}.json`, new Response(record));
        }
        await saved.put('/khac/', new Response('<h1>Khác</h1>'));
      },
      [site.url],
    );
    const faults: string[] = [];
    page.on('pageerror', (error) => {
      faults.push(error.message);
    });
    site.down = true;
    await page.goto(`${site.url}ngoai-mang/`);
    await started();
    await expect
      .poll(() => page.locator('[data-part=device] [role=status]').innerText())
      .toMatch(/^Chiếm [\d,]+ kB trên máy này\.$/u);
    expect(await page.locator('[data-list=saved] a[href*="khac"]').count()).toBe(0);
    await page.goto(`${site.url}tim-kiem/?q=gia`);
    await page.locator('#trang-thai').getByText(/\S/u).waitFor();
    expect(await page.locator('#danh-sach a').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it.each(['{', '7', '"x"', '{"a b":1}', '{"theme":"<img>"}'])(
    'breaks no tool of a page if it is in the settings: %s',
    async (settings) => {
      await visit();
      await page.evaluate((text) => {
        localStorage.setItem('cach-doc:/kyanh/', text);
      }, settings);
      await page.goto(site.url + BRIEFING);
      await started();
    },
  );

  it('has no effect if it is the settings of another archive', async () => {
    await visit();
    await page.evaluate(() => {
      localStorage.setItem('cach-doc:/kyloi/', '{"theme":"dark"}');
      localStorage.setItem('cach-doc', '{"theme":"dark"}');
    });
    await page.goto(site.url + BRIEFING);
    expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
  });
});

describe('a script that was altered in transit, without a service worker', () => {
  it.each(['Page', 'page-tools'])('is not run: %s', async (name) => {
    const plain = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    site.rewrite = (path, content) =>
      path === scriptNamed(name) ? `${EVIL}${content.toString()}` : content;
    await plain.goto(site.url + BRIEFING);
    await plain.waitForLoadState('networkidle');
    expect(await plain.evaluate(() => document.documentElement.dataset['evil'])).toBeUndefined();
    await plain.context().close();
  });

  it('is not run as an import either: search reports that it did not load', async () => {
    const plain = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    site.rewrite = (path, content) =>
      path === scriptNamed('page-tools') ? `${EVIL}${content.toString()}` : content;
    await plain.goto(`${site.url}tim-kiem/?q=ky`);
    await plain.getByText('Không tải được phần tìm kiếm.').waitFor();
    expect(await plain.evaluate(() => document.documentElement.dataset['evil'])).toBeUndefined();
    await plain.context().close();
  });
});
