import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHtml } from './html.ts';
import { filesOf } from './site-files.ts';

/** The result of following every link of a built site from its home page. */
export interface Crawl {
  /** The number of links from the home page to each page. */
  steps: Map<string, number>;
  /** Links to missing pages, files or fragments: `from -> to`. */
  broken: string[];
}

const HOME = 'index.html';

/**
 * Follows all links of a built site. Feeds and other files must exist, but are not followed.
 * @param base the base path of the site.
 * @param origin the public origin of the site.
 */
export function crawl(outDir: string, base: string, origin?: string): Crawl {
  const files = new Set(filesOf(outDir));
  const htmlOf = (path: string) => readFileSync(join(outDir, path), 'utf8');
  const ids = new Map<string, Set<string>>();
  const steps = new Map([[HOME, 0]]);
  const fragments: { from: string; page: string; id: string }[] = [];
  const broken: string[] = [];

  let frontier = [HOME];
  for (let step = 1; frontier.length > 0; step += 1) {
    const next: string[] = [];
    for (const from of frontier) {
      const { elements } = readHtml(htmlOf(from));
      const valuesOf = (...names: string[]) =>
        elements.flatMap(({ attrs }) =>
          attrs.flatMap(({ name, value }) => (names.includes(name) ? [value] : [])),
        );
      ids.set(from, new Set(valuesOf('id')));
      for (const { path, id } of linksOf(valuesOf('href', 'src', 'action'), from, base, origin)) {
        if (!files.has(path)) broken.push(`${from} -> ${path}`);
        else if (path.endsWith('.html')) {
          if (id !== '') fragments.push({ from, page: path, id });
          if (!steps.has(path)) {
            steps.set(path, step);
            next.push(path);
          }
        }
      }
    }
    frontier = next;
  }
  for (const { from, page, id } of fragments)
    if (!ids.get(page)?.has(id)) broken.push(`${from} -> ${page}#${id}`);
  return { steps, broken };
}

/** The files of the site that a page links to, with the fragments of the links. */
function linksOf(
  links: readonly string[],
  from: string,
  base: string,
  origin: string | undefined,
): { path: string; id: string }[] {
  return Array.from(new Set(links)).flatMap((link) => {
    const local =
      origin !== undefined && link.startsWith(`${origin}/`) ? link.slice(origin.length) : link;
    if (local.startsWith('#')) return [{ path: from, id: decodeURIComponent(local.slice(1)) }];
    if (!local.startsWith(base))
      return local.startsWith('/') ? [{ path: `outside the base: ${local}`, id: '' }] : [];
    const [pathname = '', id = ''] = local
      .slice(base.length)
      .replace(/\?[^#]*/u, '')
      .split('#');
    const path = decodeURI(pathname);
    return [
      {
        path: path === '' || path.endsWith('/') ? `${path}index.html` : path,
        id: decodeURIComponent(id),
      },
    ];
  });
}
