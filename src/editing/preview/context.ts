/** What a preview needs to know of the place where it is shown. */
export interface PreviewContext {
  /** The address of a page of the site, from its path from the root: `/nhan-vat/`. */
  href: (path: string) => string;
  /** Whether the site has a page at a path: its section may be off. */
  isPublished: (path: string) => boolean;
  /** The address of a photograph's file; `undefined` while it is being read. */
  photoUrl: (src: string) => string | undefined;
}
