import type { Strategy } from './strategy.ts';

/** The app shell as compiled into the worker by src/build/offline-worker.ts. */
export interface Shell {
  /** Digests (`sha256-…`) of all scripts and style sheets, by path relative to the base. */
  assets: Readonly<Record<string, string>>;
  /** Digests of the inline scripts. */
  inlineScripts: readonly string[];
  /** Top-level folders of the site's pages, other than years. */
  folders: readonly string[];
}

const CONTENT_TYPES = new Map([
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json'],
  ['avif', 'image/avif'],
  ['jpg', 'image/jpeg'],
]);

/**
 * Builds the response for a cached file. Any page on this host can write to our caches, so only the
 * body is taken from the cache: the content type follows from the URL, and the worker sets its own
 * security policy. `base` is the site's absolute URL.
 */
export function cachedResponse(
  body: Blob | ArrayBuffer,
  address: string,
  kind: Exclude<Strategy, undefined>,
  base: string,
  shell: Shell,
  status = 200,
): Response {
  const extension = /\.(\w+)$/u.exec(address)?.[1] ?? '';
  const type =
    kind === 'page'
      ? 'text/html; charset=utf-8'
      : (CONTENT_TYPES.get(extension) ?? 'application/octet-stream');
  return new Response(body, {
    status,
    headers: {
      'content-type': type,
      'content-security-policy': cachedContentPolicy(address, base, shell),
      'x-content-type-options': 'nosniff',
    },
  });
}

/**
 * The content security policy of a cached file, applied in addition to the page's own. If a foreign
 * page was put in its place, it runs only the site's own scripts, loads no frames and submits no
 * forms elsewhere on this host. Inline scripts of pages from an earlier build do not run.
 */
export function cachedContentPolicy(
  address: string,
  base: string,
  { assets, inlineScripts }: Shell,
): string {
  const scripts = Object.keys(assets)
    .filter((path) => path.endsWith('.js'))
    .map((path) => base + path);
  const isSearchPage = address === `${base}tim-kiem/`;
  return [
    `default-src ${base}`,
    // Full URLs: a server may resolve `_astro/..%2f` differently from a browser.
    `script-src ${[...scripts, ...inlineScripts.map((digest) => `'${digest}'`), ...(isSearchPage ? ["'wasm-unsafe-eval'"] : [])].join(' ')}`,
    `style-src ${base} 'unsafe-inline'`,
    `worker-src ${base}sw.js`,
    `form-action ${base}`,
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** Returns the digest of a file as `sha256-…` in base64. */
export async function digestOf(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
