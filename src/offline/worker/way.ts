/**
 * How the worker answers a request: `page` from the network, else as it was kept; `asset`, whose name changes with its
 * content, as it was kept, else from the network; `photo` and `data` from the network, else as kept; `undefined` when it
 * leaves the request to the browser.
 */
export type Way = 'page' | 'asset' | 'photo' | 'data' | undefined;

/** What of a request decides. */
export interface Asked {
  method: string;
  url: string;
  headers: Headers;
}

/** Never kept: the editors' form works with a forge and has drafts; the search index is as large as the archive. */
const LEFT_ALONE = /^(?:bien-tap|pagefind)(?:\/|$)/u;

/** `base` is the full address that the site lies below, `https://tin.example/kyanh/`. */
export function wayOf({ method, url, headers }: Asked, base: string): Way {
  const address = url.replace(/[?#].*$/u, '');
  if (method !== 'GET' || !address.startsWith(base) || headers.has('range')) return undefined;
  const path = address.slice(base.length);
  if (LEFT_ALONE.test(path)) return undefined;
  if (path.startsWith('_astro/')) return 'asset';
  if (/^\d{4}\/\d{2}\/[^/]+\.json$/u.test(path)) return 'data';
  if (/\.(?:avif|webp|jpg)$/u.test(path)) return 'photo';
  return /(?:^|\/)[^/.]*$/u.test(path) ? 'page' : undefined;
}
