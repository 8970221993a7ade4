import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { pagesOf } from '../../tools/site/site-files.ts';
import { browser } from '../support/browser.ts';
import { FIRST_BRIEFING, open } from '../../tools/browser/open.ts';

const real = inject('real');
const sample = inject('sample');
const [SAMPLE_BRIEFING = ''] = pagesOf(sample.outDir)
  .filter((path) => /^\d{4}\/\d{2}\/[^/]+\/index/u.test(path))
  .map((path) => path.replace('index.html', ''));
const PASSAGE = 'Huyện có thêm 19 doanh nghiệp thành lập mới, thu ngân sách đạt 54 tỷ đồng';

const openWithClipboard = (url: string) =>
  open(browser, url, { permissions: ['clipboard-read', 'clipboard-write'] });

/** Clicks a button, and returns the file that it downloads. */
async function downloadFrom(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

describe('a briefing', () => {
  it('has buttons that copy its link, and its citation with today as the access date', async () => {
    const { page, faults } = await openWithClipboard(sample.url + SAMPLE_BRIEFING);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Sao chép liên kết', exact: true }).press('Enter');
    await page.getByText('Đã sao chép liên kết.').waitFor();
    expect(await copied()).toBe(`https://tin.example/kyanh/${SAMPLE_BRIEFING}`);
    await page.getByRole('button', { name: 'Sao chép trích dẫn' }).press('Space');
    await page.getByText('Đã sao chép trích dẫn.').waitFor();
    const today = new Date();
    expect(await copied()).toContain(
      `https://tin.example/kyanh/${SAMPLE_BRIEFING} (truy cập ngày ${today.getDate()}/${today.getMonth() + 1}/${today.getFullYear()}).`,
    );
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('has a button that copies a link to the selected sentence, and the link scrolls there', async () => {
    const { page } = await openWithClipboard(real.url + FIRST_BRIEFING);
    await page.getByRole('button', { name: 'Sao chép trích dẫn' }).press('Space');
    await page.getByText('Đã sao chép trích dẫn.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      ` ${real.url}${FIRST_BRIEFING} (truy cập ngày `,
    );
    const button = page.getByRole('button', { name: 'Sao chép liên kết đến câu đã chọn' });
    await button.click();
    await page.getByText('Xin bôi đen một câu trong bài trước đã.').waitFor();
    await page.evaluate((passage) => {
      const walker = document.createTreeWalker(
        document.querySelector('.prose') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.textContent ?? '').replace(/\s/gu, ' ').indexOf(passage);
        if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + passage.length);
      }
    }, PASSAGE);
    await button.click();
    await page.getByText('Đã sao chép liên kết đến câu đã chọn.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/^http.+\/#:~:text=/u);
    await page.context().close();

    const { page: reader } = await open(
      browser,
      link.replace(/^https?:\/\/[^/]+/u, new URL(real.url).origin),
    );
    // Scrolling takes time: waits until the sentence is in view.
    await reader.waitForFunction(() => {
      const paragraph = [...document.querySelectorAll('.prose p')].find((candidate) =>
        candidate.textContent.includes('thêm 19 doanh nghiệp'),
      );
      const { top = -1, bottom = -1 } = paragraph?.getBoundingClientRect() ?? {};
      return scrollY > 0 && bottom > 200 && top < 540;
    });
    await reader.context().close();
  });

  it('can be shared with the device’s share sheet if it has one', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    // A headless browser has no share sheet: the stub records what the page passes to it.
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: (data: ShareData) => {
          document.documentElement.dataset['shared'] = JSON.stringify(data);
          return Promise.resolve();
        },
      });
    });
    await page.goto(sample.url + SAMPLE_BRIEFING);
    await page.getByRole('button', { name: 'Gửi cho người khác…' }).click();
    const shared = async (): Promise<unknown> =>
      JSON.parse((await page.locator('html').getAttribute('data-shared')) ?? 'null');
    await expect
      .poll(shared)
      .toEqual({ title: await page.title(), url: `https://tin.example/kyanh/${SAMPLE_BRIEFING}` });
    await context.close();
  });

  it('has its citation and its source as downloads made in the browser, and reports a failed one', async () => {
    const { page, faults } = await open(browser, real.url + FIRST_BRIEFING);
    const slug = FIRST_BRIEFING.split('/').at(-2) ?? '';
    const [bib, csl, mdx] = [
      await downloadFrom(page, 'Tải BibTeX'),
      await downloadFrom(page, 'Tải CSL-JSON'),
      await downloadFrom(page, 'Tải văn bản nguồn'),
    ];
    expect([bib.name, csl.name, mdx.name]).toEqual([
      `${slug}.bib`,
      `${slug}.csl.json`,
      `${slug}.mdx`,
    ]);
    const title = await page.locator('h1').textContent();
    // The site has no configured address: what is made in the browser has the page's own.
    for (const { text } of [bib, csl])
      expect(new Cite(text).data).toMatchObject([
        { id: slug, title, URL: real.url + FIRST_BRIEFING },
      ]);
    expect(mdx.text).toBe(
      readFileSync(`content/briefings/${FIRST_BRIEFING.replace(/\/$/u, '')}.mdx`, 'utf8'),
    );
    expect(faults).toEqual([]);

    await page.route(/\.json$/u, (route) => route.abort());
    await page.getByRole('button', { name: 'Tải BibTeX' }).press('Enter');
    const failure = page.getByText('Không tải được tệp. Xin thử lại khi có mạng.');
    await failure.waitFor();
    await page.unroute(/\.json$/u);
    expect(await downloadFrom(page, 'Tải BibTeX')).toEqual(bib);
    await failure.waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('has links to the month’s citations and to its data without JavaScript, and then no download buttons', async () => {
    const { page, faults } = await open(browser, real.url + FIRST_BRIEFING, {
      javaScriptEnabled: false,
    });
    const section = page.getByRole('region', { name: 'Trích dẫn bản tin này' });
    expect(await section.getByRole('button').count()).toBe(0);
    for (const [name, file] of [
      ['BibTeX', '2020/07/trich-dan.bib'],
      ['CSL-JSON', '2020/07/trich-dan.csl.json'],
      ['JSON', FIRST_BRIEFING.replace(/\/$/u, '.json')],
    ] as const) {
      const address = await section.getByRole('link', { name, exact: true }).getAttribute('href');
      expect([address, (await page.request.get(real.url + file)).status()]).toEqual([
        new URL(real.url).pathname + file,
        200,
      ]);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('has links to Zalo and Facebook without JavaScript, and then no other share buttons', async () => {
    const { page, faults } = await open(browser, sample.url + SAMPLE_BRIEFING, {
      javaScriptEnabled: false,
    });
    const address = encodeURIComponent(`https://tin.example/kyanh/${SAMPLE_BRIEFING}`);
    expect(await page.getByRole('link', { name: 'Zalo' }).getAttribute('href')).toBe(
      `https://zalo.me/share?url=${address}`,
    );
    expect(await page.getByRole('link', { name: 'Facebook' }).getAttribute('href')).toBe(
      `https://www.facebook.com/sharer/sharer.php?u=${address}`,
    );
    expect(await page.locator('.share').getByRole('button').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
