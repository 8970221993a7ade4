/** What a pattern found: its named groups, the text before it in the line, and all of it. */
export interface FoundText {
  groups: Partial<Record<string, string>>;
  before: string;
  whole: string;
}

/** Replaces everything that a pattern (global, with named groups) finds by what `say` makes of it. */
export function rewrite(text: string, pattern: RegExp, say: (found: FoundText) => string): string {
  let result = '';
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const { 0: whole, index, groups = {} } = match;
    result += text.slice(end, index) + say({ groups, before: text.slice(0, index), whole });
    end = index + whole.length;
  }
  return result + text.slice(end);
}
