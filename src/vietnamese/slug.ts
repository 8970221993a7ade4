import { fold } from './fold.ts';

/** The form of every id and slug: lower-case ASCII letters and digits in groups joined by single hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** The slug of a title or name: `Bùi Quang Hoàn` gives `bui-quang-hoan`. Empty when nothing can be kept. */
export function slugOf(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}
