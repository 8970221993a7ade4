import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { browser } from '../support/browser.ts';
import { build } from '../../tools/site/build.ts';
import { page as savedPage, rescueFolders } from '../rescue/run-rescue.ts';
import { writeFiles } from '../support/files.ts';
import { switchableSite } from '../support/switchable-site.ts';

const OLD_ADDRESS = 'http://trang-cu.example/Default.aspx?tabid=125&id=24';
const TITLE = 'Xã Kỳ Xuân ra quân làm giao thông nông thôn (bài mẫu)';

it('a saved page becomes a briefing by one command: its old address leads there, and search finds it', async () => {
  const { source, folder } = rescueFolders();
  writeFiles(source, { 'bai-24.html': savedPage(TITLE, { url: OLD_ADDRESS }) });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...['src/commands/rescue.ts', source, '--to', folder, '--report', join(source, 'bao-cao')],
      ...['--publish', '--topic', 'kinh-te-xa-hoi'],
    ],
    { encoding: 'utf8' },
  );
  expect(status, stdout + stderr).toBe(0);

  const outDir = join(source, 'trang');
  const { code, output } = await build(outDir, { CONTENT_DIR: folder, SHARE_IMAGES: 'off' });
  expect(code, output).toBe(0);
  const site = await switchableSite(outDir, '/');
  const page = await browser.newPage();
  await page.goto(`${site.url}dia-chi-cu/`);
  // As people paste it: with another host's prefix, and its parameters in another order.
  await page
    .getByLabel('Địa chỉ cũ')
    .fill('https://www.trang-cu.example/default.aspx?id=24&tabid=125');
  await page.getByRole('button', { name: 'Mở bản tin' }).click();
  await page.getByRole('heading', { name: TITLE }).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/2020\/07\/[^/]+\/$/u);
  expect(await page.getByText('Cứu từ').innerText()).toContain('trang-cu.example');

  await page.goto(`${site.url}tim-kiem/?q=${encodeURIComponent('ra quan lam giao thong')}`);
  await page.locator('#danh-sach').getByRole('link', { name: TITLE }).waitFor();
  await page.close();
  site.stop();
});
