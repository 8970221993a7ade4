import type { Page } from 'playwright-core';

/** A search engine on a page of its own, which marks (`performance.mark`) when it was `asked` and when it `answered`. */
export interface Engine {
  name: string;
  /** The page that answers a query, from the server's root. */
  address: (query: string) => string;
  /** What must be in the page before it loads. */
  prepare: (page: Page) => Promise<void>;
  /** Asks the open page for another query; does not wait for the answer. */
  ask: (page: Page, query: string) => Promise<void>;
  /** The paths of the first 20 results of the answer on the page. */
  results: (page: Page) => Promise<string[]>;
}

/** Where the server has stock Pagefind's page and index. */
export const STOCK_PATH = '/stock/';

/** The archive's search page as it is published. */
export const ours: Engine = {
  name: 'ours',
  address: (query) => `/tim-kiem/?q=${encodeURIComponent(query)}`,
  prepare: async (page) => {
    await page.addInitScript(markAnswers);
  },
  ask: async (page, query) => {
    await page.locator('#q').selectText();
    // All at once, as one key: what was typed before the last key must not have been answered already.
    await page.keyboard.insertText(query);
  },
  results: async (page) => {
    // The first results are shown before the others: the status says how many there are.
    await page.waitForFunction(() => {
      if (document.querySelector('#trang-thai')?.textContent.startsWith('Đang')) return false;
      const count = Number(/^[\d.]+/u.exec(document.querySelector('#trang-thai')?.textContent ?? '')?.[0].replaceAll('.', '') ?? 0);
      return document.querySelectorAll('#danh-sach > li').length >= Math.min(count, 20);
    });
    return linksShown(page);
  },
};

/** Stock Pagefind; `quoted` sends every query in quotation marks. */
export function stock({ quoted = false } = {}): Engine {
  const sent = (query: string) => (quoted ? `"${query}"` : query);
  return {
    name: quoted ? 'stock, quoted' : 'stock',
    address: (query) => `${STOCK_PATH}?q=${encodeURIComponent(sent(query))}`,
    prepare: () => Promise.resolve(),
    ask: (page, query) => page.evaluate((detail) => { dispatchEvent(new CustomEvent('stock-ask', { detail })); }, sent(query)),
    results: async (page) => {
      await page.evaluate(() => { performance.clearMarks('more'); dispatchEvent(new Event('stock-more')); });
      await page.waitForFunction(() => performance.getEntriesByName('more').length > 0);
      return linksShown(page);
    },
  };
}

function linksShown(page: Page): Promise<string[]> {
  return page.locator('#danh-sach a').evaluateAll((links) => links.map((link) => (link instanceof HTMLAnchorElement ? decodeURIComponent(link.pathname) : '')));
}

/** Runs in our search page: it has answered when the first results stand in the list, or the status says that there are none. */
function markAnswers(): void {
  addEventListener('input', () => { performance.mark('asked'); }, { capture: true });
  addEventListener('DOMContentLoaded', () => {
    const [list, status] = [document.querySelector('#danh-sach'), document.querySelector('#trang-thai')];
    if (!list || !status) return;
    new MutationObserver((changes) => {
      if (changes.some(({ addedNodes }) => addedNodes.length > 0)) performance.mark('answered');
    }).observe(list, { childList: true });
    new MutationObserver(() => {
      if (status.textContent.startsWith('Không có')) performance.mark('answered');
    }).observe(status, { childList: true });
  });
}
