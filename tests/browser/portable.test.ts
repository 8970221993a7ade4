import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { temporaryFolder } from '../../tools/site/build.ts';
import { browser } from '../support/browser.ts';
import { follow } from '../../tools/browser/open.ts';

const sample = inject('sample');
const folder = join(temporaryFolder(), 'xem-thu');

/** Runs `npm run portable` for the sample site. */
function portable(to: string) {
  return spawnSync(
    process.execPath,
    ['src/commands/portable.ts', '--outDir', sample.outDir, '--to', to],
    {
      encoding: 'utf8',
      env: { ...process.env, BASE_PATH: '/kyanh', SITE_URL: 'https://tin.example' },
    },
  );
}

describe('the portable copy', () => {
  it('opens from its folder with styles and working links, and sends no requests to a host', async () => {
    expect(portable(folder)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('mở tệp index.html'),
    });
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) faults.push(`request to ${request.url()}`);
    });
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    const isStyled = async () =>
      (await page.evaluate(() => getComputedStyle(document.body).display)) === 'flex';
    expect(await isStyled()).toBe(true);
    await follow(page.locator('.briefings a').first());
    expect(await page.locator('article h1').isVisible()).toBe(true);
    expect(await isStyled()).toBe(true);
    await follow(page.getByRole('link', { name: 'Bản đọc loa truyền thanh' }));
    expect(await isStyled()).toBe(true);
    await page.goBack();
    await follow(page.getByRole('link', { name: 'Lưu trữ' }));
    await follow(page.getByRole('link', { name: /tháng \d+\/20\d\d$/u }).first());
    expect(page.url()).toMatch(/\/20\d\d\/\d\d\/index\.html$/u);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('overwrites an older copy, and nothing else', () => {
    expect(portable(folder)).toMatchObject({ status: 0 });
    writeFileSync(join(folder, 'cu.html'), 'cũ');
    expect(portable(folder)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('có cu.html, không phải do chương trình này ghi'),
    });
    const other = join(temporaryFolder(), 'viec-khac');
    mkdirSync(other);
    writeFileSync(join(other, 'quan-trong.txt'), 'x');
    expect(portable(other)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('không phải bản xem thử'),
    });
  });
});
