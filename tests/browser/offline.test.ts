import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { integrityOf } from '../../src/build/integrity.ts';
import { build, temporaryFolder } from '../../tools/site/build.ts';
import { firstBriefing } from '../support/first-briefing.ts';
import { documentOf, pagesOf, wordsOf } from '../../tools/site/site-files.ts';
import { switchableSite, type SwitchableSite } from '../support/switchable-site.ts';
import { browser } from '../support/browser.ts';
import { FIRST_BRIEFING, follow } from '../../tools/browser/open.ts';

const sample = inject('sample');
const real = inject('real');
const briefings = pagesOf(sample.outDir)
  .filter((path) => /^\d{4}\/\d{2}\/[^/]+\/index\.html$/u.test(path))
  .map((path) => path.replace('index.html', ''));
/** A month with several briefings, the first of them, and a briefing of another month. */
const MONTH =
  briefings
    .map((path) => path.slice(0, 8))
    .find((month, _at, all) => all.filter((other) => other === month).length > 1) ?? '';
const briefingsOfMonth = briefings.filter((path) => path.startsWith(MONTH));
const [BRIEFING = ''] = briefingsOfMonth;
const OTHER_BRIEFING = briefings.find((path) => !path.startsWith(MONTH)) ?? '';
const titleOf = (path: string) =>
  wordsOf(documentOf(sample.outDir, `${path}index.html`).querySelector('h1'));

/** The folder for the builds of these tests. */
const buildsFolder = temporaryFolder();

let site: SwitchableSite;
let page: Page;
let faults: string[];
afterAll(() => {
  rmSync(buildsFolder, { recursive: true });
});
beforeEach(async () => {
  site = await switchableSite(sample.outDir, '/kyanh/');
  page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  faults = [];
  page.on('pageerror', (error) => {
    faults.push(error.message);
  });
});
afterEach(async () => {
  await page.context().close();
  site.stop();
  expect(faults).toEqual([]);
});

/** Opens a page, and waits until the service worker controls it. */
async function visit(path = ''): Promise<void> {
  await page.goto(site.url + path);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => {
        navigator.serviceWorker.addEventListener('controllerchange', resolve);
      });
  });
}

/** For how many looks, some seconds, a new worker may wait for an old one to end its work. */
const LOOKS_WHILE_WAITING = 60;

/**
 * Returns a function to call at each look: it stops an active worker for which a new one has waited
 * long. A browser stops it when it has been idle for half a minute, but not always one that a
 * debugger watches, as Playwright does. A visit would help as well, but may hang: Chromium then
 * stops the worker that is to answer it.
 */
async function replacedWorkers(tab: Page): Promise<() => Promise<void>> {
  const debug = await tab.context().newCDPSession(tab);
  const statuses = new Map<string, string>();
  debug.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, status } of versions) statuses.set(versionId, status);
  });
  await debug.send('ServiceWorker.enable');
  let looks = 0;
  return async () => {
    const idOf = (status: string) => [...statuses].find((entry) => entry[1] === status)?.[0];
    const active = idOf('activated');
    looks = active !== undefined && idOf('installed') !== undefined ? looks + 1 : 0;
    if (active !== undefined && looks > LOOKS_WHILE_WAITING)
      await debug.send('ServiceWorker.stopWorker', { versionId: active });
  };
}

/** The paths of all cached files, by the name of their cache. */
function cachedPaths(): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const stores = await Promise.all(
      (await caches.keys()).map(
        async (name) =>
          [
            name,
            (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
          ] as const,
      ),
    );
    return Object.fromEntries(stores);
  });
}

const waitUntilCached = (path: string) =>
  expect.poll(async () => Object.values(await cachedPaths()).flat()).toContain(`/kyanh/${path}`);

