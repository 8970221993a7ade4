import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHtml } from './html.ts';
import { filesOf } from './site-files.ts';

/** What following every link of a built site from its home page showed. */
export interface Crawl {
  /** How many links lie between home and each page. */
  steps: Map<string, number>;
  /** Links to pages, files or places on a page that are not there: `from -> to`. */
  broken: string[];
}

const HOME = 'index.html';

/**
 * Follows all links of a built site, as a reader would (elements of pages) and as a program would (feeds are not
 * followed, but must be there). `base` is the path that the site is served below, `origin` its public address.
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
      const valuesOf = (...names: string[]) => elements.flatMap(({ attrs }) => attrs.flatMap(({ name, value }) => (names.includes(name) ? [value] : [])));
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
  for (const { from, page, id } of fragments) if (!ids.get(page)?.has(id)) broken.push(`${from} -> ${page}#${id}`);
  return { steps, broken };
}

/** The files of the site that a page leads to, with the place on a page where a link names one. */
function linksOf(links: readonly string[], from: string, base: string, origin: string | undefined): { path: string; id: string }[] {
  return Array.from(new Set(links)).flatMap((link) => {
    const local = origin !== undefined && link.startsWith(`${origin}/`) ? link.slice(origin.length) : link;
    if (local.startsWith('#')) return [{ path: from, id: decodeURIComponent(local.slice(1)) }];
    if (!local.startsWith(base)) return local.startsWith('/') ? [{ path: `outside the base: ${local}`, id: '' }] : [];
    const [address = '', id = ''] = local.slice(base.length).replace(/\?[^#]*/u, '').split('#');
    const path = decodeURI(address);
    return [{ path: path === '' || path.endsWith('/') ? `${path}index.html` : path, id: decodeURIComponent(id) }];
  });
}
