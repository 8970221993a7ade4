import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { documentOf, pagesOf } from '../../tools/site/site-files.ts';
import { browser } from '../support/browser.ts';
import { open, scriptsStarted } from '../../tools/browser/open.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sample = inject('sample');
/**
 * The sample's briefings with their photographs: `LARGE` has a large one, `SEVERAL` more than one.
 */
const withPhotos = pagesOf(sample.outDir)
  .filter((path) => /^\d{4}\/\d{2}\/[^/]+\/index/u.test(path))
  .map((path) => ({
    url: sample.url + path.replace('index.html', ''),
    photos: documentOf(sample.outDir, path).querySelectorAll('.photo picture'),
  }));
const LARGE =
  withPhotos.find(({ photos: [first] }) => first?.innerHTML.includes('-1620.avif'))?.url ?? '';
const SEVERAL = withPhotos.find(({ photos }) => photos.length > 1)?.url ?? '';

const IMAGE = 'article .photo img';
/** Scrolls to the first photograph, and waits until it has loaded. */
async function loadFirstPhoto(page: Page): Promise<void> {
  await page.locator(IMAGE).first().scrollIntoViewIfNeeded();
  await page.waitForFunction((image) => {
    const found = document.querySelector<HTMLImageElement>(image);
    return found?.complete && found.naturalWidth > 0;
  }, IMAGE);
}
const chosenFile = (page: Page) =>
  page
    .locator(IMAGE)
    .first()
    .evaluate((image: HTMLImageElement) => ({
      file: image.currentSrc,
      width: image.getBoundingClientRect().width,
    }));

