import { describe, expect, inject, it } from 'vitest';
import { browser } from '../support/browser.ts';
import { follow, open } from '../../tools/browser/open.ts';
import { documentOf, pagesOf } from '../../tools/site/site-files.ts';

const sample = inject('sample');

/** The first page of the sample site whose file matches `pattern` with a list of some length. */
function listIn(pattern: RegExp): string {
  const file = pagesOf(sample.outDir).find(
    (page) =>
      pattern.test(page) &&
      documentOf(sample.outDir, page).querySelectorAll('.briefings > li').length > 2,
  );
  return file?.replace('index.html', '') ?? 'no such list';
}

const LISTS = [
  listIn(/^\d{4}\/index/u),
  listIn(/^chuyen-muc\//u),
  listIn(/^nhan-vat\//u),
  '',
  'tim-kiem/?q=xa%20ky',
];

describe('a list of briefings on a telephone', () => {
  it.each(LISTS)('says once that they are samples, and has short leads: %s', async (path) => {
    const { page } = await open(browser, sample.url + path);
    expect(await page.locator('.briefings > li').count()).toBeGreaterThan(2);
    const badges = page.getByText('Bản tin mẫu').filter({ visible: true });
    expect(await badges.count()).toBe(1);
    const leads = await page.locator('.briefings .lead').evaluateAll((elements) =>
      elements.map((element) => {
        const { lineHeight } = getComputedStyle(element);
        const lines = element.getBoundingClientRect().height / parseFloat(lineHeight);
        // Where the list opens with a briefing, or a passage shows what was found, there is room.
        const isLong = element.matches('.opening *') || element.querySelector('mark') !== null;
        return { lines: Math.round(lines), isLong };
      }),
    );
    expect(leads.filter(({ lines, isLong }) => lines > (isLong ? 6 : 3))).toEqual([]);
    expect(leads.length).toBeGreaterThan(2);
    await page.context().close();
  });

  it.each(LISTS.slice(0, 3))(
    'is at its place again when the reader comes back: %s',
    async (path) => {
      const { page } = await open(browser, sample.url + path);
      const link = page.locator('.briefings > li a').last();
      await link.scrollIntoViewIfNeeded();
      const topOf = () => link.evaluate((element) => element.getBoundingClientRect().top);
      const [before, scrolled] = [await topOf(), await page.evaluate(() => scrollY)];
      expect(scrolled).toBeGreaterThan(200);
      await follow(link);
      await page.goBack();
      await expect.poll(async () => Math.abs((await topOf()) - before)).toBeLessThan(2);
      await page.context().close();
    },
  );
});
