import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browser } from '../support/browser.ts';
import { useSkipLink, walk } from './keyboard-walk.ts';
import { FIRST_BRIEFING, open } from '../../tools/browser/open.ts';
import { typicalPages } from '../../tools/built-site/page-types.ts';
import { REAL_PAGES, SAMPLE_PAGES } from './page-kinds.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const real = inject('real');
const sample = inject('sample');

/** 320 px is also what 1280 px are at 400% zoom (WCAG 1.4.10). */
const WIDTHS = [320, 360, 768, 1280, 1920];
const ALL_RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // The enhanced rule covers this one, which would take a fifth of the time.
  rules: {
    'color-contrast-enhanced': { enabled: true },
    'color-contrast': { enabled: false },
  },
  resultTypes: ['violations'],
};
/** All other rules find the same in each kind of colours. */
const COLOUR_RULES: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast-enhanced', 'link-in-text-block'] },
  resultTypes: ['violations'],
};
const MEDIA = [
  { media: { colorScheme: 'light', forcedColors: 'none' }, rules: ALL_RULES },
  { media: { colorScheme: 'dark', forcedColors: 'none' }, rules: COLOUR_RULES },
  { media: { colorScheme: 'light', forcedColors: 'active' }, rules: COLOUR_RULES },
] as const;

/** Opens a page, and waits until it has loaded. */
async function openLoaded(url: string): ReturnType<typeof open> {
  // Without motion, so that a focus ring does not change while it is checked.
  const opened = await open(browser, url, { reducedMotion: 'reduce' });
  await opened.page.waitForLoadState('networkidle');
  return opened;
}

/**
 * The breadcrumbs whose `›` is not at the right of their step, in its line. The sign is generated
 * content, of which only the room that it takes is known.
 */
function loneSigns(): string[] {
  return Array.from(document.querySelectorAll('.crumbs li:not(:last-child)')).flatMap((item) => {
    const [own, step] = [item, item.children[0]].map((box) => box?.getBoundingClientRect());
    if (!own || !step) return ['an empty step'];
    const isBeside =
      own.right - step.right > 8 &&
      Math.abs(own.left - step.left) < 1 &&
      Math.abs(own.height - step.height) < 1;
    return isBeside ? [] : [item.outerHTML];
  });
}

const PAGES = [...SAMPLE_PAGES, ...REAL_PAGES];
/** Pages that are opened while the previous one is tested. */
const opening = new Map<string, ReturnType<typeof openLoaded>>();

describe.each(PAGES.map((url, index) => ({ url, index })))('$url', ({ url, index }) => {
  let page: Page;
  let faults: string[];
  beforeAll(async () => {
    ({ page, faults } = await (opening.get(url) ?? openLoaded(url)));
    const next = PAGES[index + 1];
    if (next === undefined) return;
    opening.set(next, openLoaded(next));
    // The next `beforeAll` awaits it, and gets the error.
    opening.get(next)?.catch(() => undefined);
  });
  afterAll(async () => {
    await page.context().close();
  });

  it('scrolls only vertically from 320 to 1920 px, without errors or requests to other hosts', async () => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect({
        width,
        needed: await page.evaluate(() => document.documentElement.scrollWidth),
      }).toEqual({ width, needed: width });
    }
    expect(faults).toEqual([]);
  });

  it('has its breadcrumbs’ signs beside their steps, never alone in a line, at 320 and 360 px', async () => {
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 740 });
      expect({ width, lone: await page.evaluate(loneSigns) }).toEqual({ width, lone: [] });
    }
  });

  it('can be walked with Tab in both directions: each control is reached in order, in view and with a focus ring, the skip link first', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await walk(page, ['Tab'])).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await walk(page, ['Shift+Tab', 'Tab'])).toEqual([]);
    expect(await useSkipLink(page)).toEqual({
      first: 'Đến phần nội dung',
      target: 'noi-dung',
      continuesIn: 'noi-dung',
    });
  });

  it('has no axe violations and no contrast below 7:1, in light, dark and forced colours', async () => {
    await page.setViewportSize({ width: 320, height: 740 });
    // The page's content security policy does not apply to `evaluate`.
    await page.evaluate(AXE);
    for (const { media, rules } of MEDIA) {
      await page.emulateMedia(media);
      const violations = await page.evaluate(async (options) => {
        const { violations: found } = await window.axe.run(document, options);
        return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
      }, rules);
      expect({ media, violations }).toEqual({ media, violations: [] });
    }
  });
});

/** The path of the sample site's first year. */
function firstYear(outDir: string): string {
  return typicalPages(outDir).find(({ type }) => type === 'Năm')?.path ?? '';
}