describe('without a network', () => {
  it('visited pages can be read again, including the first one of the site', async () => {
    await visit(BRIEFING);
    await waitUntilCached(BRIEFING);
    await page.goto(site.url + OTHER_BRIEFING);
    await waitUntilCached(OTHER_BRIEFING);
    site.down = true;
    for (const path of [BRIEFING, OTHER_BRIEFING, '']) {
      await page.goto(site.url + path);
      expect(await page.locator('h1').innerText()).toBe(titleOf(path));
    }
  });

  it('a page that is not cached is replaced by a list of the cached ones', async () => {
    await visit(BRIEFING);
    await waitUntilCached(BRIEFING);
    site.down = true;
    const response = await page.goto(site.url + OTHER_BRIEFING);
    expect(response?.status()).toBe(503);
    expect(await page.locator('h1').innerText()).toBe('Đọc khi không có mạng');
    await page.getByText('Không có mạng, và trang vừa mở chưa được lưu trên máy này.').waitFor();
    await follow(page.getByRole('link', { name: titleOf(BRIEFING) }));
    expect(await page.locator('h1').innerText()).toBe(titleOf(BRIEFING));
  });

  it('a cached page is shown if the network takes too long', async () => {
    await visit(BRIEFING);
    await waitUntilCached(BRIEFING);
    site.isSilent = true;
    await page.goto(site.url + BRIEFING, { waitUntil: 'domcontentloaded' });
    expect(await page.locator('h1').innerText()).toBe(titleOf(BRIEFING));
  });

  it('nothing of the editing form and the search index is cached', async () => {
    await visit('tim-kiem/?q=ky');
    await page.locator('#danh-sach li').first().waitFor();
    await page.goto(`${site.url}bien-tap/`);
    await page.goto(`${site.url}luu-tru/`);
    await waitUntilCached('luu-tru/');
    expect(
      Object.values(await cachedPaths())
        .flat()
        .filter((path) => /bien-tap|pagefind/u.test(path)),
    ).toEqual([]);
  });
});

describe('a new build of the site', () => {
  /**
   * A copy of the sample site with another heading on the home page, and a worker of another
   * version.
   */
  function newBuild(name: string): string {
    const folder = join(buildsFolder, name);
    cpSync(sample.outDir, folder, { recursive: true });
    const home = join(folder, 'index.html');
    writeFileSync(home, readFileSync(home, 'utf8').replace(/<h1>[^<]*/u, '<h1>Bản dựng mới'));
    const worker = join(folder, 'sw.js');
    const text = readFileSync(worker, 'utf8');
    const [version = ''] = /\b[0-9a-f]{16}\b/u.exec(text) ?? [];
    expect(version).toMatch(/^[0-9a-f]{16}$/u);
    writeFileSync(worker, text.replaceAll(version, 'fedcba9876543210'));
    return folder;
  }

  it('is shown at the next visit, and its worker replaces the old one and its cache', async () => {
    await visit();
    await page.goto(site.url + BRIEFING);
    await waitUntilCached(BRIEFING);
    const [oldCache = ''] = Object.keys(await cachedPaths()).filter((name) =>
      name.includes('khung-'),
    );
    site.folder = newBuild('moi');
    await page.goto(site.url);
    expect(await page.locator('h1').innerText()).toBe('Bản dựng mới');
    await expect
      .poll(async () => Object.keys(await cachedPaths()).filter((name) => name.includes('khung-')))
      .toEqual([oldCache.replace(/[0-9a-f]{16}$/u, 'fedcba9876543210')]);
    site.down = true;
    await page.goto(site.url + BRIEFING);
    expect(await page.locator('h1').innerText()).toBe(titleOf(BRIEFING));
    await page.goto(site.url);
    expect(await page.locator('h1').innerText()).toBe('Bản dựng mới');
  });

  it('with other styles keeps those of cached pages from an old build, also after a second new build', async () => {
    const [sheet = ''] =
      /_astro\/Page\.[^"]+\.css/u.exec(
        readFileSync(join(sample.outDir, BRIEFING, 'index.html'), 'utf8'),
      ) ?? [];
    const worker = readFileSync(join(sample.outDir, 'sw.js'), 'utf8');
    const [version = ''] = /\b[0-9a-f]{16}\b/u.exec(worker) ?? [];
    /** A copy of the sample site with another style sheet for briefings. */
    const restyled = (name: string) => {
      const folder = join(buildsFolder, name);
      cpSync(sample.outDir, folder, { recursive: true });
      rmSync(join(folder, sheet));
      const styles = `body { outline: 1px solid red } /* ${name} */`;
      writeFileSync(join(folder, `_astro/Page.${name}.css`), styles);
      const digest = integrityOf(styles);
      for (const path of pagesOf(folder))
        writeFileSync(
          join(folder, path),
          readFileSync(join(folder, path), 'utf8').replace(
            new RegExp(`${sheet}" integrity="[^"]*"`, 'u'),
            `_astro/Page.${name}.css" integrity="${digest}"`,
          ),
        );
      writeFileSync(
        join(folder, 'sw.js'),
        worker
          .replaceAll(
            version,
            integrityOf(name)
              .replace(/[^0-9a-f]/gu, '')
              .padEnd(16, '0')
              .slice(0, 16),
          )
          .replace(
            new RegExp(`"${sheet}":\`[^\`]*\``, 'u'),
            `"_astro/Page.${name}.css":\`${digest}\``,
          ),
      );
      return folder;
    };
    const borderWidth = () =>
      page.evaluate(
        () =>
          getComputedStyle(document.querySelector('.site-footer') ?? document.body).borderTopWidth,
      );
    await visit(BRIEFING);
    await waitUntilCached(BRIEFING);
    const before = await borderWidth();
    expect(before).not.toBe('0px');
    for (const name of ['mot', 'hai']) {
      site.folder = restyled(name);
      await page.goto(site.url);
      await waitUntilCached(`_astro/Page.${name}.css`);
      await expect
        .poll(async () =>
          Object.keys(await cachedPaths()).filter((store) => store.includes('khung-')),
        )
        .toHaveLength(1);
    }
    // Of the first new build only the home page was cached, which the second one has replaced.
    expect(
      Object.values(await cachedPaths())
        .flat()
        .filter((path) => path.includes('_astro/Page.') && path.endsWith('.css')),
    ).toEqual(['/kyanh/_astro/Page.hai.css', `/kyanh/${sheet}`]);
    site.down = true;
    await page.goto(site.url + BRIEFING);
    expect(await page.locator('h1').innerText()).toBe(titleOf(BRIEFING));
    expect(await borderWidth()).toBe(before);
    await page.goto(site.url);
    expect(await borderWidth()).toBe('0px');
  });

  it('without a briefing removes it from the cache', async () => {
    await visit(BRIEFING);
    await waitUntilCached(BRIEFING);
    const folder = newBuild('thieu');
    rmSync(join(folder, BRIEFING), { recursive: true });
    site.folder = folder;
    expect((await page.goto(site.url + BRIEFING))?.status()).toBe(404);
    await expect
      .poll(async () => Object.values(await cachedPaths()).flat())
      .not.toContain(`/kyanh/${BRIEFING}`);
  });
});

