import { statSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, pagesOf } from '../site/site-files.ts';
import { LIMITS, PHOTO, type Limit } from './limits.ts';
import { Scales } from './weigh.ts';

/** The heaviest pages of a type, by document and by scripts. */
export interface Heaviest {
  limit: Limit;
  document: { path: string; bytes: number };
  script: { path: string; bytes: number };
}

/** The result of weighing a built site. */
export interface Weighing {
  /** One entry for each type of page on the site. */
  types: Heaviest[];
  /**
   * A Vietnamese sentence for each page over its limit or of unknown type, and heavy photograph.
   */
  excesses: string[];
}

/**
 * Weighs every page and photograph of a built site and compares it with its limits. A site without
 * pages counts as an excess.
 * @param base the base path of the site.
 */
export function weighSite(
  outDir: string,
  base: string,
  limits: readonly Limit[] = LIMITS,
): Weighing {
  const scales = new Scales(outDir, base);
  const types = new Map<Limit, Heaviest>();
  const pages = pagesOf(outDir);
  const excesses =
    pages.length === 0 ? [`Chưa có trang nào ở ${outDir}. Xin chạy npm run build trước.`] : [];
  for (const path of pages) {
    const limit = limits.find(({ pages: pattern }) => pattern.test(path));
    if (!limit) {
      excesses.push(`${path}: loại trang này chưa có hạn mức trong tools/built-site/limits.ts.`);
      continue;
    }
    const { html, css, script } = scales.weigh(path);
    const weights = { document: { path, bytes: html + css }, script: { path, bytes: script } };
    for (const part of ['document', 'script'] as const) {
      const over = weights[part].bytes - limit[part];
      if (over > 0)
        excesses.push(
          `${path}: ${WORDS[part]} nặng ${weights[part].bytes} byte, quá hạn mức ${limit[part]} của loại “${limit.type}” ${over} byte.`,
        );
    }
    const known = types.get(limit);
    types.set(limit, {
      limit,
      document: heavier(known?.document, weights.document),
      script: heavier(known?.script, weights.script),
    });
  }
  for (const path of filesOf(outDir).filter((file) => /^\d{4}\/.*\.(?:avif|jpg)$/u.test(file))) {
    const { size } = statSync(join(outDir, path));
    if (size > PHOTO) excesses.push(`${path}: ảnh nặng ${size} byte, quá hạn mức ${PHOTO} byte.`);
  }
  return { types: limits.flatMap((limit) => types.get(limit) ?? []), excesses };
}

const WORDS = { document: 'trang (kèm CSS)', script: 'mã JavaScript' } as const;

function heavier<Weighed extends { bytes: number }>(
  known: Weighed | undefined,
  next: Weighed,
): Weighed {
  return known && known.bytes >= next.bytes ? known : next;
}
