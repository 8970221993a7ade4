import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { browser } from '../support/browser.ts';
import { walk } from './keyboard-walk.ts';
import { FIRST_BRIEFING, follow, open } from '../../tools/browser/open.ts';
import { stubVoices } from './voices.ts';

const real = inject('real');
const sample = inject('sample');
const REDUCED_MOTION = { reducedMotion: 'reduce' } as const;

/** The text of the focusedText element. */
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent.trim());

describe('with the keyboard alone', () => {
  it('a day in the calendar jumps to its briefings, and Tab continues from there', async () => {
    const { page } = await open(browser, `${real.url}2020/07/`);
    await follow(page.getByRole('table', { name: 'Lịch tháng 7/2020' }).getByRole('link'), (link) =>
      link.press('Enter'),
    );
    expect(new URL(page.url()).hash).toBe('#ngay-6');
    await page.keyboard.press('Tab');
    expect(await focusedText(page)).toMatch(/^UBND huyện Kỳ Anh giao ban tháng 7/u);
    await page.context().close();
  });

  it('a table wider than a phone is a named region that scrolls sideways', async () => {
    const { page } = await open(browser, `${sample.url}so-lieu/co-cau-kinh-te/`, REDUCED_MOTION);
    const table = page.getByRole('region', { name: /^Bảng / }).first();
    await table.press('ArrowRight');
    await expect.poll(() => table.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
    await page.context().close();
  });

  it('a briefing can be played, paused and stopped, and the player never covers the focus', async () => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      ...REDUCED_MOTION,
    });
    const page = await context.newPage();
    await stubVoices(page);
    await page.goto(real.url + FIRST_BRIEFING);
    const start = page.getByRole('button', { name: 'Nghe bài' });
    // A key, unlike a click, does not wait until the button is enabled.
    await expect.poll(() => start.isEnabled()).toBe(true);
    await start.press('Enter');
    await expect.poll(() => focusedText(page)).toBe('Tạm dừng');
    // Browsers before 2025 would fix it to the bottom of a container, not of the window.
    expect(await page.locator('main .player').count()).toBe(0);
    await page.keyboard.press('Space');
    expect(await focusedText(page)).toBe('Đọc tiếp');

    expect(await walk(page, ['Tab'])).toEqual([]);
    await page.getByRole('button', { name: 'Dừng nghe' }).press('Enter');
    expect(await focusedText(page)).toBe('Nghe bài');
    await context.close();
  });
});
