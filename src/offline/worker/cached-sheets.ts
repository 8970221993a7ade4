import { existingStore } from '../stores.ts';

/** A style sheet link, as written by any build. */
const STYLESHEET_LINK = /<link rel="stylesheet" href="([^"]+)"/gu;

/**
 * Collects the URLs of style sheets that the pages of some caches use. Reads one page at a time,
 * because there may be hundreds. `base` is the site's absolute URL.
 */
export async function sheetsOfPages(
  storeNames: readonly string[],
  base: string,
): Promise<Set<string>> {
  const sheets = new Set<string>();
  for (const name of storeNames) {
    const store = await existingStore(name);
    for (const request of (await store?.keys()) ?? []) {
      if (!request.url.endsWith('/')) continue;
      const page = (await (await store?.match(request))?.text()) ?? '';
      for (const [, sheet = ''] of page.matchAll(STYLESHEET_LINK))
        sheets.add(new URL(sheet, base).href);
    }
  }
  return sheets;
}
