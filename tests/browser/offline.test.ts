import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { build, temporaryFolder } from '../support/build.ts';
import { firstBriefing } from '../support/first-briefing.ts';
import { documentOf, pagesOf, wordsOf } from '../support/site-files.ts';
import { switchableSite, type SwitchableSite } from '../support/switchable-site.ts';
import { launchChromium } from './chromium.ts';
import { FIRST_BRIEFING } from './open.ts';

const sample = inject('sample');
const real = inject('real');
const briefings = pagesOf(sample.outDir).filter((path) => /^\d{4}\/\d{2}\/[^/]+\/index\.html$/u.test(path)).map((path) => path.replace('index.html', ''));
/** A month of several briefings, the first of them, and one of another month. */
const MONTH = briefings.map((path) => path.slice(0, 8)).find((month, _at, all) => all.filter((other) => other === month).length > 1) ?? '';
const ofMonth = briefings.filter((path) => path.startsWith(MONTH));
const [READ = ''] = ofMonth;
const OTHER = briefings.find((path) => !path.startsWith(MONTH)) ?? '';
const titleOf = (path: string) => wordsOf(documentOf(sample.outDir, `${path}index.html`).querySelector('h1'));

/** Builds of these tests. */
const folders = temporaryFolder();

let browser: Browser;
let site: SwitchableSite;
let page: Page;
let faults: string[];
beforeAll(async () => { browser = await launchChromium(); });
afterAll(async () => {
  await browser.close();
  rmSync(folders, { recursive: true });
});
beforeEach(async () => {
  site = await switchableSite(sample.outDir, '/kyanh/');
  page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  faults = [];
  page.on('pageerror', (error) => { faults.push(error.message); });
});
afterEach(async () => {
  await page.context().close();
  site.stop();
  expect(faults).toEqual([]);
});

/** Opens a page and waits until the worker has the site in its hands. */
async function visit(path = ''): Promise<void> {
  await page.goto(site.url + path);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) await new Promise((resolve) => { navigator.serviceWorker.addEventListener('controllerchange', resolve); });
  });
}

/** The addresses of all that is kept on the device, below the site's path, by store. */
function kept(): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map(async (name) => [name, (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)] as const));
    return Object.fromEntries(stores);
  });
}

const isKept = (path: string) => expect.poll(async () => Object.values(await kept()).flat()).toContain(`/kyanh/${path}`);

describe('without a network', () => {
  it('what was read can be read again, also the page on which the site was first met', async () => {
    await visit(READ);
    await isKept(READ);
    await page.goto(site.url + OTHER);
    await isKept(OTHER);
    site.down = true;
    for (const path of [READ, OTHER, '']) {
      await page.goto(site.url + path);
      expect(await page.locator('h1').innerText()).toBe(titleOf(path));
    }
  });

  it('a page that is not kept says so, and lists what the device holds', async () => {
    await visit(READ);
    await isKept(READ);
    site.down = true;
    const response = await page.goto(site.url + OTHER);
    expect(response?.status()).toBe(503);
    expect(await page.locator('h1').innerText()).toBe('Đọc khi không có mạng');
    await page.getByText('Không có mạng, và trang vừa mở chưa được giữ trên máy này.').waitFor();
    await page.getByRole('link', { name: titleOf(READ) }).click();
    expect(await page.locator('h1').innerText()).toBe(titleOf(READ));
  });

  it('a kept page is shown in place of one that the network takes too long to bring', async () => {
    await visit(READ);
    await isKept(READ);
    site.isSilent = true;
    await page.goto(site.url + READ, { waitUntil: 'domcontentloaded' });
    expect(await page.locator('h1').innerText()).toBe(titleOf(READ));
  });

  it('nothing of the editors’ form and of the search index is kept', async () => {
    await visit('tim-kiem/?q=ky');
    await page.locator('#danh-sach li').first().waitFor();
    await page.goto(`${site.url}bien-tap/`);
    await page.goto(`${site.url}luu-tru/`);
    await isKept('luu-tru/');
    expect(Object.values(await kept()).flat().filter((path) => /bien-tap|pagefind/u.test(path))).toEqual([]);
  });
});

