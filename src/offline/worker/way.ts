/**
 * How the worker answers a request: `page` from the network, else as it was kept; `asset`, whose name changes with its
 * content, as it was kept if it is the file that was built, else from the network; `photo` and `data` from the network, else as kept; `undefined` when it
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

/**
 * `base` is the full address that the site lies below, `https://tin.example/kyanh/`; `folders` are those of its pages, besides
 * those of years. A site at the root of a host lies above other sites, whose pages are not its own to keep.
 */
export function wayOf({ method, url, headers }: Asked, base: string, folders: readonly string[]): Way {
  const address = url.replace(/[?#].*$/u, '');
  if (method !== 'GET' || !address.startsWith(base) || headers.has('range')) return undefined;
  const path = address.slice(base.length);
  if (LEFT_ALONE.test(path)) return undefined;
  if (path.startsWith('_astro/')) return 'asset';
  if (/^\d{4}\/\d{2}\/[^/]+\.json$/u.test(path)) return 'data';
  if (/^\d{4}\/.*\.(?:avif|jpg)$/u.test(path)) return 'photo';
  const [folder = ''] = path.split('/');
  const isOurs = folder === '' || /^\d{4}$/u.test(folder) || folders.includes(folder);
  return isOurs && /(?:^|\/)[^/.]*$/u.test(path) ? 'page' : undefined;
}
