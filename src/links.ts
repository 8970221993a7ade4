import { site } from './site.ts';

/**
 * The link to a page or file of this site: every link goes through here, so that the same build works at `/` and below
 * a base path. Takes a path from the site's root (`/2020/07/`) and returns it below the base path.
 */
export function href(path: string): string {
  return joinBase(site.basePath, path);
}

/** `path` (from the root, `/2020/`) below `base` (`/` or `/kyanh/`). */
export function joinBase(base: string, path: string): string {
  return base + path.replace(/^\/+/u, '');
}

/** The address of a file beside a page, both from the site's root: `/2020/07/giao-ban.json` beside `/2020/07/giao-ban/`. */
export function besidePage(path: string, ending: string): string {
  return `${path.replace(/\/$/u, '')}.${ending}`;
}

/** The full public address of a page, or `undefined` while the site's own address is not set. */
export function absolute(path: string): string | undefined {
  return site.url && new URL(href(path), site.url).href;
}

/**
 * The full address of a page or file, for formats that cannot do without one (feeds, sitemaps, JSON-LD, Open Graph).
 * While the site's own address is not set it is the one at which `npm start` serves.
 */
export function fullAddress(path: string): string {
  return new URL(href(path), site.url ?? 'http://localhost:4321').href;
}
