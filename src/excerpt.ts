import stringWidth from 'string-width';

/** What is written at a place of a file, and where the eye shall look. */
export interface Excerpt {
  line: string;
  /** Column of the first sign to underline, from 1, and how many signs. */
  column: number;
  length: number;
}

/** What closes something that opens with a sign. */
const CLOSING: Partial<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '<': '>', '{': '}', '[': ']' };
/** A message that quotes a value of thousands of letters says no more than its beginning. */
const LONGEST = 600;
/** Lines longer than this are cut around the place. */
const WIDTH = 90;

/** Shows a place of a text: its line, with what stands there underlined, so far as `length` says or one word reaches. Nothing where the length is 0: a whole file is meant. */
export function excerptAt(text: string, line: number, column: number, length?: number): Excerpt | undefined {
  const whole = text.split('\n')[line - 1];
  if (whole === undefined || whole.trim() === '' || length === 0) return undefined;
  const start = Math.min(column, whole.length) - 1;
  const marked = Math.max(1, Math.min(length ?? tokenLength(whole.slice(start)), whole.length - start));
  const from = start + marked > WIDTH ? Math.max(0, start - 20) : 0;
  return { line: (from > 0 ? '…' : '') + whole.slice(from, from + WIDTH), column: start - from + (from > 0 ? 2 : 1), length: Math.min(marked, WIDTH - (start - from)) };
}

/** How far a thing reaches that begins here: to what closes it, or to the end of a word. */
function tokenLength(rest: string): number {
  const closing = CLOSING[rest.charAt(0)];
  const end = closing === undefined ? -1 : rest.indexOf(closing, 1);
  return end > 0 ? end + 1 : (/^[^\s,;\]})]+/u.exec(rest)?.[0].length ?? 1);
}

/**
 * Text that comes from content (a line, a message with a value, a file's name) as it may be printed: no longer than
 * {@link LONGEST} and without control characters, which a terminal would obey, and without the signs by which a runner of workflows takes any part of a line for
 * a command (`##[`; those that begin with `::` must begin a line, which no text of content does).
 */
export function printable(whole: string): string {
  const text = whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole;
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => (sign === '\t' ? ' ' : '·'.repeat(sign.length))).replaceAll('##[', '##⟦');
}

/** An excerpt as two lines: what is written, and below it signs under the place. */
export function drawExcerpt({ line, column, length }: Excerpt, number: number): string {
  const margin = `${number} | `;
  const shown = printable(line);
  const [before, marked] = [shown.slice(0, column - 1), shown.slice(column - 1, column - 1 + length)];
  return `    ${margin}${shown}\n    ${' '.repeat(margin.length - 2)}| ${' '.repeat(widthOf(before))}${'^'.repeat(Math.max(1, widthOf(marked)))}`;
}

/** Signs that take one column of a terminal each: those of Vietnamese texts; what others take costs more to find out. */
const NARROW = /^[\u0020-\u02ff\u1e00-\u1eff\u2010-\u2027]*$/u;

/** How many columns of a terminal a text takes: full-width signs take two, marks that stand apart none. */
function widthOf(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}
