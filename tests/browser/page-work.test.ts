import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../../tools/browser/chromium.ts';
import { FIRST_BRIEFING, open, scriptsStarted, WITHOUT_WORKER } from '../../tools/browser/open.ts';

declare global {
  interface Window {
    /** The parts of `Intl` that a page has used. */
    used: string[];
  }
}

const real = inject('real');
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

describe('a slow phone', () => {
  it('loads no tables of a language for the scripts that every page starts', async () => {
    const context = await browser.newContext(WITHOUT_WORKER);
    await context.addInitScript(() => {
      window.used = [];
      for (const name of ['NumberFormat', 'DateTimeFormat', 'Collator', 'Segmenter'] as const) {
        const kind = Intl[name];
        Object.defineProperty(Intl, name, {
          get: () => {
            window.used.push(name);
            return kind;
          },
        });
      }
    });
    const page = await context.newPage();
    const used = () => page.evaluate(() => window.used);
    for (const path of ['', FIRST_BRIEFING, '2020/07/', 'luu-tru/', 'tim-kiem/?q=chong+han']) {
      await page.goto(real.url + path);
      await scriptsStarted(page);
      expect({ path, used: await used() }).toEqual({ path, used: [] });
    }
    // What is counted would be seen.
    await page.evaluate(() => new Intl.NumberFormat('vi').format(1));
    expect(await used()).toEqual(['NumberFormat']);
    await context.close();
  });

  it('lays out the foot of a page when the reader comes near it, and the way there ends at its end', async () => {
    const { page } = await open(browser, real.url + FIRST_BRIEFING);
    const footer = page.locator('.site-footer');
    const isLaidOut = () =>
      footer
        .locator('a')
        .first()
        .evaluate((link) => link.checkVisibility({ contentVisibilityAuto: true }));
    expect(await isLaidOut()).toBe(false);
    await page.keyboard.press('End');
    await page.waitForFunction(
      () =>
        Math.abs(document.documentElement.scrollHeight - innerHeight - scrollY) <= 1 &&
        document.querySelector('.site-footer a')?.checkVisibility({ contentVisibilityAuto: true }),
    );
    expect(await footer.evaluate((foot) => foot.getBoundingClientRect().bottom)).toBeCloseTo(
      740,
      0,
    );
    await page.context().close();
  });

  it('computes the colours of the sentence being read for the text of a briefing alone, while it is read', async () => {
    const { page } = await open(browser, real.url + FIRST_BRIEFING);
    const background = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element, '::highlight(dang-doc)').backgroundColor);
    const none = 'rgba(0, 0, 0, 0)';
    expect(await background('.prose p')).toBe(none);
    await page.locator('.player').evaluate((player) => {
      player.removeAttribute('hidden');
    });
    expect(await background('.prose p')).toBe('rgb(255, 226, 138)');
    expect(await background('h1')).toBe('rgb(255, 226, 138)');
    expect(await background('.site-nav a')).toBe(none);
    await page.context().close();
  });
});
