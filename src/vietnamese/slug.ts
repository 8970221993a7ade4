import { fold } from './fold.ts';

/** The format of ids and slugs: groups of lower-case ASCII letters and digits, with hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** The slug of a title or name: `Bùi Quang Hoàn` becomes `bui-quang-hoan`. May be empty. */
export function slugOf(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}
