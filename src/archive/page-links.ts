/** A link to another page of the archive. */
export interface PageLink {
  /** Address from the site's root. */
  path: string;
  label: string;
}

/** A link to a page that lists `count` briefings. */
export interface CountedLink extends PageLink {
  count: number;
}

/** Links to the previous and next page in time, if any. */
export interface Neighbours {
  older?: PageLink | undefined;
  newer?: PageLink | undefined;
}

/** The neighbours of `items[index]`; `items` are sorted newest first. */
export function neighbours<Item extends { path: string }>(
  items: readonly Item[],
  index: number,
  labelOf: (item: Item) => string,
): Neighbours {
  const linkTo = (item: Item | undefined) => item && { path: item.path, label: labelOf(item) };
  return { newer: linkTo(items[index - 1]), older: linkTo(items[index + 1]) };
}
