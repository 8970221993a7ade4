import { staticPage } from '../cache/static-page.ts';
import { KIND_LABELS, type Kind } from './kinds.ts';
import { getArchive } from './load.ts';
import { groupPages, type GroupPage } from './group-pages.ts';

/**
 * The static paths of a kind's pages, for the route `<folder>/[...path]`: `<id>`, `<id>/2020`,
 * `<id>/2020/07`.
 */
export function groupPaths(
  kind: Kind,
): ReturnType<typeof staticPage<{ path: string }, GroupPage>>[] {
  const folder = `/${KIND_LABELS[kind].folder}/`;
  return groupPages(getArchive(), kind).map((page) =>
    staticPage({ path: page.path.slice(folder.length, -1) }, page),
  );
}