describe('a photograph', () => {
  it.each([
    [320, 1],
    [320, 2],
    [360, 2],
    [360, 3],
    [412, 2.625],
    [430, 3],
    [768, 1],
    [1280, 1],
    [1280, 2],
    [1920, 3],
  ])(
    'is fetched in a size that fits %i px at %f dots per pixel, and has at most 100 kB',
    async (width, deviceScaleFactor) => {
      const { page, faults } = await open(browser, LARGE, {
        viewport: { width, height: 740 },
        deviceScaleFactor,
      });
      await loadFirstPhoto(page);
      const { file, width: shown } = await chosenFile(page);
      const [, dots = ''] = /-(\d+)\.avif$/u.exec(file) ?? [];
      // More than two dots per pixel make no visible difference. The chosen file is at most two
      // thirds wider than the screen needs, unless it is the smallest one: no phone has one dot per
      // pixel.
      expect(Number(dots)).toBeGreaterThanOrEqual(
        Math.floor(shown * Math.min(deviceScaleFactor, 2) * 0.98),
      );
      expect(Number(dots)).toBeLessThanOrEqual(
        Math.max(720, Math.ceil((shown * deviceScaleFactor * 5) / 3)),
      );
      const fetched = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .flatMap((entry) =>
            entry instanceof PerformanceResourceTiming && entry.initiatorType === 'img'
              ? [[entry.name, entry.encodedBodySize] as const]
              : [],
          ),
      );
      const photos = fetched.map(([name]) => name.replace(/-\d+\.\w+$/u, ''));
      expect(fetched.map(([name]) => name)).toContain(file);
      expect(photos).toEqual([...new Set(photos)]);
      for (const [, bytes] of fetched) expect(bytes).toBeLessThanOrEqual(100_000);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  it('is a JPEG in browsers without AVIF, and opens as JPEG, in the dialog or in its place', async () => {
    for (const hasDialog of [true, false]) {
      const { page } = await open(browser, `${sample.url}gioi-thieu/`);
      await page.route(LARGE, async (route) => {
        const response = await route.fetch();
        await route.fulfill({
          response,
          body: (await response.text()).replaceAll('image/avif', 'image/x-new'),
        });
      });
      // Like browsers before 2023, which do not let scripts adopt style sheets.
      if (!hasDialog)
        await page.addInitScript(() => {
          Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
        });
      await page.goto(LARGE);
      await scriptsStarted(page);
      await loadFirstPhoto(page);
      expect((await chosenFile(page)).file).toMatch(/-1200\.jpg$/u);
      await page
        .getByRole('link', { name: /^Xem ảnh lớn/u })
        .first()
        .click();
      if (hasDialog)
        await page.waitForFunction(() =>
          document.querySelector<HTMLImageElement>('dialog img')?.currentSrc.endsWith('-1200.jpg'),
        );
      else await page.waitForURL(/-1200\.jpg$/u);
      await page.context().close();
    }
  });

  it('has a placeholder of its size and colour until it loads, without layout shift', async () => {
    const { page, faults } = await open(browser, `${sample.url}gioi-thieu/`);
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
    await page.route('**/*.avif', async (route) => {
      await released;
      await route.continue();
    });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        document.documentElement.dataset['shifts'] = String(list.getEntries().length);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(LARGE, { waitUntil: 'domcontentloaded' });
    const place = page.locator('article .photo a').first();
    const colour = (await page.locator('article .photo rect').first().getAttribute('fill')) ?? '';
    await place.scrollIntoViewIfNeeded();
    const before = await place.boundingBox();
    expect(before?.width).toBeCloseTo((before?.height ?? 0) * 1.5, 0);
    // The colour at 25% on white.
    const inside = { left: 8, top: 8, width: 300, height: 180 };
    const { channels } = await sharp(
      await sharp(await place.screenshot())
        .extract(inside)
        .removeAlpha()
        .png()
        .toBuffer(),
    ).stats();
    const expected = [1, 3, 5].map(
      (at) => 255 * 0.75 + Number.parseInt(colour.slice(at, at + 2), 16) * 0.25,
    );
    for (const [index, { mean, stdev }] of channels.entries()) {
      expect(Math.abs(mean - (expected[index] ?? 0))).toBeLessThan(3);
      expect(stdev).toBeLessThan(1);
    }
    release(undefined);
    await loadFirstPhoto(page);
    expect(await place.boundingBox()).toEqual(before);
    expect(await page.locator(IMAGE).first().boundingBox()).toEqual(before);
    expect(await page.locator('html').getAttribute('data-shifts')).toBeNull();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is a link to its JPEG without JavaScript', async () => {
    const { page } = await open(browser, LARGE, { javaScriptEnabled: false });
    const link = page.getByRole('link', { name: /^Xem ảnh lớn: Hình vẽ thay cho ảnh/u }).first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/-1200\.jpg$/u);
    await page.context().close();
  });

  it('opens in a new tab as its largest file, if the browser supports its format', async () => {
    const { page } = await open(browser, LARGE);
    await loadFirstPhoto(page);
    await page.waitForFunction(() => document.querySelector('.photo a[aria-haspopup]'));
    const opened = page.context().waitForEvent('page');
    await page
      .getByRole('link', { name: /^Xem ảnh lớn/u })
      .first()
      .click({ modifiers: ['Control'] });
    await (await opened).waitForURL(/-1620\.avif$/u);
    await page.context().close();
  });

  it('opens enlarged with the keyboard, can move to the next one, and returns the focus when closed', async () => {
    const { page, faults } = await open(browser, SEVERAL, {
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      bypassCSP: true,
    });
    const links = page.locator('article .photo a');
    const dialog = page.getByRole('dialog', { name: 'Ảnh lớn' });
    const focus = () =>
      page.evaluate(
        () =>
          document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
      );
    const captions = await page.locator('article .photo figcaption').allInnerTexts();
    const names = await links.evaluateAll((all) =>
      all.map((link) => link.getAttribute('aria-label')),
    );
    await page.waitForFunction(() => document.querySelector('.photo a[aria-haspopup]'));
    await links.first().focus();
    await page.keyboard.press('Enter');
    expect(await dialog.locator('figcaption').innerText()).toBe(captions[0]);
    expect(await focus()).toBe('Đóng');
    expect(
      await dialog.evaluate((element) => [
        element.getBoundingClientRect().width,
        element.getBoundingClientRect().height,
      ]),
    ).toEqual([1280, 800]);
    const [small, large] = [
      await links.first().locator('img').boundingBox(),
      await dialog.locator('img').boundingBox(),
    ];
    expect(large?.width).toBeGreaterThan((small?.width ?? Infinity) * 1.5);
    await page.keyboard.press('ArrowRight');
    expect(await dialog.locator('figcaption').innerText()).toBe(captions[1]);
    await page.addScriptTag({ content: AXE });
    expect(
      await page.evaluate(async () =>
        (await window.axe.run(document)).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
        ),
      ),
    ).toEqual([]);
    await page.keyboard.press('ArrowLeft');
    expect(await dialog.locator('figcaption').innerText()).toBe(captions[0]);
    await page.keyboard.press('Escape');
    expect([await dialog.isVisible(), await focus()]).toEqual([false, names[0]]);

    // With clicks at the minimum width: the one before the first is the last.
    await page.setViewportSize({ width: 320, height: 256 });
    await links.first().click();
    await dialog.getByRole('button', { name: 'Ảnh trước' }).click();
    expect(await dialog.locator('figcaption').innerText()).toBe(captions.at(-1));
    expect(await page.evaluate(() => document.querySelector('dialog')?.scrollWidth)).toBe(320);
    await dialog.getByRole('button', { name: 'Đóng' }).click();
    expect([await dialog.isVisible(), await focus()]).toEqual([false, names.at(-1)]);
    expect(faults).toEqual([]);

    // In print: a photograph of a size that leaves room for text, without a link number.
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: 'print' });
    const [printedLink] = await links.all();
    expect(await printedLink?.evaluate((link) => getComputedStyle(link, '::after').content)).toBe(
      'none',
    );
    const printed = await printedLink?.locator('img').boundingBox();
    expect(printed?.width).toBeGreaterThan(600);
    expect(printed?.height).toBeLessThanOrEqual(416);
    await page.context().close();
  });
});
