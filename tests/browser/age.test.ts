import { describe, expect, inject, it } from 'vitest';
import { pagesOf } from '../../tools/site/site-files.ts';
import { browser } from '../support/browser.ts';
import { FIRST_BRIEFING } from '../../tools/browser/open.ts';

const real = inject('real');
const sample = inject('sample');
const [OLDEST = ''] = pagesOf(sample.outDir)
  .filter((path) => /^\d{4}\/\d{2}\/[^/]+\/index/u.test(path))
  .sort();

/** The age notice of a briefing on a given day, or `undefined` if it is hidden. */
async function noticeOn(day: string, url: string): Promise<string | undefined> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${day}T08:00:00+07:00`));
  await page.goto(url);
  const notice = page.locator('.notice[data-day]');
  const text = (await notice.isVisible())
    ? (await notice.innerText()).replace(/\s+/gu, ' ')
    : undefined;
  await context.close();
  return text;
}

describe('the age notice of a briefing', () => {
  it('states the age from two years on, and links to what the place is today', async () => {
    const url = real.url + FIRST_BRIEFING;
    expect(await noticeOn('2026-11-24', url)).toBe(
      'Bản tin ngày 6/7/2020 đã hơn 6 năm. Chức vụ và địa giới được ghi theo thời điểm đó, nay có thể đã thay đổi. Huyện Kỳ Anh có đến 30/6/2025: nơi này nay ra sao.',
    );
    expect(await noticeOn('2022-07-05', url)).toMatch(/^Bản tin ngày 6\/7\/2020\. /u);
    expect(await noticeOn('2022-07-06', url)).toMatch(/^Bản tin ngày 6\/7\/2020 đã hơn 2 năm\. /u);
    expect(await noticeOn('2023-07-05', url)).toMatch(/^Bản tin ngày 6\/7\/2020 đã hơn 2 năm\. /u);
  });

  it('is hidden while the briefing is recent, if its places have not changed', async () => {
    const url = sample.url + OLDEST.replace('index.html', '');
    const [year = 0, month] = OLDEST.split('/').map(Number);
    expect(await noticeOn(`${year + 1}-${String(month).padStart(2, '0')}-01`, url)).toBeUndefined();
    expect(await noticeOn(`${year + 9}-01-01`, url)).toMatch(/đã hơn [78] năm/u);
  });

  it('links to what has changed without JavaScript too', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(real.url + FIRST_BRIEFING);
    await page.getByRole('link', { name: 'nơi này nay ra sao' }).click();
    await page.waitForURL(`${real.url}dia-ban/huyen-ky-anh/`);
    await context.close();
  });
});