describe('the site published anew', () => {
  /** A copy of the sample site in which the home page says something new and, with a new worker, one script has another name. */
  function anotherBuild(name: string): string {
    const folder = join(folders, name);
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

  it('is seen at the next visit; the new worker takes over, and what only the former one held is gone', async () => {
    await visit();
    await page.goto(site.url + READ);
    await isKept(READ);
    const [former = ''] = Object.keys(await kept()).filter((name) => name.includes('khung-'));
    site.folder = anotherBuild('moi');
    await page.goto(site.url);
    expect(await page.locator('h1').innerText()).toBe('Bản dựng mới');
    await expect.poll(async () => Object.keys(await kept()).filter((name) => name.includes('khung-'))).toEqual([former.replace(/[0-9a-f]{16}$/u, 'fedcba9876543210')]);
    site.down = true;
    await page.goto(site.url + READ);
    expect(await page.locator('h1').innerText()).toBe(titleOf(READ));
    await page.goto(site.url);
    expect(await page.locator('h1').innerText()).toBe('Bản dựng mới');
  });

  it('without a briefing takes it off the device as well', async () => {
    await visit(READ);
    await isKept(READ);
    const folder = anotherBuild('thieu');
    rmSync(join(folder, READ), { recursive: true });
    site.folder = folder;
    expect((await page.goto(site.url + READ))?.status()).toBe(404);
    await expect.poll(async () => Object.values(await kept()).flat()).not.toContain(`/kyanh/${READ}`);
  });
});

describe('the site published with OFFLINE=off', () => {
  const folder = join(folders, 'off');
  const SAVED = `${FIRST_BRIEFING.replace(/\/$/u, '')}.json`;
  /** The stores, and how many workers there are. */
  const left = async (from: Page = page) => from.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length]);
  /** The page of the former build, with its button; and a file that does not come until it is let go. */
  const button = () => page.getByRole('button', { name: 'Lưu bản tin này' });
  const status = () => page.locator('.save-offline [role=status]').innerText();
  function hold(path: string): () => void {
    let letGo = () => undefined;
    const gone = new Promise<void>((resolve) => { letGo = () => { resolve(); return undefined; }; });
    site.held = (asked) => (asked === path ? gone : undefined);
    return letGo;
  }
  /** Opens the new build in another tab, as a reader would. */
  async function openNewBuild(): Promise<Page> {
    site.folder = folder;
    const other = await page.context().newPage();
    await other.goto(site.url);
    return other;
  }

  beforeAll(async () => {
    expect(await build(folder, { CONTENT_DIR: await firstBriefing(), OFFLINE: 'off', SHARE_IMAGES: 'off' })).toMatchObject({ code: 0 });
  });
  beforeEach(async () => {
    site.stop();
    site = await switchableSite(real.outDir, '/');
    await visit(FIRST_BRIEFING);
  });

  it('removes the worker and all that it kept at the next visit, and leaves other sites of the host alone', async () => {
    await page.evaluate(() => Promise.all(['kho-tin:/khac/:da-luu', 'kho-tin:/kyanh/:da-luu', 'khac'].map((name) => caches.open(name))));
    expect(Object.keys(await kept()).length).toBeGreaterThan(3);
    site.folder = folder;
    await page.goto(site.url);
    await expect.poll(() => left()).toEqual([['kho-tin:/khac/:da-luu', 'kho-tin:/kyanh/:da-luu', 'khac'], 0]);
    await page.goto(site.url);
    expect(await page.locator('link[rel=manifest]').count()).toBe(0);
    expect(await left()).toEqual([['kho-tin:/khac/:da-luu', 'kho-tin:/kyanh/:da-luu', 'khac'], 0]);
  });

  // Where the tab is when the worker goes: it has just found the worker, it has the stores, it has the file. Each is held up there.
  it.each(['open', 'put'])('keeps nothing of a briefing that another tab was just saving (%s), and that tab says so', async (step) => {
    await page.evaluate((name) => {
      const gate = new Promise<void>((resolve) => { Object.assign(window, { letGo: resolve }); });
      const wait = async () => { Object.assign(window, { isHeld: true }); await gate; };
      const open = caches.open.bind(caches);
      caches.open = async (store) => {
        if (name === 'open') await wait();
        const opened = await open(store);
        const put = opened.put.bind(opened);
        if (name === 'put') opened.put = async (...given) => { await wait(); await put(...given); };
        return opened;
      };
    }, step);
    await button().click();
    await expect.poll(() => page.evaluate('window.isHeld')).toBe(true);
    const other = await openNewBuild();
    await expect.poll(() => left(other)).toEqual([[], 0]);
    await page.evaluate('window.letGo()');
    await expect.poll(status).toBe('Kho tin không còn giữ gì trên máy này.');
    expect(await left()).toEqual([[], 0]);
    await button().click();
    await expect.poll(status).toBe('Kho tin không còn giữ gì trên máy này.');
    expect(await left()).toEqual([[], 0]);
  });

  it('keeps nothing of a briefing whose text was still on its way to another tab', async () => {
    const letGo = hold(SAVED);
    await button().click();
    await expect.poll(() => site.asked.includes(SAVED)).toBe(true);
    const other = await openNewBuild();
    letGo();
    await expect.poll(() => left(other)).toEqual([[], 0]);
    await expect.poll(status).toMatch(/không còn/u);
    expect(await left()).toEqual([[], 0]);
  });

  it('keeps nothing of a page that the worker was just keeping', async () => {
    const letGo = hold('tim-kiem/');
    const reading = page.goto(`${site.url}tim-kiem/`).catch(() => undefined);
    await expect.poll(() => site.asked.includes('tim-kiem/')).toBe(true);
    const other = await openNewBuild();
    letGo();
    await reading;
    await expect.poll(() => left(other)).toEqual([[], 0]);
    // Longer than the worker waits before it looks for a kept page in place of a slow one.
    await other.waitForTimeout(4000);
    expect(await left(other)).toEqual([[], 0]);
  });

  it('removes at the next visit what a tab left that was closed while it was saving', async () => {
    const other = await openNewBuild();
    await expect.poll(() => left(other)).toEqual([[], 0]);
    await other.evaluate(async () => { await (await caches.open('kho-tin:/:da-luu')).put('/x/', new Response('x')); });
    await other.goto(site.url);
    await expect.poll(() => left(other)).toEqual([[], 0]);
  });

  it('tells a tab that shows a briefing as saved that it no longer is', async () => {
    await button().click();
    await expect.poll(status).toMatch(/^Đã lưu bản tin này trên máy này/u);
    await openNewBuild();
    await expect.poll(status).toBe('Trên máy này không còn bản tin này: phần đã lưu đã bị xóa. Bấm lần nữa để lưu lại.');
  });
});

