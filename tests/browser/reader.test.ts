import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { browser } from '../support/browser.ts';
import { FIRST_BRIEFING, open, scriptsStarted, WITHOUT_WORKER } from '../../tools/browser/open.ts';
import { endSentence, spoken, stubVoices } from './voices.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const real = inject('real');
const sample = inject('sample');

const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const textSize = (page: Page) =>
  page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
const chooseSetting = async (page: Page, group: string, choice: string) => {
  const panel = page.locator('.reading');
  if ((await panel.getAttribute('open')) === null) await panel.getByText('Cách đọc').click();
  await panel
    .getByRole('group', { name: group })
    .getByRole('radio', { name: choice, exact: true })
    .check();
};
const WHITE = 'rgb(255, 255, 255)';
const DARK = 'rgb(16, 22, 20)';

describe('a reader', () => {
  it('can choose text size, colours and line width, which apply at once and on every page', async () => {
    const { page, faults } = await open(browser, real.url + FIRST_BRIEFING, {
      viewport: { width: 1280, height: 800 },
    });
    const width = () =>
      page.locator('.prose').evaluate((prose) => prose.getBoundingClientRect().width);
    const usual = await width();
    await chooseSetting(page, 'Bề rộng dòng chữ', 'Hẹp');
    expect(await width()).toBeLessThan(usual);
    await chooseSetting(page, 'Bề rộng dòng chữ', 'Rộng');
    expect(await width()).toBeGreaterThan(usual);
    const sizes: number[] = [];
    for (const size of ['Nhỏ', 'Vừa', 'Lớn', 'Rất lớn', 'Lớn nhất']) {
      await chooseSetting(page, 'Cỡ chữ', size);
      sizes.push(await textSize(page));
    }
    expect(sizes).toEqual([14.4, 16, 18.4, 20.8, 24]);
    expect(await background(page)).toBe(WHITE);
    await chooseSetting(page, 'Màu nền', 'Tối');
    expect(await background(page)).toBe(DARK);

    await page.goto(`${real.url}luu-tru/`);
    expect([await textSize(page), await background(page)]).toEqual([24, DARK]);
    await chooseSetting(page, 'Màu nền', 'Theo máy');
    await chooseSetting(page, 'Cỡ chữ', 'Vừa');
    expect([await textSize(page), await background(page)]).toEqual([16, WHITE]);
    await page.goBack();
    await page.waitForFunction(
      () => getComputedStyle(document.documentElement).fontSize === '16px',
    );
    expect(await background(page)).toBe(WHITE);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('can open the panel before the scripts are there, and it stays open', async () => {
    const context = await browser.newContext({ ...WITHOUT_WORKER, hasTouch: true });
    const page = await context.newPage();
    const arrival = Promise.withResolvers<undefined>();
    await page.route('**/_astro/*.js', async (route) => {
      await arrival.promise;
      await route.continue();
    });
    await page.goto(real.url, { waitUntil: 'commit' });
    await page.locator('summary', { hasText: 'Cách đọc' }).tap();
    arrival.resolve(undefined);
    await scriptsStarted(page);
    expect(await page.getByText('Chỉ lưu trên máy này.').isVisible()).toBe(true);
    await context.close();
  });

  it('can choose light colours on a device with dark ones', async () => {
    const { page } = await open(browser, real.url, { colorScheme: 'dark' });
    expect(await background(page)).toBe(DARK);
    await chooseSetting(page, 'Màu nền', 'Sáng');
    expect(await background(page)).toBe(WHITE);
    await page.reload();
    expect(await background(page)).toBe(WHITE);
    await page.context().close();
  });

  it('sees the chosen settings from the first paint, without layout shift', async () => {
    const { page } = await open(browser, real.url);
    await page.evaluate(() => {
      localStorage.setItem('cach-doc:/', '{"textSize":"5","theme":"dark","readingWidth":"wide"}');
    });
    // The chosen settings apply even if the script of the settings never loads.
    await page.route('**/*.js', (route) => route.abort());
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          document.documentElement.dataset['shift'] = JSON.stringify(entry);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(real.url + FIRST_BRIEFING, { waitUntil: 'load' });
    expect([await textSize(page), await background(page)]).toEqual([24, DARK]);
    await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((drawn) => {
        requestAnimationFrame(() => requestAnimationFrame(drawn));
      });
    });
    expect(await page.locator('html').getAttribute('data-shift')).toBeNull();
    await page.context().close();
  });

  it('can change the settings of an open page in a browser that refuses storage', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => {
      errors.push(error.message);
    });
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Refused', 'SecurityError');
        },
      });
    });
    await page.goto(real.url + FIRST_BRIEFING);
    await chooseSetting(page, 'Cỡ chữ', 'Lớn nhất');
    await chooseSetting(page, 'Màu nền', 'Tối');
    expect([await textSize(page), await background(page)]).toEqual([24, DARK]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('can change settings with the keyboard alone, and leaving the panel closes it', async () => {
    const { page } = await open(browser, real.url);
    const summary = page.locator('.reading summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Chỉ lưu trên máy này.').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await textSize(page)).toBe(18.4);
    await page.keyboard.press('Escape');
    expect(await page.locator('.reading').getAttribute('open')).toBeNull();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Lưu trữ');
    expect(await page.locator('.reading').getAttribute('open')).toBeNull();
    await page.context().close();
  });

  it.each([320, 1280])(
    'with the largest text scrolls only vertically at %i px, and axe finds no violations in the panel',
    async (width) => {
      for (const theme of ['light', 'dark']) {
        const { page } = await open(browser, real.url, {
          viewport: { width, height: 800 },
          bypassCSP: true,
        });
        await page.evaluate((chosen) => {
          localStorage.setItem(
            'cach-doc:/',
            JSON.stringify({ textSize: '5', theme: chosen, readingWidth: 'wide' }),
          );
        }, theme);
        for (const path of ['', FIRST_BRIEFING, 'luu-tru/', 'so-lieu/', 'dia-ban/']) {
          await page.goto(real.url + path);
          await page.locator('.reading summary').click();
          expect({
            path,
            width: await page.evaluate(() => document.documentElement.scrollWidth),
          }).toEqual({ path, width });
        }
        await page.addScriptTag({ content: AXE });
        expect(
          await page.evaluate(async () =>
            (await window.axe.run(document)).violations.map(
              ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
            ),
          ),
        ).toEqual([]);
        await page.context().close();
      }
    },
  );

  it('prints on a white background in the default size, with any settings', async () => {
    const { page } = await open(browser, real.url + FIRST_BRIEFING, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    const printStyle = async () => ({
      background: await background(page),
      textSize: await textSize(page),
      link: await page
        .locator('.prose a')
        .first()
        .evaluate((link) => getComputedStyle(link).color),
    });
    const usual = await printStyle();
    await page.evaluate(() => {
      localStorage.setItem('cach-doc:/', '{"textSize":"5","theme":"dark","readingWidth":"narrow"}');
    });
    await page.reload();
    expect(await printStyle()).toEqual(usual);
    expect(usual.background).toBe(WHITE);
    for (const control of ['.reading', '.listen'])
      expect(await page.locator(control).isVisible()).toBe(false);
    await page.context().close();
  });

  it('sees no controls that need JavaScript when it is off', async () => {
    const { page, faults } = await open(browser, real.url + FIRST_BRIEFING, {
      javaScriptEnabled: false,
    });
    for (const control of ['.reading', '.listen'])
      expect(await page.locator(control).isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('a listener', () => {
  const listen = async (voices: { onDevice?: boolean } = {}) => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await stubVoices(page, voices);
    await page.goto(real.url + FIRST_BRIEFING);
    // An impatient listener presses again while the voice is still being found.
    await page.getByRole('button', { name: 'Nghe bài' }).dblclick();
    await page.getByRole('group', { name: 'Nghe bài' }).waitFor();
    return page;
  };
  const press = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).click();
  const lastSpoken = async (page: Page) => (await spoken(page)).at(-1)?.text ?? '';
  const highlighted = (page: Page) =>
    page.evaluate(() =>
      Array.from(CSS.highlights.get('dang-doc') ?? [], (range) =>
        range instanceof Range ? range.toString().replace(/\s+/gu, ' ') : '',
      ).join(),
    );

  it('hears title, lead and text sentence by sentence in a Vietnamese voice of the device, each highlighted', async () => {
    const page = await listen();
    const before = await page.locator('article').innerHTML();
    expect(await spoken(page)).toEqual([
      {
        text: 'Ủy ban nhân dân huyện Kỳ Anh giao ban tháng 7, triển khai nhiệm vụ 6 tháng cuối năm 2020',
        lang: 'vi-VN',
        voice: 'Trong máy',
        rate: 1,
      },
    ]);
    expect(await highlighted(page)).toBe(
      'UBND huyện Kỳ Anh giao ban tháng 7, triển khai nhiệm vụ 6 tháng cuối năm 2020',
    );
    await endSentence(page);
    expect(await lastSpoken(page)).toMatch(
      /^Chiều ngày mùng sáu tháng bảy năm hai nghìn không trăm hai mươi, Ủy ban nhân dân huyện Kỳ Anh rà soát/u,
    );
    await endSentence(page);
    expect(await lastSpoken(page)).toBe(
      'Chiều ngày mùng sáu tháng bảy năm hai nghìn không trăm hai mươi, Ủy ban nhân dân huyện Kỳ Anh họp giao ban tháng 7.',
    );
    expect(await highlighted(page)).toBe(
      'Chiều 6/7/2020, Ủy ban nhân dân (UBND) huyện Kỳ Anh họp giao ban tháng 7.',
    );
    expect(await page.locator('article').innerHTML()).toBe(before);

    let sentences = 3;
    while (await page.locator('.player').isVisible()) {
      const place = await page.evaluate(() => {
        const [range] = CSS.highlights.get('dang-doc') ?? [];
        return range instanceof Range ? range.getBoundingClientRect().top / innerHeight : -1;
      });
      expect(place).toBeGreaterThan(0);
      expect(place).toBeLessThan(0.65);
      await endSentence(page);
      expect(++sentences).toBeLessThan(200);
    }
    const heard = (await spoken(page)).map(({ text }) => text).join(' ');
    expect(heard).toContain('2.919,8 tỷ đồng');
    expect(heard).not.toMatch(/Thành phần tham gia|Trung Anh/u);
    expect(await highlighted(page)).toBe('');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Nghe bài');
    await page.context().close();
  });

  it('can pause, resume, skip back and forward, and stop', async () => {
    const page = await listen();
    await press(page, 'Câu sau');
    await press(page, 'Câu sau');
    const third = await lastSpoken(page);
    await press(page, 'Tạm dừng');
    await endSentence(page);
    expect(await spoken(page)).toHaveLength(3);
    await press(page, 'Đọc tiếp');
    expect(await spoken(page)).toHaveLength(4);
    expect(await lastSpoken(page)).toBe(third);
    await press(page, 'Câu trước');
    await press(page, 'Câu trước');
    await press(page, 'Câu trước');
    expect(await lastSpoken(page)).toMatch(/giao ban tháng 7, triển khai nhiệm vụ/u);
    await press(page, 'Dừng nghe');
    expect(await page.locator('.player').isVisible()).toBe(false);
    expect(await highlighted(page)).toBe('');
    await press(page, 'Nghe bài');
    await page.getByRole('button', { name: 'Tạm dừng' }).waitFor();
    await page.context().close();
  });

  it('can choose the speed, which applies at once and to the next briefing', async () => {
    const page = await listen();
    await page.getByLabel('Tốc độ').selectOption('0,8');
    expect((await spoken(page)).map(({ rate }) => rate)).toEqual([1, 0.8]);
    await page.reload();
    await press(page, 'Nghe bài');
    await page.getByRole('button', { name: 'Tạm dừng' }).waitFor();
    expect((await spoken(page)).map(({ rate }) => rate)).toEqual([0.8]);
    await page.context().close();
  });

  it('sees a notice if the only voice needs the network, and hears it', async () => {
    const page = await listen({ onDevice: false });
    expect((await spoken(page)).map(({ voice }) => voice)).toEqual(['Từ mạng']);
    expect(await page.getByText('Giọng này đọc qua mạng').isVisible()).toBe(true);
    await page.context().close();
  });

  it('sees a notice when the voice fails', async () => {
    const page = await listen();
    await page.evaluate(() => window.dispatchEvent(new Event('lose-voice')));
    await page.getByText('Giọng đọc của máy bị lỗi.').waitFor();
    expect(await page.locator('.player').isVisible()).toBe(false);
    await page.context().close();
  });

  it('sees that the device has no Vietnamese voice, and what to do', async () => {
    // Without the stub, because a headless browser has no voices.
    const { page, faults } = await open(browser, sample.url);
    await page.locator('.briefings a').first().click();
    await press(page, 'Nghe bài');
    await page.getByText('Máy này chưa có giọng đọc tiếng Việt.').waitFor();
    expect(await page.locator('.player').isVisible()).toBe(false);
    await page.locator('.listen').getByRole('link', { name: 'bản đọc loa' }).click();
    await page.waitForURL(/\/phat-thanh\/$/u);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
