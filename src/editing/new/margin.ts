/** Programs wrap lines at margins in this range; longer lines are not wrapped. */
const MIN_WIDTH = 45;
export const MAX_WIDTH = 130;
/** Below this width the evidence must be stronger, because verses and addresses are as short. */
const NARROW_WIDTH = 60;

/** The end of a sentence or clause. */
export const SENTENCE_END = /[.!?:;…]["”’)\]]*$/u;
/** A lower-case word, which does not start a paragraph. */
export const LOWERCASE_START = /^["“(]?\p{Ll}/u;

/** The margin at which a program wrapped a text. */
export interface Margin {
  width: number;
  /** Whether paragraphs are always separated by blank lines. */
  hasBlankLines: boolean;
}

/**
 * Detects the margin at which a text was wrapped from its line lengths: no line is longer, the
 * first word of the next line would not fit on most lines, and sentences continue across lines.
 * Returns `undefined` if each line is a paragraph.
 */
export function detectMargin(lines: readonly string[]): Margin | undefined {
  const width = Math.max(
    0,
    ...lines.filter((line) => line.includes(' ')).map((line) => line.length),
  );
  if (width < MIN_WIDTH || width > MAX_WIDTH) return undefined;
  const pairs = lines
    .slice(1)
    .map((next, index) => ({ line: lines[index] ?? '', next }))
    .filter(({ line, next }) => line !== '' && next !== '' && !SENTENCE_END.test(line));
  const full = pairs.filter(({ line, next }) => fillsMargin(line, next, width));
  const continued = full.filter(({ next }) => LOWERCASE_START.test(next));
  if (
    continued.length < (width < NARROW_WIDTH ? 3 : 1) ||
    continued.length * 3 < full.length ||
    full.length * 2 < pairs.length * (width < NARROW_WIDTH ? 1.2 : 0.6)
  )
    return undefined;
  const next = (index: number) => lines[index + 1] ?? '';
  const hasParagraphGaps = lines.some(
    (line, index) => line === '' && isProse(lines[index - 1]) && isProse(lines[index + 1]),
  );
  const hasGaplessParagraphs = lines.some(
    (line, index) =>
      isProse(line) &&
      /[.!?…]["”’)]*$/u.test(line) &&
      isProse(next(index)) &&
      !fillsMargin(line, next(index), width),
  );
  return { width, hasBlankLines: hasParagraphGaps && !hasGaplessParagraphs };
}

/** Whether the first word of the next line would not fit on a line. */
export function fillsMargin(line: string, next: string, width: number): boolean {
  return line.length <= width && line.length + 1 + (/^\S+/u.exec(next)?.[0].length ?? 0) > width;
}

function isProse(line: string | undefined): boolean {
  return line !== undefined && line.length >= MIN_WIDTH / 2;
}
