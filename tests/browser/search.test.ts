import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from './chromium.ts';

const { url } = inject('real');
const TITLE = 'UBND huyện Kỳ Anh giao ban tháng 7, triển khai nhiệm vụ 6 tháng cuối năm 2020';

let browser: Browser;
let page: Page;
let faults: string[];
beforeAll(async () => {
  browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  page = await context.newPage();
  page.on('pageerror', (error) => { faults.push(error.message); });
});
afterAll(async () => { await browser.close(); });

/** Types a query into the search page and waits for its answer. */
async function search(query: string): Promise<string> {
  faults = [];
  await page.goto(`${url}tim-kiem/`);
  await page.getByRole('searchbox').fill(query);
  await page.getByRole('button', { name: 'Tìm' }).click();
  await page.waitForFunction(() => /khớp|Chưa tải/u.test(document.querySelector('#trang-thai')?.textContent ?? ''));
  expect(faults).toEqual([]);
  return (await page.locator('#trang-thai').textContent()) ?? '';
}

describe('search', () => {
  it.each(['dai hoi dang bo', 'Đại hội Đảng bộ', 'đại hội đảng bộ'.normalize('NFD'), 'ĐẠI HỘI', 'chong han', 'bùi quang hoàn', 'pham van dung', 'huyện\u00a0kỳ\u00a0anh', 'cháy rừng'])(
    'finds the briefing for %s', async (query) => {
      expect(await search(query)).toContain('1 bản tin khớp');
      expect(await page.locator('#danh-sach a').allTextContents()).toEqual([TITLE]);
    },
  );

  it('marks the words in their true spelling, also when they were typed without marks', async () => {
    await search('dai hoi dang bo');
    expect((await page.locator('#danh-sach mark').allTextContents()).slice(0, 4)).toEqual(['Đại', 'hội', 'Đảng', 'bộ']);
  });

  it('leads to the briefing, and back to the results', async () => {
    await search('dai hoi dang bo');
    expect(page.url()).toBe(`${url}tim-kiem/?q=dai+hoi+dang+bo`);
    await page.locator('#danh-sach a').first().click();
    await page.waitForURL(/giao-ban-thang-7/u);
    await page.goBack();
    await page.locator('#danh-sach a').first().waitFor();
  });

  it('answers calmly where there is nothing to find, or nothing sensible is asked', async () => {
    expect(await search('xyzzyq')).toBe('Không có bản tin nào khớp với “xyzzyq”. Thử ít chữ hơn, hoặc xem theo năm ở dưới.');
    expect(await search('<img src=x onerror=alert(1)>')).toContain('“<img src=x onerror=alert(1)>”');
    expect(await page.locator('main img').count()).toBe(0);
  });

  it('says so when the index cannot be fetched, and works when it can again', async () => {
    await page.route('**/pagefind/**', (route) => route.abort());
    expect(await search('giao ban')).toBe('Chưa tải được bộ tìm kiếm. Xin kiểm tra kết nối mạng rồi bấm Tìm lần nữa, hoặc xem theo năm ở dưới.');
    await page.unroute('**/pagefind/**');
    expect(await search('giao ban')).toContain('1 bản tin khớp');
  });

  it('works below a base path: from the home page, with a query in the address, and more results on request', async () => {
    const sample = inject('sample');
    faults = [];
    await page.goto(sample.url);
    await page.getByRole('searchbox').fill('huyen ky anh');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${sample.url}tim-kiem/?q=huyen+ky+anh`);
    await page.getByRole('button', { name: 'Xem thêm' }).click();
    await page.waitForFunction(() => document.querySelectorAll('#danh-sach > li').length > 20);
    await page.route('**/pagefind/fragment/**', (route) => route.abort());
    await page.getByRole('button', { name: 'Xem thêm' }).click();
    await page.getByText('Chưa tải được thêm kết quả.').waitFor();
    await page.unroute('**/pagefind/fragment/**');
    expect(faults).toEqual([]);
    const links = await page.locator('#danh-sach a').evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''));
    expect(links.every((link) => /^\/kyanh\/20\d\d\/\d\d\/[^/]+\/$/u.test(link))).toBe(true);
    expect(await page.locator('#danh-sach li').first().innerText()).toContain('Bản tin mẫu');
    expect((await fetch(new URL(links[0] ?? '', sample.url))).status).toBe(200);
  });
});
