import type { Briefing } from '../archive/briefing.ts';

/** What a page says of itself to programs. */
export interface PageMetadata {
  title: string;
  description: string;
  /** The page's address from the site's root, `/2020/07/`. */
  path: string;
  /** The briefing that the page is, where it is one. */
  briefing?: Briefing | undefined;
}

/** A `<meta>` element: `name` for most, `property` for those of RDFa (Open Graph). */
export type MetaTag = { content: string } & ({ name: string } | { property: string });
