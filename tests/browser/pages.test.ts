import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { pagesOf } from '../support/site-files.ts';
import { launchChromium } from './chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const BRIEFING = '2020/07/giao-ban-thang-7-trien-khai-nhiem-vu-6-thang-cuoi-nam/';
const real = inject('real');
const sample = inject('sample');

/** One address of each type of page, in both sites: the sample site's briefing is its newest that has a photograph. */
const PAGES = [
  ...['', '2020/', '2020/07/', BRIEFING, 'gioi-thieu/', 'tim-kiem/', 'khong-co/'].map((path) => real.url + path),
  ...['', '2012/', 'tim-kiem/?q=xa%20ky', ...pagesOf(sample.outDir).filter((path) => /^20\d\d\/\d\d\/[^/]+\//u.test(path)).slice(0, 2).map((path) => path.replace('index.html', ''))].map((path) => sample.url + path),
];

let browser: Browser;
beforeAll(async () => { browser = await launchChromium(); });
afterAll(async () => { await browser.close(); });

/** Opens a page and collects what must not happen: errors in the console, and requests to any other host. */
async function open(url: string, options: BrowserContextOptions = {}): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const expects404 = url.endsWith('khong-co/');
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type()) && !expects404) faults.push(message.text()); });
  page.on('pageerror', (error) => { faults.push(error.message); });
  page.on('request', (request) => { if (new URL(request.url()).origin !== new URL(url).origin) faults.push(`asked for ${request.url()}`); });
  await page.goto(url);
  if (url.includes('?q=')) await page.locator('#danh-sach li').first().waitFor();
  return { page, faults };
}

describe.each(PAGES)('%s', (url) => {
  it.each([320, 360, 768, 1280, 1920])('has no sideways scrolling at %i px, no error and no request to another host', async (width) => {
    const { page, faults } = await open(url, { viewport: { width, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('has no fault that axe can find, in %s', async (colorScheme) => {
    const { page } = await open(url, { colorScheme, bypassCSP: true });
    await page.addScriptTag({ content: AXE });
    const violations = await page.evaluate(async () => {
      const { violations: found } = await window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
      return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
    });
    expect(violations).toEqual([]);
    await page.context().close();
  });
});

describe('a reader', () => {
  it('goes from home to the briefing', async () => {
    const { page } = await open(real.url);
    await page.getByRole('link', { name: /UBND huyện Kỳ Anh giao ban tháng 7/u }).click();
    await page.waitForURL(real.url + BRIEFING);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('giao ban tháng 7');
    expect(await page.getByText('bằng 45% kế hoạch').first().isVisible()).toBe(true);
    await page.context().close();
  });

  it('goes by year and month, and back up', async () => {
    const { page } = await open(real.url);
    await page.getByRole('link', { name: /^Năm 2020/u }).click();
    await page.getByRole('link', { name: /^Tháng 7/u }).click();
    await page.waitForURL(`${real.url}2020/07/`);
    await page.getByRole('navigation', { name: 'Đường dẫn' }).getByRole('link', { name: '2020' }).click();
    await page.waitForURL(`${real.url}2020/`);
    await page.context().close();
  });

  it('reads everything with JavaScript off', async () => {
    const { page } = await open(real.url + BRIEFING, { javaScriptEnabled: false });
    expect(await page.locator('article').innerText()).toContain('2.919,8 tỷ đồng');
    await page.goto(`${real.url}tim-kiem/`);
    expect(await page.locator('noscript').innerText()).toContain('không chạy JavaScript nên không tìm kiếm được');
    expect(await page.getByRole('link', { name: /^Năm 2020/u }).isVisible()).toBe(true);
    await page.context().close();
  });

  it('comes past the navigation with the keyboard alone', async () => {
    const { page } = await open(real.url + BRIEFING);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Đến phần nội dung');
    expect(await page.evaluate(() => document.activeElement?.getBoundingClientRect().left)).toBe(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('noi-dung');
    await page.context().close();
  });

  it('prints a briefing without the navigation, on paper-white', async () => {
    const { page } = await open(real.url + BRIEFING, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.site-nav').isVisible()).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)');
    await page.context().close();
  });

  it('has every control at least 44 px high', async () => {
    const { page } = await open(real.url);
    const small = await page.locator('header a, nav a, button, input, .tiles a').evaluateAll((elements) =>
      elements.filter((element) => element.getBoundingClientRect().height < 44).map((element) => element.outerHTML),
    );
    expect(small).toEqual([]);
    await page.context().close();
  });
});