describe('a new build with OFFLINE=off', () => {
  const folder = join(buildsFolder, 'off');
  const BRIEFING_DATA = `${FIRST_BRIEFING.replace(/\/$/u, '')}.json`;
  /** The names of the caches, and the number of workers. */
  const cachesAndWorkers = async (from: Page = page) =>
    from.evaluate(async () => [
      await caches.keys(),
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
  /** The save button on the page of the old build. */
  const button = () => page.getByRole('button', { name: 'Lưu bản tin này' });
  const status = () => page.locator('.save-offline [role=status]').innerText();
  /** Delays the response for a path until the returned function is called. */
  function delayResponse(path: string): () => void {
    let release = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = () => {
        resolve();
        return undefined;
      };
    });
    site.delay = (requested) => (requested === path ? released : undefined);
    return release;
  }
  /**
   * Opens the new build in another tab. A busy machine may take so long that the old worker answers
   * with a kept page instead; a page of the new build has no manifest.
   */
  async function openNewBuild(): Promise<Page> {
    site.folder = folder;
    const other = await page.context().newPage();
    await expect
      .poll(async () => {
        await other.goto(site.url);
        return other.locator('link[rel=manifest]').count();
      })
      .toBe(0);
    return other;
  }
  /** Waits until no worker and no cache is left but `otherCaches`. */
  async function waitUntilRetired(tab: Page, otherCaches: readonly string[] = []): Promise<void> {
    const stopReplaced = await replacedWorkers(tab);
    await expect
      .poll(async () => {
        await stopReplaced();
        return cachesAndWorkers(tab);
      })
      .toEqual([otherCaches, 0]);
  }

  beforeAll(async () => {
    expect(
      await build(folder, {
        CONTENT_DIR: await firstBriefing(),
        OFFLINE: 'off',
        SHARE_IMAGES: 'off',
      }),
    ).toMatchObject({ code: 0 });
  });
  beforeEach(async () => {
    site.stop();
    site = await switchableSite(real.outDir, '/');
    await visit(FIRST_BRIEFING);
  });

  it('removes the worker and its caches at the next visit, but nothing of other sites on the host', async () => {
    await page.evaluate(() =>
      Promise.all(
        ['kho-tin:/khac/:da-luu', 'kho-tin:/kyanh/:da-luu', 'khac'].map((name) =>
          caches.open(name),
        ),
      ),
    );
    expect(Object.keys(await cachedPaths()).length).toBeGreaterThan(3);
    site.folder = folder;
    await page.goto(site.url);
    await waitUntilRetired(page, ['kho-tin:/khac/:da-luu', 'kho-tin:/kyanh/:da-luu', 'khac']);
    await page.goto(site.url);
    expect(await page.locator('link[rel=manifest]').count()).toBe(0);
    expect(await cachesAndWorkers()).toEqual([
      ['kho-tin:/khac/:da-luu', 'kho-tin:/kyanh/:da-luu', 'khac'],
      0,
    ]);
  });

  // The step at which the other tab waits while the worker is removed: before it opens the cache,
  // or before it writes the file.
  it.each(['open', 'put'])(
    'caches nothing of a briefing that another tab is saving (before %s), and that tab says so',
    async (step) => {
      await page.evaluate((name) => {
        const gate = new Promise<void>((resolve) => {
          Object.assign(window, { release: resolve });
        });
        const wait = async () => {
          Object.assign(window, { isWaiting: true });
          await gate;
        };
        const open = caches.open.bind(caches);
        caches.open = async (store) => {
          if (name === 'open') await wait();
          const opened = await open(store);
          const put = opened.put.bind(opened);
          if (name === 'put')
            opened.put = async (...args) => {
              await wait();
              await put(...args);
            };
          return opened;
        };
      }, step);
      await button().click();
      await expect.poll(() => page.evaluate('window.isWaiting')).toBe(true);
      const other = await openNewBuild();
      await waitUntilRetired(other);
      await page.evaluate('window.release()');
      await expect.poll(status).toBe('Kho tin không còn lưu gì trên máy này.');
      expect(await cachesAndWorkers()).toEqual([[], 0]);
      await button().click();
      await expect.poll(status).toBe('Kho tin không còn lưu gì trên máy này.');
      expect(await cachesAndWorkers()).toEqual([[], 0]);
    },
  );

  it('caches nothing of a briefing whose text another tab is still fetching', async () => {
    const release = delayResponse(BRIEFING_DATA);
    await button().click();
    await expect.poll(() => site.requested.includes(BRIEFING_DATA)).toBe(true);
    const other = await openNewBuild();
    release();
    await waitUntilRetired(other);
    await expect.poll(status).toMatch(/không còn/u);
    expect(await cachesAndWorkers()).toEqual([[], 0]);
  });

  it('caches nothing of a page that the worker is still fetching', async () => {
    const release = delayResponse('tim-kiem/');
    const reading = page.goto(`${site.url}tim-kiem/`).catch(() => undefined);
    await expect.poll(() => site.requested.includes('tim-kiem/')).toBe(true);
    const other = await openNewBuild();
    release();
    await reading;
    await waitUntilRetired(other);
    // Longer than the worker waits before it looks for a cached page in place of a slow one.
    await other.waitForTimeout(4000);
    expect(await cachesAndWorkers(other)).toEqual([[], 0]);
  });

  it('removes at the next visit what a tab left that was closed while saving', async () => {
    const other = await openNewBuild();
    await waitUntilRetired(other);
    await other.evaluate(async () => {
      await (await caches.open('kho-tin:/:da-luu')).put('/x/', new Response('x'));
    });
    await other.goto(site.url);
    await waitUntilRetired(other);
  });

  it('updates the status in a tab that shows a briefing as saved', async () => {
    await button().click();
    await expect.poll(status).toMatch(/^Đã lưu bản tin này trên máy này/u);
    await waitUntilRetired(await openNewBuild());
    await expect
      .poll(status)
      .toBe('Trên máy này không còn bản tin này: phần đã lưu đã bị xóa. Bấm lần nữa để lưu lại.');
  });
});

