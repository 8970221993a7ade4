/**
 * A match: its named groups, the whole match, and the text around it (at most {@link NEARBY} UTF-16
 * units on each side).
 */
export interface FoundText {
  groups: Partial<Record<string, string>>;
  whole: string;
  before: string;
  after: string;
}

/**
 * Longer than the longest expansion of an abbreviation. Passing the whole line for each match would
 * take quadratic time.
 */
const NEARBY = 200;

/** Replaces all matches of a global pattern by the result of `replace`. */
export function rewrite(
  text: string,
  pattern: RegExp,
  replace: (found: FoundText) => string,
): string {
  let result = '';
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const { 0: whole, index, groups = {} } = match;
    result +=
      text.slice(end, index) +
      replace({
        groups,
        whole,
        before: text.slice(Math.max(0, index - NEARBY), index),
        after: text.slice(index + whole.length, index + whole.length + NEARBY),
      });
    end = index + whole.length;
  }
  return result + text.slice(end);
}
