import { deployment } from './environment.ts';

/**
 * Returns the link to a page or file: prepends the base path to a path from the site's root
 * (`/2020/07/`). All links use this function, so that sites work at `/` and below a base path.
 */
export function href(path: string): string {
  return joinBase(deployment.basePath, path);
}

/** Joins `base` (`/` or `/tin/`) and a path from the site's root (`/2020/`). */
export function joinBase(base: string, path: string): string {
  return base + path.replace(/^\/+/u, '');
}

/**
 * The path of a file beside a page, both from the site's root: `/2020/07/giao-ban.json` beside
 * `/2020/07/giao-ban/`.
 */
export function besidePage(path: string, extension: string): string {
  return `${path.replace(/\/$/u, '')}.${extension}`;
}

/** The absolute URL of a page, or `undefined` when `SITE_URL` is not set. */
export function absolute(path: string): string | undefined {
  return deployment.url && new URL(href(path), deployment.url).href;
}

/**
 * The absolute URL of a page or file, for formats that should have one (feeds, open data, JSON-LD).
 * Without `SITE_URL` it is the path from the host's root: right where the file stands, and no
 * address without a page.
 */
export function fullAddress(path: string): string {
  return absolute(path) ?? href(path);
}
