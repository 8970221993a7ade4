/**
 * How the worker handles a request. `page`, `photo` and `data` are network first with the cache as
 * fallback; `asset` (its name contains a content hash) is cache first, if the cached file has the
 * digest of the build; `undefined` is not intercepted. Of `page`, only navigations are kept, of
 * `data` what belongs to saved briefings.
 */
export type Strategy = 'page' | 'asset' | 'photo' | 'data' | undefined;

/** The request properties that determine the strategy. */
export interface RequestFields {
  method: string;
  url: string;
  headers: Headers;
}

/**
 * Never intercepted: the editors' form talks to GitHub and holds drafts; the search index is as
 * large as the archive.
 */
const NEVER_CACHED = /^(?:bien-tap|pagefind)(?:\/|$)/u;

/**
 * Returns the caching strategy for a request.
 *
 * `base` is the site's absolute URL, `https://tin.example/tin/`; `folders` are the top-level
 * folders of its pages, other than years. Folders not listed may belong to other sites on the host.
 */
export function strategyFor(
  { method, url, headers }: RequestFields,
  base: string,
  folders: readonly string[],
): Strategy {
  const address = url.replace(/[?#].*$/u, '');
  if (method !== 'GET' || !address.startsWith(base) || headers.has('range')) return undefined;
  const path = address.slice(base.length);
  if (NEVER_CACHED.test(path)) return undefined;
  if (path.startsWith('_astro/')) return 'asset';
  if (/^\d{4}\/\d{2}\/[^/]+\.json$/u.test(path)) return 'data';
  if (/^\d{4}\/.*\.(?:avif|jpg)$/u.test(path)) return 'photo';
  const [folder = ''] = path.split('/');
  const isOurs = folder === '' || /^\d{4}$/u.test(folder) || folders.includes(folder);
  return isOurs && /(?:^|\/)[^/.]*$/u.test(path) ? 'page' : undefined;
}
