import { once } from 'node:events';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acquireBundlingLock } from '../../src/build/build-lock.ts';
import { rescuedDrafts } from '../../src/dev-server/review/rescued-drafts.ts';
import type { Lock } from '../../src/output/lock.ts';
import { browser } from '../support/browser.ts';
import { develop, temporaryFolder, type Server } from '../../tools/site/build.ts';
import { page as savedPage, rescueFolders, runRescue } from '../rescue/run-rescue.ts';
import { writeFiles } from '../support/files.ts';

let page: Page;
let server: Server;
let bundling: Lock;
let folder: string;
/** Another host, which a saved page names. */
let stranger: HttpServer;
let isStrangerAsked = false;

beforeAll(async () => {
  stranger = createServer((_request, response) => {
    isStrangerAsked = true;
    response.end();
  }).listen(0);
  await once(stranger, 'listening');
  const address = stranger.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const folders = rescueFolders();
  ({ folder } = folders);
  for (const number of [1, 2, 3]) {
    const text = [
      `Sáng 6/7, thôn mẫu số ${number} ra quân làm đường; đây là bài viết để thử trang duyệt tin.`,
      `Bà con góp ${number}0 ngày công, <img src="http://127.0.0.1:${port}/x.png"> kịp trước mùa mưa.`,
    ];
    const title = `Thôn mẫu số ${number} ra quân làm đường (bài mẫu)`;
    writeFiles(folders.source, {
      [`${number}.html`]: savedPage(title, { url: `http://trang-cu.example/${number}`, text }),
    });
  }
  await runRescue(folders, { isPublished: false });
  bundling = await acquireBundlingLock('pages');
  server = await develop({ CACHE_DIR: join(temporaryFolder(), 'cache'), CONTENT_DIR: folder });
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
});
afterAll(() => {
  stranger.close();
  try {
    server.stop();
  } finally {
    bundling.release();
  }
});

const heading = () => page.locator('h1').innerText();

/** Presses a key as soon as the page hears keys. */
async function press(key: string): Promise<void> {
  await page.getByLabel('Dùng phím').waitFor();
  await page.keyboard.press(key);
}

describe('the review page of npm run dev', () => {
  it('shows original and result side by side, and asks no other host', async () => {
    await page.goto(`${server.url}duyet-tin/`);
    expect(await heading()).toBe('Thôn mẫu số 1 ra quân làm đường (bài mẫu)');
    const [original, result] = [1, 2].map((at) =>
      page.frameLocator(`section:nth-of-type(${at}) > iframe`),
    );
    await original?.getByText('góp 10 ngày công').waitFor();
    await result?.getByText('Bản nháp: chưa đăng.').waitFor();
    const boxes = await Promise.all(
      ['Bản gốc', 'Kết quả'].map((title) => page.locator(`iframe[title="${title}"]`).boundingBox()),
    );
    expect(boxes[0]?.y).toBe(boxes[1]?.y);
    expect(isStrangerAsked).toBe(false);
    expect(await page.evaluate(() => 'wasRun' in globalThis)).toBe(false);
  });

  it('fits a telephone', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('goes on and back by keys, which can be turned off', async () => {
    await press('s');
    await expect.poll(heading).toContain('số 2');
    await press('t');
    await expect.poll(heading).toContain('số 1');
    await page.getByLabel('Dùng phím').uncheck();
    await press('s');
    await page.reload();
    expect(await heading()).toContain('số 1');
    await page.getByLabel('Dùng phím').check();
  });

  it('refuses a draft while a question is open; answered, it is accepted by a key', async () => {
    const [first, second] = rescuedDrafts(folder);
    const file = first?.file ?? '';
    const text = readFileSync(file, 'utf8');
    appendFileSync(file, '\n{/* HỎI: Còn ai dự nữa? */}\n');
    await page.getByText('Còn một câu hỏi chưa trả lời: Còn ai dự nữa?').first().waitFor();
    await press('n');
    await page.getByText('Chưa nhận: bài còn câu hỏi hoặc lỗi').waitFor();
    expect(readFileSync(file, 'utf8')).toContain('draft: true');

    writeFileSync(file, text);
    await page.getByText('Bài không còn câu hỏi hay lỗi nào').waitFor();
    await press('n');
    await expect.poll(heading).toContain('số 2');
    expect(new URL(page.url()).pathname).toBe(`/duyet-tin/${second?.id ?? ''}/`);
    expect(readFileSync(file, 'utf8')).toBe(text.replace('draft: true\n', ''));
    const published = `${server.url}${first?.id ?? ''}/`;
    await expect
      .poll(async () => (await page.request.get(published)).text())
      .not.toContain('Bản nháp: chưa đăng.');
  });
});
