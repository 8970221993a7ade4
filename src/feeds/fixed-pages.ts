import { listFiles } from '../cache/list-files.ts';
import { isPublished } from '../site.ts';

/** A page that every archive has. */
export interface FixedPage {
  path: string;
  /** Whether it is generated from the archive, not written by hand. */
  showsArchive: boolean;
}

/** Pages kept out of the sitemap: the error page, the offline page and the editors' form. */
const UNLISTED = new Set(['404', 'bien-tap', 'ngoai-mang']);

/** The pages for readers in `src/pages/` whose route has no parameters. */
export function fixedPages(): FixedPage[] {
  return listFiles('src/pages').flatMap(({ path }) => {
    const [, stem, extension] = /^([^[\]]+)\.(astro|mdx)$/u.exec(path) ?? [];
    if (stem === undefined || UNLISTED.has(stem)) return [];
    const address = `/${stem.replace(/(?:^|\/)index$/u, '')}/`.replace('//', '/');
    return isPublished(address) ? [{ path: address, showsArchive: extension === 'astro' }] : [];
  });
}
