import { staticPage } from '../static-page.ts';
import { KIND_WORDS, type Kind } from './kinds.ts';
import { getArchive } from './load.ts';
import { groupPages, type GroupPage } from './group-pages.ts';

/** The static paths of a kind's pages, for the route `<folder>/[...path]`: of page 2 of a thing `<id>/2`. */
export async function groupPaths(kind: Kind): Promise<ReturnType<typeof staticPage<{ path: string }, GroupPage>>[]> {
  const folder = `/${KIND_WORDS[kind].folder}/`;
  return groupPages(await getArchive(), kind).map((page) => staticPage({ path: page.path.slice(folder.length, -1) }, page));
}
