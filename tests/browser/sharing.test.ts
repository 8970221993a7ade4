import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { pagesOf } from '../support/site-files.ts';
import { launchChromium } from './chromium.ts';
import { FIRST_BRIEFING, open } from './open.ts';

const real = inject('real');
const sample = inject('sample');
const [SAMPLE_BRIEFING = ''] = pagesOf(sample.outDir).filter((path) => /^\d{4}\/\d{2}\/[^/]+\/index/u.test(path)).map((path) => path.replace('index.html', ''));
const PASSAGE = 'Huyện có thêm 19 doanh nghiệp thành lập mới, thu ngân sách đạt 54 tỷ đồng';

let browser: Browser;
beforeAll(async () => { browser = await launchChromium(); });
afterAll(async () => { await browser.close(); });

const openToCopy = (url: string) => open(browser, url, { permissions: ['clipboard-read', 'clipboard-write'] });

describe('a briefing', () => {
  it('gives its address and its citation, with the reader’s day in it, to copy', async () => {
    const { page, faults } = await openToCopy(sample.url + SAMPLE_BRIEFING);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Chép liên kết', exact: true }).press('Enter');
    await page.getByText('Đã chép liên kết.').waitFor();
    expect(await copied()).toBe(`https://tin.example/kyanh/${SAMPLE_BRIEFING}`);
    await page.getByRole('button', { name: 'Chép trích dẫn' }).press('Space');
    await page.getByText('Đã chép trích dẫn.').waitFor();
    const today = new Date();
    expect(await copied()).toContain(`https://tin.example/kyanh/${SAMPLE_BRIEFING} (truy cập ngày ${today.getDate()}/${today.getMonth() + 1}/${today.getFullYear()}).`);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('gives a link to a chosen sentence, and the link leads there', async () => {
    const { page } = await openToCopy(real.url + FIRST_BRIEFING);
    const button = page.getByRole('button', { name: 'Chép liên kết đến câu đã chọn' });
    await button.click();
    await page.getByText('Xin bôi chọn một câu trong bài trước.').waitFor();
    await page.evaluate((passage) => {
      const walker = document.createTreeWalker(document.querySelector('.prose') ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.textContent ?? '').replace(/\s/gu, ' ').indexOf(passage);
        if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + passage.length);
      }
    }, PASSAGE);
    await button.click();
    await page.getByText('Đã chép liên kết đến câu đã chọn.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/^http.+\/#:~:text=/u);
    await page.context().close();

    const { page: reader } = await open(browser, link.replace(/^https?:\/\/[^/]+/u, new URL(real.url).origin));
    // Scrolling takes its time; that the place comes into sight is what counts.
    await reader.waitForFunction(() => {
      const paragraph = [...document.querySelectorAll('.prose p')].find((candidate) => candidate.textContent.includes('thêm 19 doanh nghiệp'));
      const { top = -1, bottom = -1 } = paragraph?.getBoundingClientRect() ?? {};
      return scrollY > 0 && bottom > 200 && top < 540;
    });
    await reader.context().close();
  });

  it('is passed on by the device’s own sheet where there is one', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    // A headless browser has no sheet: what the page hands to it is what matters.
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', { value: (data: ShareData) => { document.documentElement.dataset['shared'] = JSON.stringify(data); return Promise.resolve(); } });
    });
    await page.goto(sample.url + SAMPLE_BRIEFING);
    await page.getByRole('button', { name: 'Gửi cho người khác…' }).click();
    const shared: unknown = JSON.parse((await page.locator('html').getAttribute('data-shared')) ?? 'null');
    expect(shared).toEqual({ title: await page.title(), url: `https://tin.example/kyanh/${SAMPLE_BRIEFING}` });
    await context.close();
  });

  it('has links to Zalo and Facebook without their scripts, and without a script no button that does nothing', async () => {
    const { page, faults } = await open(browser, sample.url + SAMPLE_BRIEFING, { javaScriptEnabled: false });
    const address = encodeURIComponent(`https://tin.example/kyanh/${SAMPLE_BRIEFING}`);
    expect(await page.getByRole('link', { name: 'Zalo' }).getAttribute('href')).toBe(`https://zalo.me/share?url=${address}`);
    expect(await page.getByRole('link', { name: 'Facebook' }).getAttribute('href')).toBe(`https://www.facebook.com/sharer/sharer.php?u=${address}`);
    expect(await page.locator('.share').getByRole('button').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
