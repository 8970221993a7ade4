import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** The address of the first briefing, below a site's root. */
export const FIRST_BRIEFING = '2020/07/giao-ban-thang-7-trien-khai-nhiem-vu-6-thang-cuoi-nam/';

/**
 * Without the site's service worker, whose requests a test neither sees nor can stop (offline.test.ts looks at that): what the
 * browser's driver then has to say in the console is no fault of the page.
 */
export const WITHOUT_WORKER = { serviceWorkers: 'block' } as const satisfies BrowserContextOptions;
export const saysWithoutWorker = (message: string) => message === 'Service Worker registration blocked by Playwright';

/** Waits until a page's scripts have made of it what they make. Without scripting, and on a page without tools, there is nothing to wait for. */
export async function scriptsStarted(page: Page): Promise<void> {
  if (await page.locator('html[data-script] script[type=module]').count() > 0) await page.locator('html[data-script=started]').waitFor({ state: 'attached' });
}

/** Opens a page as on a phone and collects what must not happen: errors in the console, and requests to any other host. */
export async function open(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...WITHOUT_WORKER, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const expects404 = url.endsWith('khong-co/');
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type()) && !expects404 && !saysWithoutWorker(message.text())) faults.push(message.text()); });
  page.on('pageerror', (error) => { faults.push(error.message); });
  page.on('request', (request) => { if (new URL(request.url()).origin !== new URL(url).origin) faults.push(`asked for ${request.url()}`); });
  await page.goto(url);
  await scriptsStarted(page);
  if (url.includes('?q=')) await page.locator('#danh-sach li').first().waitFor();
  return { page, faults };
}
