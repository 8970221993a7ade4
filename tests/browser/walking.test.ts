import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { browser } from '../support/browser.ts';
import { FIRST_BRIEFING, follow, open } from '../../tools/browser/open.ts';

const real = inject('real');
const sample = inject('sample');
const TITLE = /UBND huyện Kỳ Anh giao ban tháng 7/u;

/** Follows links by their names, one on each page, and returns the URL of the last page. */
async function followLinks(page: Page, names: readonly (string | RegExp)[]): Promise<string> {
  for (const name of names)
    await follow(
      page
        .getByRole('main')
        .or(page.getByRole('banner'))
        .getByRole('link', { name, exact: typeof name === 'string' })
        .first(),
    );
  return page.url();
}

describe('a reader who browses', () => {
  it.each([
    ['time', ['Lưu trữ', /1 bản tin tháng 7\/2020$/u, TITLE]],
    ['year', ['Lưu trữ', /^Năm 2020/u, TITLE]],
    ['topic', [/^Kinh tế - xã hội/u, TITLE]],
    ['person', ['Các nhân vật', 'Bùi Quang Hoàn', TITLE]],
    ['place', ['Các địa bàn', 'huyện Kỳ Anh', TITLE]],
    ['author', ['Các tác giả', /^Trung Anh/u, TITLE]],
    ['figure', ['Thu ngân sách', /bản tin 6\/7\/2020/u]],
  ])(
    'gets from the home page to the first briefing by %s, in at most three steps',
    async (_route, names) => {
      expect(names.length).toBeLessThanOrEqual(3);
      const { page } = await open(browser, real.url);
      expect(await followLinks(page, names)).toBe(real.url + FIRST_BRIEFING);
      await page.context().close();
    },
  );

  it('gets from the calendar of a month to the briefings of a day', async () => {
    const { page } = await open(browser, `${real.url}2020/07/`);
    const calendar = page.getByRole('table', { name: 'Lịch tháng 7/2020' });
    expect(await calendar.getByRole('link').allInnerTexts()).toEqual([
      expect.stringMatching(/^6/u),
    ]);
    expect(
      await calendar.getByRole('columnheader').first().locator('abbr').getAttribute('title'),
    ).toBe('Thứ Hai');
    await follow(calendar.getByRole('link', { name: /^6 ?: 1 bản tin$/u }));
    expect(await page.locator('li:target').getByRole('link', { name: TITLE }).isVisible()).toBe(
      true,
    );
    await page.context().close();
  });

  it.each([360, 1280])(
    'finds the heat map of all months as a table with row headers, at %i px',
    async (width) => {
      const { page } = await open(browser, `${sample.url}luu-tru/`, {
        viewport: { width, height: 800 },
      });
      const table = page.getByRole('table', { name: 'Số bản tin theo tháng' });
      const years = await table.getByRole('rowheader').count();
      expect(years).toBeGreaterThan(5);
      expect(await table.getByRole('cell').count()).toBe(years * 12);
      const counted = await table
        .getByRole('cell')
        .evaluateAll((cells) =>
          cells.reduce((sum, cell) => sum + Number(cell.querySelector('b, i')?.textContent), 0),
        );
      expect(counted).toBe(60);
      await follow(table.getByRole('link', { name: /\d+ bản tin tháng \d+\/20\d\d$/u }).first());
      expect(page.url()).toMatch(/\/20\d\d\/\d\d\/$/u);
      await page.context().close();
    },
  );

  it('sees a person’s offices, roles and co-participants', async () => {
    const { page } = await open(browser, `${real.url}nhan-vat/bui-quang-hoan/`);
    expect(
      await page.getByRole('region', { name: 'Chức vụ theo các bản tin' }).innerText(),
    ).toMatch(/Phó Bí thư Huyện ủy, Chủ tịch UBND huyện\s+6\/7\/2020\s+· 1 bản tin/u);
    expect(
      await page
        .getByRole('region', { name: 'Thường có mặt cùng' })
        .getByRole('link')
        .allInnerTexts(),
    ).toEqual(['Phạm Văn Dũng']);
    expect(await page.locator('.briefings .role').innerText()).toBe(
      'Chủ trì · Phó Bí thư Huyện ủy, Chủ tịch UBND huyện',
    );
    await page.context().close();
  });

  it('gets from a photograph of a month to its briefing', async () => {
    const { page } = await open(browser, `${sample.url}anh/`);
    await follow(page.locator('.tiles a').first());
    await follow(page.locator('.tiles a').first());
    expect(page.url()).toMatch(/\/anh\/20\d\d\/\d\d\/$/u);
    const photo = page.locator('.photos a').first();
    expect(
      await photo
        .locator('img')
        .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
    ).toBe(360);
    await follow(photo);
    expect(await page.locator('article .photo').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('finds people by the first letter of their given name, with the keyboard alone', async () => {
    const { page } = await open(browser, `${real.url}nhan-vat/`);
    expect(await page.locator('main h2').allInnerTexts()).toEqual(['D', 'H']);
    await page
      .getByRole('navigation', { name: 'Chữ cái đầu của tên' })
      .getByRole('link', { name: 'H' })
      .focus();
    await follow(page.locator(':focus'), (link) => link.press('Enter'));
    expect(new URL(page.url()).hash).toBe('#chu-H');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Bùi Quang Hoàn');
    await page.context().close();
  });

  it('sees what each of the twenty communes of July 2020 has become, and by which resolution', async () => {
    const { page } = await open(browser, `${real.url}dia-ban/`);
    const rows = page
      .getByRole('table', { name: /^Các đơn vị từng thuộc huyện Kỳ Anh/u })
      .getByRole('row');
    const communes = [
      'Kỳ Xuân',
      'Kỳ Bắc',
      'Kỳ Phú',
      'Kỳ Phong',
      'Kỳ Tiến',
      'Kỳ Giang',
      'Kỳ Đồng',
      'Kỳ Khang',
      'Kỳ Văn',
      'Kỳ Trung',
      'Kỳ Thọ',
      'Kỳ Tây',
      'Kỳ Thượng',
      'Kỳ Hải',
      'Kỳ Thư',
      'Kỳ Châu',
      'Kỳ Tân',
      'Lâm Hợp',
      'Kỳ Sơn',
      'Kỳ Lạc',
    ];
    expect(communes).toHaveLength(20);
    expect(await page.getByText('chưa rõ thời gian').count()).toBeLessThan(5);
    for (const name of communes) {
      const row = rows.filter({
        has: page.getByRole('rowheader', { name: `xã ${name}`, exact: true }),
      });
      expect(await row.innerText()).toMatch(
        /(?:xã|phường) .*theo Nghị quyết 1665\/NQ-UBTVQH15 ngày 16\/6\/2025/u,
      );
    }
    await follow(page.getByRole('link', { name: 'xã Kỳ Đồng', exact: true }));
    expect(await page.locator('.facts').innerText()).toMatch(
      /Về sau thành\s+thị trấn Kỳ Đồng\s+Nay thuộc\s+xã Kỳ Anh theo Nghị quyết 1665/u,
    );
    await page.context().close();
  });

  it.each([
    ['2020/07/giao-ban-thang-7-trien/', '', TITLE, 'giao ban thang 7 trien'],
    ['2020/08/', 'Tháng 8/2020 không có bản tin nào.', /năm 2020/iu, ''],
    ['2031/', 'Năm 2031 không có bản tin nào.', 'Lưu trữ', ''],
    ['nhan-vat/bui-quang-hon/', '', 'Bùi Quang Hoàn', 'bui quang hon'],
    ['luu-tr/', '', 'Lưu trữ', 'luu tr'],
  ])('is offered what a wrong address may mean: %s', async (path, notice, offer, words) => {
    const { page } = await open(browser, real.url + path);
    const offers = page.getByRole('main').getByRole('status');
    await offers.getByRole('link', { name: offer }).waitFor();
    expect(await offers.innerText()).toContain(notice);
    expect(await page.getByRole('searchbox').inputValue()).toBe(words);
    await page.context().close();
  });

  it('is told that Kỳ Anh is three different units', async () => {
    const { page } = await open(browser, `${real.url}dia-ban/huyen-ky-anh/`);
    expect(await page.locator('.facts').innerText()).toMatch(
      /Cùng tên nhưng là đơn vị khác\s+thị xã Kỳ Anh, xã Kỳ Anh/u,
    );
    await page.context().close();
  });

  it('gets from a briefing to related ones, which state what they have in common', async () => {
    const { page } = await open(browser, sample.url);
    await follow(page.locator('.briefings a').first());
    const related = page.getByRole('region', { name: 'Bản tin liên quan' }).getByRole('listitem');
    expect(await related.count()).toBeGreaterThan(1);
    expect(await related.count()).toBeLessThanOrEqual(5);
    for (const text of await related.allInnerTexts())
      expect(text).toMatch(/\d{1,2}\/\d{1,2}\/20\d\d · cùng (?:nhân vật|chuyên mục|địa bàn)/u);
    await follow(related.first().getByRole('link'));
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    await page.context().close();
  });
});