describe('saving', () => {
  it('a month makes it readable and searchable offline, with or without diacritics', async () => {
    await visit(MONTH);
    await page
      .getByRole('button', { name: 'Lưu cả tháng để đọc khi không có mạng' })
      .press('Enter');
    await page.getByText(`Đã lưu ${briefingsOfMonth.length} bản tin trên máy này, thêm`).waitFor();
    // Its index is in the browser's own cache from then on.
    await page.goto(`${site.url}tim-kiem/?q=huyen`);
    await page
      .getByText(/^\d+ bản tin/u)
      .first()
      .waitFor();
    site.down = true;
    await page.goto(`${site.url}tim-kiem/?q=huyen`);
    await page.getByText('Không có mạng: chỉ tìm trong').waitFor();
    for (const path of await page
      .locator('#danh-sach a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')))
      expect(path).toContain(`/kyanh/${MONTH}`);
    await page.goto(site.url + MONTH);
    await follow(page.locator('main .briefings a').last());
    expect(briefingsOfMonth.map(titleOf)).toContain(await page.locator('h1').innerText());

    const title = titleOf(BRIEFING);
    for (const query of [
      title,
      title.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D'),
    ]) {
      await page.goto(`${site.url}tim-kiem/?q=${encodeURIComponent(query)}`);
      await page
        .getByText(
          `Không có mạng: chỉ tìm trong ${briefingsOfMonth.length} bản tin đã lưu trên máy này`,
        )
        .waitFor();
      expect(await page.locator('#danh-sach li a').first().innerText()).toBe(title);
    }
    await follow(page.locator('#danh-sach li a').first());
    expect(await page.locator('h1').innerText()).toBe(title);
  });

  it('reports how much it saved if the network fails, and continues from there', async () => {
    await visit(MONTH);
    const last = briefingsOfMonth.at(-1) ?? '';
    site.down = (path) => path.startsWith(last.replace(/\/$/u, ''));
    const button = page.getByRole('button', { name: 'Lưu cả tháng' });
    await button.click();
    await page.getByText(/Mới lưu được \d+ trong \d+ bản tin: mạng bị ngắt giữa chừng/u).waitFor();
    site.down = false;
    site.requested = [];
    await button.click();
    await page.getByText(`Đã lưu ${briefingsOfMonth.length} bản tin trên máy này`).waitFor();
    expect(site.requested).toContain(last);
    await button.click();
    await page.getByText('Đã có sẵn').waitFor();
  });

  it('the newest briefings shows how much space they take, and can be undone', async () => {
    await visit('ngoai-mang/');
    await page.getByRole('button', { name: 'Lưu 50 bản tin mới nhất' }).click();
    await page.getByRole('heading', { name: 'Đã lưu: 50 bản tin' }).waitFor();
    await page.getByText(/^Chiếm [\d,]+ [kM]B trên máy này\.$/u).waitFor();
    await page.getByRole('button', { name: 'Xóa tất cả khỏi máy này' }).click();
    expect(Object.values(await cachedPaths()).flat().length).toBeGreaterThan(100);
    await page.getByRole('button', { name: 'Bấm lần nữa để xóa mọi bản tin đã lưu' }).click();
    await page.getByText('Chưa có bản tin nào được lưu hay xem trên máy này.').waitFor();
    expect(
      Object.entries(await cachedPaths()).filter(
        ([name, files]) => !name.includes('khung-') && files.length > 0,
      ),
    ).toEqual([]);
  });

  it('is shown as done on a saved page, and no longer when the saved copy is removed', async () => {
    const status = () => page.locator('.save-offline [role=status]').innerText();
    await visit(BRIEFING);
    await page.getByRole('button', { name: 'Lưu bản tin này' }).click();
    await expect.poll(status).toMatch(/^Đã lưu bản tin này trên máy này/u);
    await page.reload();
    await expect.poll(status).toBe('Đã có sẵn bản tin này trên máy này.');

    // Removed in another tab.
    const other = await page.context().newPage();
    await other.goto(`${site.url}ngoai-mang/`);
    await other.getByRole('button', { name: 'Xóa tất cả khỏi máy này' }).click();
    await other.getByRole('button', { name: 'Bấm lần nữa để xóa' }).click();
    await expect.poll(status).toMatch(/^Trên máy này không còn bản tin này/u);
    await page.getByRole('button', { name: 'Lưu bản tin này' }).click();
    await expect.poll(status).toMatch(/^Đã lưu bản tin này trên máy này/u);
    await other.getByRole('heading', { name: 'Đã lưu: 1 bản tin' }).waitFor();

    // Removed by the browser, without an event: detected when the page becomes visible again.
    await page.evaluate(async () => {
      await caches.delete('kho-tin:/kyanh/:da-luu');
    });
    await page.evaluate(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(status).toMatch(/^Trên máy này không còn bản tin này/u);
  });

  it('does not report as saved what was removed meanwhile', async () => {
    await visit(MONTH);
    const [first = ''] = briefingsOfMonth;
    let release = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = () => {
        resolve();
        return undefined;
      };
    });
    site.delay = (path) => (path === `${first.replace(/\/$/u, '')}.json` ? released : undefined);
    await page.getByRole('button', { name: 'Lưu cả tháng' }).click();
    await expect
      .poll(() => site.requested.includes(`${first.replace(/\/$/u, '')}.json`))
      .toBe(true);
    await page.evaluate(async () => {
      await caches.delete('kho-tin:/kyanh/:da-luu');
    });
    release();
    await page
      .getByText(/^Trên máy này chỉ còn \d+ trong \d+ bản tin: phần đã lưu đã bị xóa/u)
      .waitFor();
    await page.getByRole('button', { name: 'Lưu cả tháng' }).click();
    await page.getByText(`Đã lưu ${briefingsOfMonth.length} bản tin trên máy này`).waitFor();
  });

  it('reports a full device, and keeps what was cached before', async () => {
    await visit(BRIEFING);
    const devTools = await page.context().newCDPSession(page);
    const { usage } = await devTools.send('Storage.getUsageAndQuota', {
      origin: new URL(site.url).origin,
    });
    await devTools.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(site.url).origin,
      quotaSize: usage + 100,
    });
    const before = await cachedPaths();
    await page.getByRole('button', { name: 'Lưu bản tin này' }).click();
    await page
      .getByText('Chưa lưu được bản tin này: bộ nhớ dành cho kho tin trên máy này đã đầy.')
      .waitFor();
    await page.goto(site.url);
    await page.locator('html[data-script=started]').waitFor({ state: 'attached' });
    const after = await cachedPaths();
    for (const [name, files] of Object.entries(before))
      expect(after[name]).toEqual(expect.arrayContaining(files));
  });

  it('includes a briefing’s photographs', async () => {
    const withPhoto =
      briefings.find((path) =>
        documentOf(sample.outDir, `${path}index.html`).querySelector('article img'),
      ) ?? '';
    await visit(withPhoto);
    await page
      .getByRole('button', { name: 'Lưu bản tin này để đọc khi không có mạng' })
      .press('Space');
    await page.getByText('Đã lưu bản tin này trên máy này').waitFor();
    site.down = true;
    await page.goto(site.url + withPhoto);
    const used: string[] = [];
    for (const photo of await page.locator('article img').all()) {
      await photo.scrollIntoViewIfNeeded();
      await expect
        .poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
      used.push(
        await photo.evaluate((image: HTMLImageElement) => new URL(image.currentSrc).pathname),
      );
    }
    // Exactly the photographs that the page shows were saved, and no others were fetched.
    const saved = Object.entries(await cachedPaths()).flatMap(([name, files]) =>
      name.endsWith('da-luu') ? files : [],
    );
    expect(saved.filter((file) => /\.(?:avif|jpg)$/u.test(file)).sort()).toEqual(used.sort());
    expect(
      site.requested
        .filter((file) => /\.(?:avif|jpg)$/u.test(file))
        .map((file) => `/kyanh/${file}`)
        .filter((file) => !used.includes(file)),
    ).toEqual([]);
  });

  it('is not offered without JavaScript or service workers', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled });
      const plainPage = await context.newPage();
      await plainPage.addInitScript(() => {
        Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
      });
      for (const path of [BRIEFING, MONTH, 'ngoai-mang/']) {
        await plainPage.goto(site.url + path);
        expect(
          await plainPage.getByRole('button', { name: /để đọc khi không có mạng/u }).count(),
        ).toBe(0);
      }
      await context.close();
    }
  });
});

describe('the site as an app', () => {
  it('has a manifest and icons that Chromium accepts for installation', async () => {
    await visit();
    const devTools = await page.context().newCDPSession(page);
    const { errors, data } = await devTools.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const manifest: unknown = JSON.parse(data ?? '');
    expect(manifest).toMatchObject({
      name: 'Kho tin Kỳ Anh',
      lang: 'vi',
      start_url: '/kyanh/',
      scope: '/kyanh/',
      icons: [
        { sizes: '192x192' },
        { sizes: '512x512' },
        { sizes: '512x512', purpose: 'maskable' },
      ],
    });
    // Test windows are incognito, which is the only allowed error.
    const { installabilityErrors } = await devTools.send('Page.getInstallabilityErrors');
    expect(
      installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'),
    ).toEqual([]);
    for (const name of ['192', '512', '512-cat']) {
      const size = await page.evaluate(async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      }, `${site.url}bieu-tuong/${name}.png`);
      expect(size).toEqual([Number.parseInt(name), Number.parseInt(name)]);
    }
  });
});
