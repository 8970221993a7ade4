/** A link to another page of the archive. */
export interface PageLink {
  /** Address from the site's root. */
  path: string;
  label: string;
}

/** A link with the number of briefings behind it. */
export interface CountedLink extends PageLink {
  count: number;
}

/** A page's neighbours in time, where there are any. */
export interface Neighbours {
  older?: PageLink | undefined;
  newer?: PageLink | undefined;
}

/** The neighbours of an item in a list that stands newest first. */
export function neighbours<Item extends { path: string }>(items: readonly Item[], index: number, labelOf: (item: Item) => string): Neighbours {
  const linkTo = (item: Item | undefined) => item && { path: item.path, label: labelOf(item) };
  return { newer: linkTo(items[index - 1]), older: linkTo(items[index + 1]) };
}
