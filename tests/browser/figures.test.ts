import { describe, expect, inject, it } from 'vitest';
import { browser } from '../support/browser.ts';
import { open } from '../../tools/browser/open.ts';

const sample = inject('sample');

describe('a chart', () => {
  it.each([320, 1280])(
    'fills the width of a %i px page, and has a label that describes it and a table of its numbers',
    async (width) => {
      const { page } = await open(browser, `${sample.url}so-lieu/thu-ngan-sach/`, {
        viewport: { width, height: 800 },
      });
      const chart = page
        .getByRole('img', {
          name: /^Biểu đồ Thu ngân sách \(mẫu\), theo \S+.*: từ [\d.,]+ tỷ đồng \(.+\) đến [\d.,]+ tỷ đồng \(.+\)\.$/u,
        })
        .first();
      const box = await chart.boundingBox();
      expect(box?.width).toBeGreaterThan(0.85 * Math.min(width, 1024));
      expect(
        await page.locator(`table#${(await chart.getAttribute('aria-details')) ?? ''}`).count(),
      ).toBe(1);
      const line = await chart.locator('path').boundingBox();
      expect(line?.width).toBeGreaterThan(0.7 * (box?.width ?? 0));
      expect(await page.locator('.unit').first().innerText()).toBe('tỷ đồng');
      // The numbers of the rows end where the line begins.
      for (const right of await chart
        .locator('text[x="0"]')
        .evaluateAll((numbers) => numbers.map((number) => number.getBoundingClientRect().right)))
        expect(right).toBeLessThan(line?.x ?? 0);
      await page.context().close();
    },
  );

  it.each([320, 1280])('has every number inside its part of the bar, at %i px', async (width) => {
    const { page } = await open(browser, `${sample.url}so-lieu/co-cau-kinh-te/`, {
      viewport: { width, height: 800 },
    });
    const [rects, labels] = await Promise.all(
      ['rect', 'text[text-anchor]'].map((shape) =>
        page
          .locator(`svg.chart ${shape}`)
          .evaluateAll((shapes) =>
            shapes
              .map((found) => found.getBoundingClientRect())
              .map(({ left, right }) => ({ left, right })),
          ),
      ),
    );
    expect(rects?.length).toBeGreaterThan(2);
    expect(labels).toHaveLength(rects?.length ?? 0);
    labels?.forEach(({ left, right }, index) => {
      expect(left).toBeGreaterThan(rects?.[index]?.left ?? Infinity);
      expect(right).toBeLessThan(rects?.[index]?.right ?? 0);
    });
    await page.context().close();
  });
});
