import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { FIRST_BRIEFING, open } from './open.ts';
import { endSentence, giveVoices, said } from './voices.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const real = inject('real');
const sample = inject('sample');

let browser: Browser;
beforeAll(async () => { browser = await launchChromium(); });
afterAll(async () => { await browser.close(); });

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const letters = (page: Page) => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
const choose = async (page: Page, group: string, choice: string) => {
  const panel = page.locator('.reading');
  if ((await panel.getAttribute('open')) === null) await panel.getByText('Cách đọc').click();
  await panel.getByRole('group', { name: group }).getByRole('radio', { name: choice, exact: true }).check();
};
const WHITE = 'rgb(255, 255, 255)';
const NIGHT = 'rgb(16, 22, 20)';

describe('a reader', () => {
  it('chooses size, colours and width, at once and for every page', async () => {
    const { page, faults } = await open(browser, real.url + FIRST_BRIEFING, { viewport: { width: 1280, height: 800 } });
    const width = () => page.locator('.prose').evaluate((prose) => prose.getBoundingClientRect().width);
    const usual = await width();
    await choose(page, 'Bề rộng dòng chữ', 'Hẹp');
    expect(await width()).toBeLessThan(usual);
    await choose(page, 'Bề rộng dòng chữ', 'Rộng');
    expect(await width()).toBeGreaterThan(usual);
    const sizes: number[] = [];
    for (const size of ['Nhỏ', 'Vừa', 'Lớn', 'Rất lớn', 'Lớn nhất']) {
      await choose(page, 'Cỡ chữ', size);
      sizes.push(await letters(page));
    }
    expect(sizes).toEqual([14.4, 16, 18.4, 20.8, 24]);
    expect(await paper(page)).toBe(WHITE);
    await choose(page, 'Màu nền', 'Tối');
    expect(await paper(page)).toBe(NIGHT);

    await page.goto(`${real.url}luu-tru/`);
    expect([await letters(page), await paper(page)]).toEqual([24, NIGHT]);
    await choose(page, 'Màu nền', 'Theo máy');
    await choose(page, 'Cỡ chữ', 'Vừa');
    expect([await letters(page), await paper(page)]).toEqual([16, WHITE]);
    await page.goBack();
    await page.waitForFunction(() => getComputedStyle(document.documentElement).fontSize === '16px');
    expect(await paper(page)).toBe(WHITE);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('who likes light paper has it on a device that is dark', async () => {
    const { page } = await open(browser, real.url, { colorScheme: 'dark' });
    expect(await paper(page)).toBe(NIGHT);
    await choose(page, 'Màu nền', 'Sáng');
    expect(await paper(page)).toBe(WHITE);
    await page.reload();
    expect(await paper(page)).toBe(WHITE);
    await page.context().close();
  });

  it('finds the page as chosen from the first paint on: nothing moves, whatever the settings', async () => {
    const { page } = await open(browser, real.url);
    await page.evaluate(() => { localStorage.setItem('cach-doc:/', '{"textSize":"5","theme":"dark","readingWidth":"wide"}'); });
    // The settings' program never comes, and the page is as chosen all the same.
    await page.route('**/*.js', (route) => route.abort());
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) document.documentElement.dataset['shift'] = JSON.stringify(entry);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(real.url + FIRST_BRIEFING, { waitUntil: 'load' });
    expect([await letters(page), await paper(page)]).toEqual([24, NIGHT]);
    await page.evaluate(async () => { await document.fonts.ready; await new Promise((drawn) => { requestAnimationFrame(() => requestAnimationFrame(drawn)); }); });
    expect(await page.locator('html').getAttribute('data-shift')).toBeNull();
    await page.context().close();
  });

  it('whose browser refuses storage sets the page all the same, for as long as it is open', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => { errors.push(error.message); });
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('Refused', 'SecurityError'); } });
    });
    await page.goto(real.url + FIRST_BRIEFING);
    await choose(page, 'Cỡ chữ', 'Lớn nhất');
    await choose(page, 'Màu nền', 'Tối');
    expect([await letters(page), await paper(page)]).toEqual([24, NIGHT]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('sets everything with the keyboard alone, and is not left behind the panel', async () => {
    const { page } = await open(browser, real.url);
    const summary = page.locator('.reading summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await letters(page)).toBe(18.4);
    await page.keyboard.press('Escape');
    expect(await page.locator('.reading').getAttribute('open')).toBeNull();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Trang đầu');
    expect(await page.locator('.reading').getAttribute('open')).toBeNull();
    await page.context().close();
  });

  it.each([320, 1280])('with the largest letters scrolls in one direction only, and axe finds nothing in the panel, at %i px', async (width) => {
    for (const theme of ['light', 'dark']) {
      const { page } = await open(browser, real.url, { viewport: { width, height: 800 }, bypassCSP: true });
      await page.evaluate((chosen) => { localStorage.setItem('cach-doc:/', JSON.stringify({ textSize: '5', theme: chosen, readingWidth: 'wide' })); }, theme);
      for (const path of ['', FIRST_BRIEFING, 'luu-tru/', 'so-lieu/', 'dia-ban/']) {
        await page.goto(real.url + path);
        await page.locator('.reading summary').click();
        expect({ path, width: await page.evaluate(() => document.documentElement.scrollWidth) }).toEqual({ path, width });
      }
      await page.addScriptTag({ content: AXE });
      expect(await page.evaluate(async () => (await window.axe.run(document)).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`))).toEqual([]);
      await page.context().close();
    }
  });

  it('prints on white paper in the usual size, whatever is chosen', async () => {
    const { page } = await open(browser, real.url + FIRST_BRIEFING, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    const look = async () => ({ paper: await paper(page), letters: await letters(page), link: await page.locator('.prose a').first().evaluate((link) => getComputedStyle(link).color) });
    const usual = await look();
    await page.evaluate(() => { localStorage.setItem('cach-doc:/', '{"textSize":"5","theme":"dark","readingWidth":"narrow"}'); });
    await page.reload();
    expect(await look()).toEqual(usual);
    expect(usual.paper).toBe(WHITE);
    for (const control of ['.reading', '.listen']) expect(await page.locator(control).isVisible()).toBe(false);
    await page.context().close();
  });

  it('sees no control that would do nothing, without a script', async () => {
    const { page, faults } = await open(browser, real.url + FIRST_BRIEFING, { javaScriptEnabled: false });
    for (const control of ['.reading', '.listen']) expect(await page.locator(control).isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('a listener', () => {
  const listen = async (voices: { onDevice?: boolean } = {}) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await giveVoices(page, voices);
    await page.goto(real.url + FIRST_BRIEFING);
    await page.getByRole('button', { name: 'Nghe bài' }).click();
    await page.getByRole('group', { name: 'Nghe bài' }).waitFor();
    return page;
  };
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const last = async (page: Page) => (await said(page)).at(-1)?.text ?? '';
  const lit = (page: Page) => page.evaluate(() => Array.from(CSS.highlights.get('dang-doc') ?? [], (range) => (range instanceof Range ? range.toString().replace(/\s+/gu, ' ') : '')).join());

  it('hears title, lead and text sentence by sentence in a Vietnamese voice of the device, and sees each', async () => {
    const page = await listen();
    const before = await page.locator('article').innerHTML();
    expect(await said(page)).toEqual([{ text: 'Ủy ban nhân dân huyện Kỳ Anh giao ban tháng 7, triển khai nhiệm vụ 6 tháng cuối năm 2020', lang: 'vi-VN', voice: 'Trong máy', rate: 1 }]);
    expect(await lit(page)).toBe('UBND huyện Kỳ Anh giao ban tháng 7, triển khai nhiệm vụ 6 tháng cuối năm 2020');
    await endSentence(page);
    expect(await last(page)).toMatch(/^Chiều 6\/7\/2020, Ủy ban nhân dân huyện Kỳ Anh rà soát/u);
    await endSentence(page);
    expect(await last(page)).toBe('Chiều 6/7/2020, Ủy ban nhân dân huyện Kỳ Anh họp giao ban tháng 7.');
    expect(await lit(page)).toBe('Chiều 6/7/2020, Ủy ban nhân dân (UBND) huyện Kỳ Anh họp giao ban tháng 7.');
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
    const heard = (await said(page)).map(({ text }) => text).join(' ');
    expect(heard).toContain('2.919,8 tỷ đồng');
    expect(heard).not.toMatch(/Thành phần tham gia|Trung Anh/u);
    expect(await lit(page)).toBe('');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Nghe bài');
    await page.context().close();
  });

  it('pauses, goes on, goes back and forth, and stops', async () => {
    const page = await listen();
    await press(page, 'Câu sau');
    await press(page, 'Câu sau');
    const third = await last(page);
    await press(page, 'Tạm dừng');
    await endSentence(page);
    expect(await said(page)).toHaveLength(3);
    await press(page, 'Đọc tiếp');
    expect(await said(page)).toHaveLength(4);
    expect(await last(page)).toBe(third);
    await press(page, 'Câu trước');
    await press(page, 'Câu trước');
    await press(page, 'Câu trước');
    expect(await last(page)).toMatch(/giao ban tháng 7, triển khai nhiệm vụ/u);
    await press(page, 'Thôi nghe');
    expect(await page.locator('.player').isVisible()).toBe(false);
    expect(await lit(page)).toBe('');
    await press(page, 'Nghe bài');
    await page.getByRole('button', { name: 'Tạm dừng' }).waitFor();
    await page.context().close();
  });

  it('chooses the speed, which counts at once and for the next briefing', async () => {
    const page = await listen();
    await page.getByLabel('Tốc độ').selectOption('0,8');
    expect((await said(page)).map(({ rate }) => rate)).toEqual([1, 0.8]);
    await page.reload();
    await press(page, 'Nghe bài');
    await page.getByRole('button', { name: 'Tạm dừng' }).waitFor();
    expect((await said(page)).map(({ rate }) => rate)).toEqual([0.8]);
    await page.context().close();
  });

  it('is told when the only voice speaks from the network, and hears it', async () => {
    const page = await listen({ onDevice: false });
    expect((await said(page)).map(({ voice }) => voice)).toEqual(['Từ mạng']);
    expect(await page.getByText('Giọng này đọc qua mạng').isVisible()).toBe(true);
    await page.context().close();
  });

  it('is told when the voice fails', async () => {
    const page = await listen();
    await page.evaluate(() => window.dispatchEvent(new Event('lose-voice')));
    await page.getByText('Giọng đọc của máy bị lỗi.').waitFor();
    expect(await page.locator('.player').isVisible()).toBe(false);
    await page.context().close();
  });

  it('whose device has no Vietnamese voice is told so, and what to do', async () => {
    // A real browser, which has no voice at all.
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
