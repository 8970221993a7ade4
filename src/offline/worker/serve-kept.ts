import type { Way } from './way.ts';

/** What the worker's own code knows of the site that it belongs to, put in by src/build/offline-worker.ts. */
export interface Shell {
  /** The digests (`sha256-…`) of all scripts and style sheets of pages, by their path from the base. */
  assets: Readonly<Record<string, string>>;
  /** The digests of the scripts that stand in pages. */
  inlineScripts: readonly string[];
  /** The folders below the site's root that hold its pages, besides those of years. */
  folders: readonly string[];
}

const TYPES = new Map([
  ['js', 'text/javascript; charset=utf-8'], ['css', 'text/css; charset=utf-8'], ['json', 'application/json'],
  ['avif', 'image/avif'], ['jpg', 'image/jpeg'],
]);

/**
 * A kept file as the worker serves it. Every page of this host can write what it likes into our stores, so of what is kept
 * only the body counts: its type follows from the address, and a policy of the worker's own says what it may do. `base` is the
 * full address that the site lies below.
 */
export function servedKept(body: Blob | ArrayBuffer, address: string, kind: Exclude<Way, undefined>, base: string, shell: Shell, status = 200): Response {
  const ending = /\.(\w+)$/u.exec(address)?.[1] ?? '';
  const type = kind === 'page' ? 'text/html; charset=utf-8' : (TYPES.get(ending) ?? 'application/octet-stream');
  return new Response(body, { status, headers: { 'content-type': type, 'content-security-policy': keptPolicy(address, base, shell), 'x-content-type-options': 'nosniff' } });
}

/**
 * The policy of what was kept. A page of ours is held to its own policy as well; a foreign one in its place runs no script but
 * the site's own, loads no frame and sends no form to another part of this host. Pages of a former build, whose scripts in
 * the page were others, are read without them.
 */
export function keptPolicy(address: string, base: string, { assets, inlineScripts }: Shell): string {
  const scripts = Object.keys(assets).filter((path) => path.endsWith('.js')).map((path) => base + path);
  const searches = address === `${base}tim-kiem/`;
  return [
    `default-src ${base}`,
    // By their whole address: a server may read more into `_astro/..%2f` than a browser does.
    `script-src ${[...scripts, ...inlineScripts.map((digest) => `'${digest}'`), ...(searches ? ["'wasm-unsafe-eval'"] : [])].join(' ')}`,
    `style-src ${base} 'unsafe-inline'`,
    `worker-src ${base}sw.js`,
    `form-action ${base}`,
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** The digest of a file, as `sha256-…`. */
export async function digestOf(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
