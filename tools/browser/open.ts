import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** The path of the first briefing, relative to the site's root. */
export const FIRST_BRIEFING = '2020/07/giao-ban-thang-7-trien-khai-nhiem-vu-6-thang-cuoi-nam/';

/**
 * Blocks the service worker, whose requests tests can neither observe nor stop (offline.test.ts
 * tests it). The resulting console message of Playwright is not an error of the page.
 */
export const WITHOUT_WORKER = { serviceWorkers: 'block' } as const satisfies BrowserContextOptions;
export const isBlockedWorkerMessage = (message: string) =>
  message === 'Service Worker registration blocked by Playwright';

/**
 * Waits until a page's scripts have run; returns at once without scripting or on pages without
 * scripts. Asks the page itself: for a locator, Playwright first loads its own scripts into the
 * page, which takes half as long as the page.
 */
export async function scriptsStarted(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const root = document.querySelector('html');
    if (!root || !document.querySelector('html[data-script] script[type=module]')) return;
    await new Promise<void>((resolve) => {
      const look = () => {
        if (root.getAttribute('data-script') !== 'started') return;
        watcher.disconnect();
        resolve();
      };
      const watcher = new MutationObserver(look);
      watcher.observe(root, { attributes: true });
      look();
    });
  });
}

/**
 * Opens a page with a phone's viewport and collects faults: console errors, and requests to other
 * hosts.
 */
export async function open(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    ...WITHOUT_WORKER,
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const expects404 = url.endsWith('khong-co/');
  page.on('console', (message) => {
    if (
      ['error', 'warning'].includes(message.type()) &&
      !expects404 &&
      !isBlockedWorkerMessage(message.text())
    )
      faults.push(message.text());
  });
  page.on('pageerror', (error) => {
    faults.push(error.message);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin)
      faults.push(`request to ${request.url()}`);
  });
  await page.goto(url);
  await scriptsStarted(page);
  if (url.includes('?q=')) await page.locator('#danh-sach li').first().waitFor();
  return { page, faults };
}

/**
 * Follows a link, by click or keyboard, and waits for the navigation, which may be to a fragment of
 * the same page.
 */
export async function follow(
  link: Locator,
  activate: (link: Locator) => Promise<void> = (target) => target.click(),
): Promise<void> {
  const page = link.page();
  await Promise.all([page.waitForEvent('framenavigated'), activate(link)]);
  await page.waitForLoadState();
}
