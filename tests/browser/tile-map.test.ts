import { describe, expect, inject, it } from 'vitest';
import { browser } from '../support/browser.ts';
import { follow, open } from '../../tools/browser/open.ts';

const real = inject('real');
const sample = inject('sample');

describe('a reader of the list of places', () => {
  it('finds a commune on the map, where the communes lie as on the land, without script too', async () => {
    const { page } = await open(browser, `${real.url}dia-ban/`, {
      viewport: { width: 320, height: 740 },
      javaScriptEnabled: false,
    });
    const map = page.getByRole('figure', { name: 'Sơ đồ: huyện Kỳ Anh' });
    expect(await map.getByRole('link').count()).toBe(20);
    const placeOf = async (name: string) => {
      const box = await map.getByRole('link', { name }).boundingBox();
      return box ?? { x: NaN, y: NaN, width: NaN, height: NaN };
    };
    const [north, south, west, east] = await Promise.all(
      ['xã Kỳ Xuân', 'xã Kỳ Lạc', 'xã Kỳ Sơn', 'xã Kỳ Hải'].map(placeOf),
    );
    expect(north?.y).toBeLessThan(south?.y ?? NaN);
    expect(west?.x).toBeLessThan(east?.x ?? NaN);
    expect((east?.x ?? NaN) + (east?.width ?? NaN)).toBeLessThanOrEqual(320);
    await page.emulateMedia({ media: 'print' });
    expect(await map.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    const link = map.getByRole('link', { name: /^xã Kỳ Bắc \d+ bản tin$/u });
    await link.focus();
    await page.keyboard.press('Tab');
    expect(
      await map
        .getByRole('link', { name: 'xã Kỳ Xuân' })
        .evaluate((next) => next.matches(':focus')),
    ).toBe(true);
    await follow(link, (target) => target.press('Enter'));
    expect(page.url()).toBe(`${real.url}dia-ban/xa-ky-bac/`);
    await page.context().close();
  });

  it('sees no map where no place has a tile', async () => {
    const { page } = await open(browser, `${sample.url}dia-ban/`);
    expect(await page.getByRole('table').count()).toBeGreaterThan(0);
    expect(await page.getByRole('figure').count()).toBe(0);
    await page.context().close();
  });
});
