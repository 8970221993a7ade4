import type { Briefing } from '../archive/briefing.ts';

/** The data for the metadata of a page. */
export interface PageMetadata {
  title: string;
  description: string;
  /** Path from the site's root: `/2020/07/`. */
  path: string;
  /** Only for the page of a briefing. */
  briefing?: Briefing | undefined;
}

/** A `<meta>` element: `property` is for RDFa (Open Graph), `name` for other vocabularies. */
export interface MetaTag {
  name?: string;
  property?: string;
  content: string;
}

/**
 * Merges tags of two vocabularies into fewer elements: a tag with `property` and one with `name`
 * and the same content become one, as programs look for either attribute. Keeps the order of
 * `properties`, which is significant in Open Graph.
 */
export function mergeMetaTags(
  properties: readonly MetaTag[],
  names: readonly MetaTag[],
): MetaTag[] {
  const unmerged = new Set(names);
  const merged = properties.map((tag) => {
    const same =
      tag.name === undefined
        ? [...unmerged].find(({ content }) => content === tag.content)
        : undefined;
    if (same) unmerged.delete(same);
    return { ...same, ...tag };
  });
  return [...merged, ...unmerged];
}
