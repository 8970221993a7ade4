import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { walk } from './keyboard-walk.ts';
import { FIRST_BRIEFING, open } from './open.ts';
import { giveVoices } from './voices.ts';

const real = inject('real');
const sample = inject('sample');
const STILL = { reducedMotion: 'reduce' } as const;

let browser: Browser;
beforeAll(async () => { browser = await launchChromium(); });
afterAll(async () => { await browser.close(); });

/** What has the focus, by its words. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent.trim());

describe('with the keyboard alone', () => {
  it('a day of the calendar leads to its briefings, from which Tab goes on', async () => {
    const { page } = await open(browser, `${real.url}2020/07/`);
    await page.getByRole('table', { name: 'Lịch tháng 7/2020' }).getByRole('link').press('Enter');
    expect(new URL(page.url()).hash).toBe('#ngay-6');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^UBND huyện Kỳ Anh giao ban tháng 7/u);
    await page.context().close();
  });

  it('a table that is wider than a phone is a place with a name, and scrolls sideways', async () => {
    const { page } = await open(browser, `${sample.url}so-lieu/thu-ngan-sach/`, STILL);
    const table = page.getByRole('region', { name: /^Bảng / }).first();
    await table.press('ArrowRight');
    await expect.poll(() => table.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
    await page.context().close();
  });

  it('a briefing is listened to, paused and stopped; the player covers nothing that has the focus', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...STILL });
    const page = await context.newPage();
    await giveVoices(page);
    await page.goto(real.url + FIRST_BRIEFING);
    const start = page.getByRole('button', { name: 'Nghe bài' });
    await start.press('Enter');
    await expect.poll(() => focused(page)).toBe('Tạm dừng');
    // Browsers of before 2025 would put it at the foot of a container, not of the window.
    expect(await page.locator('main .player').count()).toBe(0);
    await page.keyboard.press('Space');
    expect(await focused(page)).toBe('Đọc tiếp');

    expect(await walk(page, ['Tab'])).toEqual([]);
    await page.getByRole('button', { name: 'Thôi nghe' }).press('Enter');
    expect(await focused(page)).toBe('Nghe bài');
    await context.close();
  });
});
