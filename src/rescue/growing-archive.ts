import * as z from 'astro/zod';
import { parse } from 'yaml';
import type { KnownArchive, Named } from '../editing/new/known-archive.ts';
import type { PlannedFile } from '../editing/new/plan-files.ts';

/** What is known of an archive while briefings are added to it. */
export type GrowingArchive = KnownArchive & {
  people: Named[];
  authors: Named[];
  slugs: Map<string, string>;
};

const nameSchema = z.object({ name: z.string() });

/** A copy of what is known, for adding to. */
export function growing(known: KnownArchive): GrowingArchive {
  return {
    ...known,
    people: [...known.people],
    authors: [...known.authors],
    slugs: new Map(known.slugs),
  };
}

/** Adds what planned files will hold to what is known, for the items that follow. */
export function grow(known: GrowingArchive, files: readonly PlannedFile[]): void {
  for (const file of files) {
    if (!('text' in file)) continue;
    const { folder, id = '' } =
      /^(?<folder>people|authors)\/(?<id>.+)\.yaml$/u.exec(file.path)?.groups ?? {};
    if (folder === 'people' || folder === 'authors')
      known[folder].push({ id, name: nameSchema.parse(parse(file.text)).name });
    const { path, slug } =
      /^briefings\/(?<path>.*?(?<slug>[^/]+)\.mdx)$/u.exec(file.path)?.groups ?? {};
    if (path !== undefined && slug !== undefined) known.slugs.set(slug, path);
  }
}
