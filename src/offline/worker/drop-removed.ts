import { existingStore } from '../stores.ts';

/** A photograph beside the pages of a month. */
const PHOTO_OF_MONTH = /\/\d{4}\/\d{2}\/[^/]+\.(?:avif|jpg)$/u;

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
    if (!store) continue;
    const urls = (await store.keys()).map(({ url }) => url);
    let unused = urls.filter((url) => PHOTO_OF_MONTH.test(url));
    // Pages are read one at a time, because there may be hundreds.
    for (const url of urls.filter((each) => each.endsWith('/') && !gone.has(briefingOf(each)))) {
      const page = (await (await store.match(url))?.text()) ?? '';
      if (removed.some((id) => page.includes(`"${pathname}${id}/`))) gone.add(briefingOf(url));
      else unused = unused.filter((photo) => !page.includes(new URL(photo).pathname));
    }
    for (const url of [...urls.filter((each) => gone.has(briefingOf(each))), ...unused])
      await store.delete(url);
  }
}
