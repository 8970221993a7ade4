import { listFiles } from '../list-files.ts';

/** A page that is there whatever the archive holds. */
export interface StandingPage {
  path: string;
  /** Whether it is made from the archive, not written by hand. */
  showsArchive: boolean;
}

/** Pages that search engines should leave alone: the one that says an address is wrong, the one on what a device holds, and the editors' form. */
const UNLISTED = new Set(['404', 'bien-tap', 'ngoai-mang']);

/** The pages of `src/pages/` that have one address each and are for readers. */
export function standingPages(): StandingPage[] {
  return listFiles('src/pages').flatMap(({ path }) => {
    const [, stem, extension] = /^([^[\]]+)\.(astro|mdx)$/u.exec(path) ?? [];
    if (stem === undefined || UNLISTED.has(stem)) return [];
    return [{ path: `/${stem.replace(/(?:^|\/)index$/u, '')}/`.replace('//', '/'), showsArchive: extension === 'astro' }];
  });
}
