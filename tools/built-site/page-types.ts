import { pagesOf } from '../site/site-files.ts';
import { LIMITS } from './limits.ts';

/** An example page of a type. */
export interface TypicalPage {
  /** `Bản tin`. */
  type: string;
  /** Relative to the site's root: `2020/07/giao-ban/`. */
  path: string;
}

/** The first page, by path, of each type that a built site has. */
export function typicalPages(outDir: string): TypicalPage[] {
  const firsts = new Map<string, string>();
  for (const file of pagesOf(outDir)) {
    const type = LIMITS.find(({ pages }) => pages.test(file))?.type;
    if (type !== undefined && !firsts.has(type))
      firsts.set(type, file.replace(/index\.html$/u, ''));
  }
  return LIMITS.flatMap(({ type }) => {
    const path = firsts.get(type);
    return path === undefined ? [] : [{ type, path }];
  });
}
