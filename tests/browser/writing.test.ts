import type { Browser } from 'playwright-core';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { develop, temporaryFolder, type Server } from '../support/build.ts';
import { firstBriefing } from '../support/first-briefing.ts';
import { launchChromium } from './chromium.ts';

let browser: Browser;
let server: Server;
beforeAll(async () => {
  browser = await launchChromium();
  server = await develop({ CONTENT_DIR: await firstBriefing(), CACHE_DIR: join(temporaryFolder(), 'cache') });
});
afterAll(async () => {
  server.stop();
  await browser.close();
});

it('an editor who writes (npm run dev) finds what is written', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}tim-kiem/?q=chong+han`);
  await expect.poll(() => page.locator('#trang-thai').textContent(), { timeout: 30_000 }).toBe('1 bản tin khớp với “chong han”.');
  await page.getByRole('link', { name: /giao ban tháng 7/u }).click();
  await expect.poll(() => page.locator('article mark').first().textContent()).toBe('chống hạn');
});
