/** What a pattern found: its named groups, all of it, and what stands right before and after it in the line (at most {@link NEARBY} characters each). */
export interface FoundText {
  groups: Partial<Record<string, string>>;
  whole: string;
  before: string;
  after: string;
}

/**
 * How far around a find is looked, in UTF-16 units: more than the longest expansion of an abbreviation takes. With all of the line, its cost
 * would grow with the square of its length.
 */
const NEARBY = 200;

/** Replaces everything that a pattern (global, with named groups) finds by what `say` makes of it. */
export function rewrite(text: string, pattern: RegExp, say: (found: FoundText) => string): string {
  let result = '';
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const { 0: whole, index, groups = {} } = match;
    result += text.slice(end, index) + say({ groups, whole, before: text.slice(Math.max(0, index - NEARBY), index), after: text.slice(index + whole.length, index + whole.length + NEARBY) });
    end = index + whole.length;
  }
  return result + text.slice(end);
}