describe('the typography', () => {
  it("has lines of 60 to 75 characters beside a briefing's notes, with balanced ends and no hyphenation", async () => {
    const { page } = await open(browser, real.url + FIRST_BRIEFING, {
      viewport: { width: 1280, height: 800 },
    });
    const full = await page.locator('.prose > p').evaluateAll((paragraphs) =>
      paragraphs.flatMap((paragraph) => {
        const lines = new Map<number, number>();
        const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          for (let at = 0; at < (text.nodeValue ?? '').length; at++) {
            const letter = document.createRange();
            letter.setStart(text, at);
            letter.setEnd(text, at + 1);
            const bottom = Math.round(letter.getBoundingClientRect().bottom / 8);
            lines.set(bottom, (lines.get(bottom) ?? 0) + 1);
          }
        }
        return [...lines.values()].slice(0, -1);
      }),
    );
    const mean = full.reduce((sum, letters) => sum + letters, 0) / full.length;
    expect(full.length).toBeGreaterThan(10);
    expect(mean).toBeGreaterThan(60);
    expect(mean).toBeLessThan(75);
    for (const words of ['.prose p', '.prose li', 'h2', '.lead']) {
      expect(
        await page
          .locator(words)
          .first()
          .evaluate((element) => [
            getComputedStyle(element).hyphens,
            getComputedStyle(element).textWrapStyle,
          ]),
      ).toEqual(['none', 'pretty']);
    }
    await page.context().close();
  });

  it.each([320, 1920])(
    'has lines high enough for Ẫ above Ậ, in headings, buttons and labels too, at %i px',
    async (width) => {
      const { page } = await open(browser, real.url, { viewport: { width, height: 800 } });
      for (const path of ['', FIRST_BRIEFING, 'tim-kiem/', 'so-lieu/thu-ngan-sach/', 'luu-tru/']) {
        await page.goto(real.url + path);
        const clipped = await page.evaluate(() => {
          const canvas = document.createElement('canvas').getContext('2d');
          if (!canvas) return ['no canvas'];
          return Array.from(document.querySelectorAll('body *')).flatMap((element) => {
            const hasText = Array.from(element.childNodes).some(
              (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
            );
            if (!hasText || !element.checkVisibility() || element.closest('.hidden, svg, script'))
              return [];
            const { fontWeight, fontSize, fontFamily, lineHeight } = getComputedStyle(element);
            canvas.font = `${fontWeight} ${fontSize} ${fontFamily}`;
            const { actualBoundingBoxAscent, actualBoundingBoxDescent } =
              canvas.measureText('ẪẬỖỘỮỰẴẶ');
            return actualBoundingBoxAscent + actualBoundingBoxDescent > parseFloat(lineHeight)
              ? [`${element.outerHTML.slice(0, 80)}: ${canvas.font}, ${lineHeight}`]
              : [];
          });
        });
        expect({ path, clipped }).toEqual({ path, clipped: [] });
      }
      await page.context().close();
    },
  );
});

