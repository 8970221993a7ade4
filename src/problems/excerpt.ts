import stringWidth from 'string-width';

/** A line of a file, with the part to underline. */
export interface Excerpt {
  line: string;
  /** The first character to underline, from 1, and the number of characters. */
  column: number;
  length: number;
}

/** Closing characters, by opening character. */
const CLOSING_CHARACTERS: Partial<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”',
  '<': '>',
  '{': '}',
  '[': ']',
};
/** Longer texts are truncated in messages. */
const MAX_LENGTH = 600;
/** Longer lines are cut around the excerpt. */
const MAX_WIDTH = 90;

/**
 * Returns the excerpt at a position of a text.
 * @param length by default the length of the word or quoted text at the position.
 * @returns `undefined` when the line is missing or empty, or the length is 0 (the whole file).
 */
export function excerptAt(
  text: string,
  line: number,
  column: number,
  length?: number,
): Excerpt | undefined {
  const lineText = text.split('\n')[line - 1];
  if (lineText === undefined || lineText.trim() === '' || length === 0) return undefined;
  const start = Math.min(column, lineText.length) - 1;
  const marked = Math.max(
    1,
    Math.min(length ?? tokenLength(lineText.slice(start)), lineText.length - start),
  );
  const from = start + marked > MAX_WIDTH ? Math.max(0, start - 20) : 0;
  return {
    line: (from > 0 ? '…' : '') + lineText.slice(from, from + MAX_WIDTH),
    column: start - from + (from > 0 ? 2 : 1),
    length: Math.min(marked, MAX_WIDTH - (start - from)),
  };
}

/** The length of the token at the start: up to its closing character, or to the end of a word. */
function tokenLength(rest: string): number {
  const closing = CLOSING_CHARACTERS[rest.charAt(0)];
  const end = closing === undefined ? -1 : rest.indexOf(closing, 1);
  return end > 0 ? end + 1 : (/^[^\s,;\]})]+/u.exec(rest)?.[0].length ?? 1);
}

/**
 * Makes text from content (a line, a message, a file name) safe to print. Truncates it to
 * {@link MAX_LENGTH} and replaces control characters, which a terminal would interpret, and `##[`,
 * which starts a command in workflow logs. (Commands with `::` must start a line, which content
 * never does.)
 */
export function printable(text: string): string {
  const truncated = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
  return truncated
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
      character === '\t' ? ' ' : '·'.repeat(character.length),
    )
    .replaceAll('##[', '##⟦');
}

/** Draws an excerpt as two lines: the text, and `^` characters under the marked part. */
export function drawExcerpt({ line, column, length }: Excerpt, number: number): string {
  const margin = `${number} | `;
  const shown = printable(line);
  const [before, marked] = [
    shown.slice(0, column - 1),
    shown.slice(column - 1, column - 1 + length),
  ];
  return `    ${margin}${shown}\n    ${' '.repeat(margin.length - 2)}| ${' '.repeat(columnWidth(before))}${'^'.repeat(Math.max(1, columnWidth(marked)))}`;
}

/** Characters of Vietnamese texts, which are all one terminal column wide; a fast path. */
const NARROW = /^[\u0020-\u02ff\u1e00-\u1eff\u2010-\u2027]*$/u;

/** The width in terminal columns: two for full-width characters, none for combining marks. */
function columnWidth(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}
