import { pagesOf } from '../support/site-files.ts';
import { LIMITS } from './limits.ts';

/** A page of a built site that stands for its type. */
export interface TypicalPage {
  /** `Bản tin`. */
  type: string;
  /** From the site's root, without a slash in front: `2020/07/giao-ban/`. */
  path: string;
}

/** Of each type of page that a built site has, the first in the order of addresses. */
export function typicalPages(outDir: string): TypicalPage[] {
  const firsts = new Map<string, string>();
  for (const file of pagesOf(outDir)) {
    const type = LIMITS.find(({ pages }) => pages.test(file))?.type;
    if (type !== undefined && !firsts.has(type)) firsts.set(type, file.replace(/index\.html$/u, ''));
  }
  return LIMITS.flatMap(({ type }) => {
    const path = firsts.get(type);
    return path === undefined ? [] : [{ type, path }];
  });
}
