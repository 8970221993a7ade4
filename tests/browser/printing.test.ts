import jsQR from 'jsqr';
import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, inject, it } from 'vitest';
import { pagesOf } from '../../tools/site/site-files.ts';
import { browser } from '../support/browser.ts';
import { FIRST_BRIEFING, open } from '../../tools/browser/open.ts';

const real = inject('real');
const sample = inject('sample');
/** The sample's oldest briefing has links. */
const [OLDEST = ''] = pagesOf(sample.outDir)
  .filter((path) => /^\d{4}\/\d{2}\/[^/]+\/index/u.test(path))
  .sort();
const ADDRESS = `https://tin.example/kyanh/${OLDEST.replace('index.html', '')}`;

/**
 * Prints a page to PDF.
 * @returns the size of its sheets in points, their number, and their text.
 */
async function printed(url: string) {
  const { page } = await open(browser, url);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.context().close();
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
  const { text } = await extractText(document, { mergePages: true });
  return {
    size: [Math.round(width), Math.round(height)],
    sheets: document.numPages,
    text: text.replace(/\s+/gu, ' '),
  };
}

describe('a printed briefing', () => {
  it('is A4 with heading, date and participants, and without controls', async () => {
    const { size, text } = await printed(real.url + FIRST_BRIEFING);
    expect(size).toEqual([595, 842]);
    for (const words of [
      'UBND huyện Kỳ Anh giao ban tháng 7',
      'Thứ Hai, ngày 6 tháng 7 năm 2020',
      'Thành phần tham gia',
      'Bùi Quang Hoàn',
      '2.919,8 tỷ đồng',
    ])
      expect(text).toContain(words);
    for (const words of [
      'Lưu trữ',
      'Tìm kiếm',
      'Giới thiệu',
      'Đến phần nội dung',
      'Đọc trên loa',
      'Bản tin liên quan',
    ])
      expect(text).not.toContain(words);
  });

  it('shows its URL, and lists the links of its text by number', async () => {
    const { text } = await printed(sample.url + OLDEST.replace('index.html', ''));
    expect(text).toContain('cổng thông tin điện tử [1] và kho lưu trữ [2].');
    expect(text.replaceAll(' ', '')).toContain(
      `1.https://hatinh.gov.vn/?a=1&b=22.https://tin.example/kyanh/luu-tru/`,
    );
    expect(text.replaceAll(' ', '')).toContain(ADDRESS);
  });

  it('has a readable QR code of its URL', async () => {
    const { page } = await open(browser, sample.url + OLDEST.replace('index.html', ''), {
      deviceScaleFactor: 2,
    });
    await page.emulateMedia({ media: 'print' });
    const { data, info } = await sharp(await page.locator('.printed p').screenshot())
      .flatten({ background: '#fff' })
      .extend({ top: 40, bottom: 40, left: 40, right: 40, background: '#fff' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(ADDRESS);
    await page.context().close();
  });

  it('has parts for print that are hidden on screen', async () => {
    const { page } = await open(browser, sample.url + OLDEST.replace('index.html', ''));
    expect(await page.locator('.printed').isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('a printed loudspeaker script', () => {
  it('has letters of at least 18 points, and at most eight sheets', async () => {
    const { size, sheets, text } = await printed(`${real.url}${FIRST_BRIEFING}phat-thanh/`);
    expect(size).toEqual([595, 842]);
    expect(text).toContain('hai nghìn chín trăm mười chín phẩy tám tỷ đồng');
    expect(text).not.toContain('Lưu trữ');
    expect(sheets).toBeLessThanOrEqual(8);
    const { page } = await open(browser, `${real.url}${FIRST_BRIEFING}phat-thanh/`);
    await page.emulateMedia({ media: 'print' });
    const px = await page
      .locator('.broadcast span > i')
      .first()
      .evaluate((line) => Number.parseFloat(getComputedStyle(line).fontSize));
    expect(px * 0.75).toBeGreaterThanOrEqual(18);
    await page.context().close();
  });
});
