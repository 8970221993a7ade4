/** Programs break lines at margins between these; what is longer was not broken. */
const NARROWEST = 45;
export const WIDEST = 130;
/** A margin as narrow as this must be more plain: verses and addresses are as short. */
const NARROW = 60;

/** A sentence, or a part of one, ends here. */
export const ENDED = /[.!?:;…]["”’)\]]*$/u;
/** A word in small letters, which begins no paragraph. */
export const SMALL = /^["“(]?\p{Ll}/u;

/** How far a text's lines reach, where a program broke them. */
export interface Margin {
  width: number;
  /** Whether blank lines stand between paragraphs, so that none begins without one. */
  hasBlankLines: boolean;
}

/**
 * The margin at which a text's lines were broken, judged by their own lengths: no line is longer, most lines with another below
 * would be if its first word came back to them, and sentences go on over their ends. `undefined` where each line is a paragraph.
 */
export function marginOf(lines: readonly string[]): Margin | undefined {
  const width = Math.max(0, ...lines.filter((line) => line.includes(' ')).map((line) => line.length));
  if (width < NARROWEST || width > WIDEST) return undefined;
  const pairs = lines.slice(1).map((next, index) => ({ line: lines[index] ?? '', next })).filter(({ line, next }) => line !== '' && next !== '' && !ENDED.test(line));
  const full = pairs.filter(({ line, next }) => isFull(line, next, width));
  const goingOn = full.filter(({ next }) => SMALL.test(next));
  if (goingOn.length < (width < NARROW ? 3 : 1) || goingOn.length * 3 < full.length || full.length * 2 < pairs.length * (width < NARROW ? 1.2 : 0.6)) return undefined;
  const next = (index: number) => lines[index + 1] ?? '';
  const isParted = lines.some((line, index) => line === '' && isProse(lines[index - 1]) && isProse(lines[index + 1]));
  const isRunOn = lines.some((line, index) => isProse(line) && /[.!?…]["”’)]*$/u.test(line) && isProse(next(index)) && !isFull(line, next(index), width));
  return { width, hasBlankLines: isParted && !isRunOn };
}

/** Whether a line had no room for the next one's first word. */
export function isFull(line: string, next: string, width: number): boolean {
  return line.length <= width && line.length + 1 + (/^\S+/u.exec(next)?.[0].length ?? 0) > width;
}

function isProse(line: string | undefined): boolean {
  return line !== undefined && line.length >= NARROWEST / 2;
}
