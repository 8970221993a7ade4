import { listFiles } from '../list-files.ts';

/** A page that is there whatever the archive holds. */
export interface StandingPage {
  path: string;
  /** Whether it is made from the archive, not written by hand. */
  showsArchive: boolean;
}

/** The pages of `src/pages/` that have one address each, but for the one that says an address is wrong. */
export function standingPages(): StandingPage[] {
  return listFiles('src/pages').flatMap(({ path }) => {
    const [, stem, extension] = /^([^[\]]+)\.(astro|mdx)$/u.exec(path) ?? [];
    if (stem === undefined || stem === '404') return [];
    return [{ path: `/${stem.replace(/(?:^|\/)index$/u, '')}/`.replace('//', '/'), showsArchive: extension === 'astro' }];
  });
}
