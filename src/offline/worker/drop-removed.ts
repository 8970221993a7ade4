import { existingStore } from '../stores.ts';

/** A photograph or data file beside the pages of a month. */
const FILE_OF_MONTH = /\/\d{4}\/\d{2}\/[^/]+\.(?:avif|jpg|json)$/u;

/**
 * Deletes from some caches what they hold of removed briefings: their pages and data, every page
 * that links to one of them (it names the briefing, and perhaps its people), and the photographs
 * that no remaining page shows.
 * @param names of the caches.
 * @param base the site's absolute URL.
 * @param removed ids of briefings, `2020/07/<slug>`, former ones too.
 */
export async function dropRemoved(
  names: readonly string[],
  base: string,
  removed: readonly string[],
): Promise<void> {
  if (removed.length === 0) return;
  const gone = new Set(removed.map((id) => base + id));
  const briefingOf = (url: string) => url.replace(/(?:\/phat-thanh)?\/$|\.json$/u, '');
  const { pathname } = new URL(base);
  for (const name of names) {
    const store = await existingStore(name);
    const remaining: string[] = [];
    const files: string[] = [];
    // Pages are read one at a time, because there may be hundreds.
    for (const { url } of (await store?.keys()) ?? []) {
      if (gone.has(briefingOf(url))) await store?.delete(url);
      else if (FILE_OF_MONTH.test(url)) files.push(url);
      else if (url.endsWith('/')) {
        const page = (await (await store?.match(url))?.text()) ?? '';
        if (removed.some((id) => page.includes(`"${pathname}${id}/`))) await store?.delete(url);
        else remaining.push(page);
      }
    }
    for (const url of files) {
      const path = url.slice(new URL(url).origin.length);
      const isOfPage = url.endsWith('.json')
        ? (await store?.match(`${briefingOf(url)}/`)) !== undefined
        : remaining.some((page) => page.includes(path));
      if (!isOfPage) await store?.delete(url);
    }
  }
}