describe('the front page', () => {
  it('of an archive of one briefing leaves out what would lead to that briefing alone', async () => {
    const { page } = await open(browser, real.url);
    expect(await page.locator('main h2').allTextContents()).toEqual([
      'Bản tin mới nhất',
      'Nhân vật trong tin',
      'Chuyên mục',
      'Số liệu mới nhất',
      'Xem tất cả',
    ]);
    await page.context().close();
  });

  it('of an archive of many briefings has the latest, a calendar, days of other years, people, topics, figures, photographs and years', async () => {
    const { page } = await open(browser, sample.url);
    const headings = await page.locator('main h2').allTextContents();
    // Whether there is a briefing of the same days in another year depends on the sample.
    expect(headings.filter((heading) => heading !== 'Ngày này năm xưa')).toEqual([
      'Bản tin mới nhất',
      'Lịch bản tin',
      'Nhân vật trong tin',
      'Chuyên mục',
      'Số liệu mới nhất',
      'Ảnh mới',
      'Theo năm',
    ]);
    for (const things of [
      '.briefings > li',
      '.figure-list dt',
      '.calendar a',
      '.people li',
      '.photos li',
      '.tiles li',
    ]) {
      const count = await page.locator(things).count();
      expect({ things, some: count > 0, bounded: count <= 31 }).toEqual({
        things,
        some: true,
        bounded: true,
      });
    }
    await page.locator('.calendar td a').last().click();
    await page.waitForURL(/\/20\d\d\/\d\d\/#ngay-\d+$/u);
    expect(await page.locator('li:target .leaf').isVisible()).toBe(true);
    await page.context().close();
  });

  it('has its search on the first screen of a telephone, above a drawn landscape', async () => {
    const { page } = await open(browser, real.url);
    const box = await page.getByRole('searchbox').boundingBox();
    const land = await page.locator('.landscape').boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(370);
    expect(land?.y).toBeGreaterThan(box?.y ?? Infinity);
    await page.context().close();
  });
});

describe('a reader', () => {
  it('gets from every page to topics, people, places and figures, at 320 px too', async () => {
    const { page } = await open(browser, real.url + FIRST_BRIEFING, {
      viewport: { width: 320, height: 640 },
    });
    for (const name of ['Lưu trữ', 'Chuyên mục', 'Nhân vật', 'Địa bàn', 'Số liệu', 'Tìm kiếm']) {
      const link = page.getByRole('navigation', { name: 'Chính' }).getByRole('link', { name });
      expect(await link.isVisible()).toBe(true);
    }
    await page.goto(`${real.url}luu-tru/`);
    const others = page.getByRole('complementary', { name: 'Lưu trữ theo cách khác' });
    expect((await others.getByRole('link').allInnerTexts()).join(' ')).toMatch(
      /Chuyên mục.*Nhân vật.*Địa bàn.*Tác giả.*Số liệu/su,
    );
    await page.context().close();
  });

  it.each(['2010/', 'chuyen-muc/nong-nghiep/', 'tim-kiem/?q=xa%20ky'])(
    'sees what leads elsewhere beside the list on a desk, not above or below it: %s',
    async (path) => {
      const folder = path === '2010/' ? firstYear(sample.outDir) : path;
      const { page } = await open(browser, sample.url + folder, {
        viewport: { width: 1280, height: 800 },
      });
      const list = await page.locator('.briefings').boundingBox();
      const side = await page.locator('.sided > aside, .narrowing').first().boundingBox();
      expect(side?.x).toBeGreaterThan((list?.x ?? 0) + (list?.width ?? 0));
      expect(side?.y).toBeLessThan((list?.y ?? 0) + 40);
      if (path.startsWith('tim-kiem'))
        expect(await page.getByRole('combobox', { name: 'Chuyên mục' }).isVisible()).toBe(true);
      await page.context().close();
    },
  );

  it('sees the filters of a search on a desk closed until there is a query, then open beside its results', async () => {
    const { page } = await open(browser, `${sample.url}tim-kiem/`, {
      viewport: { width: 1280, height: 800 },
    });
    const topics = page.getByRole('combobox', { name: 'Chuyên mục' });
    expect(await topics.isVisible()).toBe(false);
    const years = await page.getByRole('heading', { name: 'Hoặc xem theo năm' }).boundingBox();
    expect(years?.y).toBeLessThan(600);
    await page.getByRole('combobox', { name: 'Tìm trong kho tin' }).fill('xa ky');
    await page.locator('#danh-sach li').first().waitFor();
    expect(await topics.isVisible()).toBe(true);
    await page.context().close();
  });

  it('gets from the home page to the briefing', async () => {
    const { page } = await open(browser, real.url);
    await page.getByRole('link', { name: /UBND huyện Kỳ Anh giao ban tháng 7/u }).click();
    await page.waitForURL(real.url + FIRST_BRIEFING);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(
      'giao ban tháng 7',
    );
    expect(await page.getByText('bằng 45% kế hoạch').first().isVisible()).toBe(true);
    await page.context().close();
  });

  it('gets to a month through its year, and back up', async () => {
    const { page } = await open(browser, `${real.url}luu-tru/`);
    await page.getByRole('link', { name: /^Năm 2020/u }).click();
    await page.getByRole('link', { name: /^Tháng 7/u }).click();
    await page.waitForURL(`${real.url}2020/07/`);
    await page
      .getByRole('navigation', { name: 'Đường dẫn' })
      .getByRole('link', { name: '2020' })
      .click();
    await page.waitForURL(`${real.url}2020/`);
    await page.context().close();
  });

  it('can read everything with JavaScript off', async () => {
    const { page } = await open(browser, real.url + FIRST_BRIEFING, { javaScriptEnabled: false });
    expect(await page.locator('article').innerText()).toContain('2.919,8 tỷ đồng');
    await page.goto(`${real.url}tim-kiem/`);
    expect(await page.locator('noscript').innerText()).toContain(
      'không chạy JavaScript nên không tìm kiếm được',
    );
    expect(await page.getByRole('link', { name: /^Năm 2020/u }).isVisible()).toBe(true);
    await page.context().close();
  });

  it('prints a briefing without the navigation, on a white background', async () => {
    const { page } = await open(browser, real.url + FIRST_BRIEFING, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.site-nav').isVisible()).toBe(false);
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
    ).toBe('rgb(255, 255, 255)');
    await page.context().close();
  });

  it('finds every control at least 44 px high', async () => {
    const { page } = await open(browser, real.url);
    await page.locator('.reading summary').click();
    const small = await page
      .locator('header a, nav a, button, input, summary, .tiles a')
      .evaluateAll((elements) =>
        // A click on a label activates its control.
        elements
          .filter(
            (element) =>
              element.checkVisibility() &&
              (element.closest('label') ?? element).getBoundingClientRect().height < 44,
          )
          .map((element) => element.outerHTML),
      );
    expect(small).toEqual([]);
    await page.context().close();
  });
});