describe('saving', () => {
  it('keeps a month, which is then read and searched without a network, with or without diacritics', async () => {
    await visit(MONTH);
    await page.getByRole('button', { name: 'Lưu cả tháng để đọc khi không có mạng' }).press('Enter');
    await page.getByText(`Đã lưu ${ofMonth.length} bản tin trên máy này, thêm`).waitFor();
    site.down = true;
    await page.goto(site.url + MONTH);
    await page.locator('main .briefings a').last().click();
    expect(ofMonth.map(titleOf)).toContain(await page.locator('h1').innerText());

    const title = titleOf(READ);
    for (const query of [title, title.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D')]) {
      await page.goto(`${site.url}tim-kiem/?q=${encodeURIComponent(query)}`);
      await page.getByText(`Không có mạng: chỉ tìm trong ${ofMonth.length} bản tin đã lưu trên máy này`).waitFor();
      expect(await page.locator('#danh-sach li a').first().innerText()).toBe(title);
    }
    await page.locator('#danh-sach li a').first().click();
    expect(await page.locator('h1').innerText()).toBe(title);
  });

  it('tells what it could not save when the network fails half-way, and goes on from there', async () => {
    await visit(MONTH);
    const last = ofMonth.at(-1) ?? '';
    site.down = (path) => path.startsWith(last.replace(/\/$/u, ''));
    const button = page.getByRole('button', { name: 'Lưu cả tháng' });
    await button.click();
    await page.getByText(/Mới lưu được \d+ trong \d+ bản tin: mạng bị ngắt giữa chừng/u).waitFor();
    site.down = false;
    site.asked = [];
    await button.click();
    await page.getByText(`Đã lưu ${ofMonth.length} bản tin trên máy này`).waitFor();
    expect(site.asked).toContain(last);
    await button.click();
    await page.getByText('Đã có sẵn').waitFor();
  });

  it('keeps the newest, says how much room they take, and removes all when told to', async () => {
    await visit('ngoai-mang/');
    await page.getByRole('button', { name: 'Lưu 50 bản tin mới nhất' }).click();
    await page.getByRole('heading', { name: 'Đã lưu: 50 bản tin' }).waitFor();
    await page.getByText(/^Chiếm [\d,]+ [kM]B trên máy này\.$/u).waitFor();
    await page.getByRole('button', { name: 'Xóa tất cả khỏi máy này' }).click();
    expect(Object.values(await kept()).flat().length).toBeGreaterThan(100);
    await page.getByRole('button', { name: 'Bấm lần nữa để xóa mọi bản tin đã lưu' }).click();
    await page.getByText('Chưa có bản tin nào được lưu hay xem trên máy này.').waitFor();
    expect(Object.entries(await kept()).filter(([name, files]) => !name.includes('khung-') && files.length > 0)).toEqual([]);
  });

  it('says of a page that was saved before that it is there, and follows what the device holds', async () => {
    const status = () => page.locator('.save-offline [role=status]').innerText();
    await visit(READ);
    await page.getByRole('button', { name: 'Lưu bản tin này' }).click();
    await expect.poll(status).toMatch(/^Đã lưu bản tin này trên máy này/u);
    await page.reload();
    await expect.poll(status).toBe('Đã có sẵn bản tin này trên máy này.');

    // Removed in another tab, on the page for that.
    const other = await page.context().newPage();
    await other.goto(`${site.url}ngoai-mang/`);
    await other.getByRole('button', { name: 'Xóa tất cả khỏi máy này' }).click();
    await other.getByRole('button', { name: 'Bấm lần nữa để xóa' }).click();
    await expect.poll(status).toMatch(/^Trên máy này không còn bản tin này/u);
    await page.getByRole('button', { name: 'Lưu bản tin này' }).click();
    await expect.poll(status).toMatch(/^Đã lưu bản tin này trên máy này/u);
    await other.getByRole('heading', { name: 'Đã lưu: 1 bản tin' }).waitFor();

    // Removed by the browser, which tells nobody: seen when the page is shown again.
    await page.evaluate(async () => { await caches.delete('kho-tin:/kyanh/:da-luu'); });
    await page.evaluate(() => { document.dispatchEvent(new Event('visibilitychange')); });
    await expect.poll(status).toMatch(/^Trên máy này không còn bản tin này/u);
  });

  it('does not call saved what was removed while it was being saved', async () => {
    await visit(MONTH);
    const [first = ''] = ofMonth;
    let letGo = () => undefined;
    const gone = new Promise<void>((resolve) => { letGo = () => { resolve(); return undefined; }; });
    site.held = (path) => (path === `${first.replace(/\/$/u, '')}.json` ? gone : undefined);
    await page.getByRole('button', { name: 'Lưu cả tháng' }).click();
    await expect.poll(() => site.asked.includes(`${first.replace(/\/$/u, '')}.json`)).toBe(true);
    await page.evaluate(async () => { await caches.delete('kho-tin:/kyanh/:da-luu'); });
    letGo();
    await page.getByText(/^Trên máy này chỉ còn \d+ trong \d+ bản tin: phần đã lưu đã bị xóa/u).waitFor();
    await page.getByRole('button', { name: 'Lưu cả tháng' }).click();
    await page.getByText(`Đã lưu ${ofMonth.length} bản tin trên máy này`).waitFor();
  });

  it('says so when the device has no room, and keeps what was kept before', async () => {
    await visit(READ);
    const devTools = await page.context().newCDPSession(page);
    const { usage } = await devTools.send('Storage.getUsageAndQuota', { origin: new URL(site.url).origin });
    await devTools.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.url).origin, quotaSize: usage + 100 });
    const before = await kept();
    await page.getByRole('button', { name: 'Lưu bản tin này' }).click();
    await page.getByText('Chưa lưu được bản tin này: hết chỗ dành cho kho tin trên máy này.').waitFor();
    await page.goto(site.url);
    await page.locator('html[data-script=started]').waitFor({ state: 'attached' });
    const after = await kept();
    for (const [name, files] of Object.entries(before)) expect(after[name]).toEqual(expect.arrayContaining(files));
  });

  it('keeps a briefing with its photographs', async () => {
    const withPhoto = briefings.find((path) => documentOf(sample.outDir, `${path}index.html`).querySelector('article img')) ?? '';
    await visit(withPhoto);
    await page.getByRole('button', { name: 'Lưu bản tin này để đọc khi không có mạng' }).press('Space');
    await page.getByText('Đã lưu bản tin này trên máy này').waitFor();
    site.down = true;
    await page.goto(site.url + withPhoto);
    const used: string[] = [];
    for (const photo of await page.locator('article img').all()) {
      await photo.scrollIntoViewIfNeeded();
      await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
      used.push(await photo.evaluate((image: HTMLImageElement) => new URL(image.currentSrc).pathname));
    }
    // What was saved is what the page shows, and nothing else of it was fetched.
    const saved = Object.entries(await kept()).flatMap(([name, files]) => (name.endsWith('da-luu') ? files : []));
    expect(saved.filter((file) => /\.(?:avif|jpg)$/u.test(file)).sort()).toEqual(used.sort());
    expect(site.asked.filter((file) => /\.(?:avif|jpg)$/u.test(file)).map((file) => `/kyanh/${file}`).filter((file) => !used.includes(file))).toEqual([]);
  });

  it('offers nothing where there is no script or no service worker', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled });
      const old = await context.newPage();
      await old.addInitScript(() => { Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'); });
      for (const path of [READ, MONTH, 'ngoai-mang/']) {
        await old.goto(site.url + path);
        expect(await old.getByRole('button', { name: /để đọc khi không có mạng/u }).count()).toBe(0);
      }
      await context.close();
    }
  });
});

describe('the site can be installed', () => {
  it('with a manifest and icons that Chromium finds nothing wrong with', async () => {
    await visit();
    const devTools = await page.context().newCDPSession(page);
    const { errors, data } = await devTools.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const manifest: unknown = JSON.parse(data ?? '');
    expect(manifest).toMatchObject({ name: 'Kho tin Kỳ Anh', lang: 'vi', start_url: '/kyanh/', scope: '/kyanh/', icons: [{ sizes: '192x192' }, { sizes: '512x512' }, { sizes: '512x512', purpose: 'maskable' }] });
    // The windows of tests are private ones, which is all that stands in the way.
    const { installabilityErrors } = await devTools.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
    for (const name of ['192', '512', '512-cat']) {
      const size = await page.evaluate(async (address) => { const image = new Image(); image.src = address; await image.decode(); return [image.naturalWidth, image.naturalHeight]; }, `${site.url}bieu-tuong/${name}.png`);
      expect(size).toEqual([Number.parseInt(name), Number.parseInt(name)]);
    }
  });
});
