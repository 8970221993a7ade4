import type { Page } from 'playwright-core';

/**
 * A search engine and its page. The page calls `performance.mark` when a query is `asked` and
 * `answered`.
 */
export interface Engine {
  name: string;
  /** The path of the results page for a query. */
  address: (query: string) => string;
  /** Injects what is needed before the page loads. */
  prepare: (page: Page) => Promise<void>;
  /** Submits another query on the open page; does not wait for the answer. */
  ask: (page: Page, query: string) => Promise<void>;
  /** The paths of the first 20 results on the page. */
  results: (page: Page) => Promise<string[]>;
}

/** The path of stock Pagefind's page and index. */
export const STOCK_PATH = '/stock/';

/** The archive's published search page. */
export const ours: Engine = {
  name: 'ours',
  address: (query) => `/tim-kiem/?q=${encodeURIComponent(query)}`,
  prepare: async (page) => {
    await page.addInitScript(markAnswers);
  },
  ask: async (page, query) => {
    await page.locator('#q').selectText();
    // Inserted as a single keystroke, so that no prefix of the query is answered first.
    await page.keyboard.insertText(query);
  },
  results: async (page) => {
    // The first hits show before the status says how many there are, and others on request.
    await page.waitForFunction(() => {
      const status = document.querySelector('#trang-thai')?.textContent ?? '';
      if (status.startsWith('Đang')) return false;
      const count = Number(/^[\d.]+/u.exec(status)?.[0].replaceAll('.', '') ?? 0);
      if (document.querySelectorAll('#danh-sach > li').length >= Math.min(count, 20)) return true;
      const button = document.querySelector('#xem-them');
      if (button instanceof HTMLElement && !button.hidden) button.click();
      return false;
    });
    return resultPaths(page);
  },
};

/** Stock Pagefind; `quoted` puts every query in quotation marks. */
export function stock({ quoted = false } = {}): Engine {
  const toQuery = (query: string) => (quoted ? `"${query}"` : query);
  return {
    name: quoted ? 'stock, quoted' : 'stock',
    address: (query) => `${STOCK_PATH}?q=${encodeURIComponent(toQuery(query))}`,
    prepare: () => Promise.resolve(),
    ask: (page, query) =>
      page.evaluate((detail) => {
        dispatchEvent(new CustomEvent('stock-ask', { detail }));
      }, toQuery(query)),
    results: async (page) => {
      await page.evaluate(() => {
        performance.clearMarks('more');
        dispatchEvent(new Event('stock-more'));
      });
      await page.waitForFunction(() => performance.getEntriesByName('more').length > 0);
      return resultPaths(page);
    },
  };
}

function resultPaths(page: Page): Promise<string[]> {
  return page
    .locator('#danh-sach a')
    .evaluateAll((links) =>
      links.map((link) =>
        link instanceof HTMLAnchorElement ? decodeURIComponent(link.pathname) : '',
      ),
    );
}

/**
 * Runs in our search page. A query is answered when the list has its first results, or the status
 * says that there are none.
 */
function markAnswers(): void {
  addEventListener(
    'input',
    () => {
      performance.mark('asked');
    },
    { capture: true },
  );
  addEventListener('DOMContentLoaded', () => {
    const [list, status] = [
      document.querySelector('#danh-sach'),
      document.querySelector('#trang-thai'),
    ];
    if (!list || !status) return;
    new MutationObserver((changes) => {
      if (changes.some(({ addedNodes }) => addedNodes.length > 0)) performance.mark('answered');
    }).observe(list, { childList: true });
    new MutationObserver(() => {
      if (status.textContent.startsWith('Không có')) performance.mark('answered');
    }).observe(status, { childList: true });
  });
}
