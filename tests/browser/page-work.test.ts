import * as z from 'astro/zod';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { browser } from '../support/browser.ts';
import { FIRST_BRIEFING, open, scriptsStarted, WITHOUT_WORKER } from '../../tools/browser/open.ts';
import { SAMPLE_PAGES } from './page-kinds.ts';

declare global {
  interface Window {
    /** The parts of `Intl` that a page has used. */
    used: string[];
  }
}

const real = inject('real');
/** Pages in which nothing more happens once they have opened. */
const RESTING_PAGES = SAMPLE_PAGES.filter((url) => !url.includes('?') && !url.includes('#'));

/** The events of a trace that tell of styles and layouts. */
const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      args: z
        .object({
          elementCount: z.number().default(0),
          beginData: z
            .object({ stackTrace: z.array(z.object({ url: z.string() })).default([]) })
            .optional(),
        })
        .optional(),
    }),
  ),
});

/** Traces the styles and layouts of a page while something happens to it. */
async function traced(page: Page, happen: () => Promise<unknown>) {
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline.stack'],
  });
  await happen();
  return traceSchema.parse(JSON.parse((await browser.stopTracing()).toString())).traceEvents;
}

/** The scripts that make the browser lay a page out while they wait, until it has opened. */
async function forcedLayouts(page: Page, url: string, use?: () => void): Promise<string[]> {
  // What the page before does when it is left is its own.
  await page.goto('about:blank');
  const events = await traced(page, async () => {
    await page.goto(url);
    await scriptsStarted(page);
    if (use) await page.evaluate(use);
  });
  return events
    .filter(({ name }) => name === 'Layout')
    .flatMap(({ args }) => args?.beginData?.stackTrace[0]?.url ?? []);
}

describe('a slow phone', () => {
  it('lays no page out while a script of its start waits for it', async () => {
    const context = await browser.newContext({
      ...WITHOUT_WORKER,
      viewport: { width: 360, height: 740 },
    });
    const page = await context.newPage();
    for (const url of [...RESTING_PAGES, real.url + FIRST_BRIEFING])
      expect({ url, forced: await forcedLayouts(page, url) }).toEqual({ url, forced: [] });
    // What forces a layout would be seen.
    const forced = await forcedLayouts(page, real.url, () => {
      document.body.style.width = '300px';
      document.body.dataset['height'] = String(document.body.offsetHeight);
    });
    expect(forced).toHaveLength(1);
    await context.close();
  });

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
    // No query: the results of one, which come when they come, may use what they need.
    for (const path of ['', FIRST_BRIEFING, '2020/07/', 'luu-tru/', 'tim-kiem/']) {
      await page.goto(real.url + path);
      await scriptsStarted(page);
      expect({ path, used: await used() }).toEqual({ path, used: [] });
    }
    // What is counted would be seen.
    await page.evaluate(() => new Intl.NumberFormat('vi').format(1));
    expect(await used()).toEqual(['NumberFormat']);
    await context.close();
  });

  it('loads the tools of a list when the reader turns to them', async () => {
    const context = await browser.newContext(WITHOUT_WORKER);
    const page = await context.newPage();
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.goto(`${real.url}chuyen-muc/`);
    await scriptsStarted(page);
    expect(scripts).toEqual([expect.stringContaining('/_astro/Page.')]);
    await page.getByText('Cách đọc').click();
    await page.getByText('Chỉ lưu trên máy này.').waitFor();
    expect(scripts[1]).toContain('/_astro/page-tools.');
    await context.close();
  });

  it('computes the style of what a tool changes, not of the whole page', async () => {
    for (const url of RESTING_PAGES) {
      const { page } = await open(browser, url);
      const events = await traced(page, () =>
        page.evaluate(async () => {
          const added = document.createElement('p');
          added.hidden = true;
          document.body.append(added);
          const frame = () => new Promise(requestAnimationFrame);
          await frame();
          await frame();
          added.hidden = false;
          await frame();
          await frame();
        }),
      );
      const counts = events
        .filter(({ name }) => name === 'UpdateLayoutTree')
        .map(({ args }) => args?.elementCount ?? 0);
      expect({ url, most: Math.max(...counts) }).toEqual({
        url,
        most: expect.toSatisfy((most: number) => most > 0 && most < 20),
      });
      await page.context().close();
    }
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
    await page.evaluate(() => {
      document.documentElement.setAttribute('data-player', '');
    });
    expect(await background('.prose p')).toBe('rgb(255, 226, 138)');
    expect(await background('h1')).toBe('rgb(255, 226, 138)');
    expect(await background('.site-nav a')).toBe(none);
    await page.context().close();
  });
});
