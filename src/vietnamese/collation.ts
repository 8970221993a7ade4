const collator = new Intl.Collator('vi', { numeric: true });

/** Orders two texts as a Vietnamese dictionary does (a ă â b c d đ …, then by tone); numbers by their value. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}
