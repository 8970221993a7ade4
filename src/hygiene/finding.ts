/** Something in a text that is allowed but seldom meant, told to the editor as advice. */
export interface Finding {
  /** Where it stands: from `offset`, so many UTF-16 units long. */
  offset: number;
  length: number;
  /** What was noticed, and what would be better; Vietnamese sentences. */
  message: string;
  expected: string;
}

/** A part of a text: from `start` up to `end`. */
export interface Span {
  start: number;
  end: number;
}

/** What stands for everything in a file that is not prose: no letter, no space, no line end. */
const MASK = '\u0000';

/**
 * A file's text with all but its prose blanked out, so that rules see sentences alone and positions stay those of the
 * file. Line ends stay.
 */
export function proseOf(text: string, prose: readonly Span[]): string {
  let masked = '';
  let end = 0;
  for (const span of prose.toSorted((a, b) => a.start - b.start)) {
    masked += blank(text.slice(end, span.start)) + text.slice(Math.max(end, span.start), span.end);
    end = Math.max(end, span.end);
  }
  return masked + blank(text.slice(end));
}

function blank(text: string): string {
  return text.replace(/[^\n]+/gu, ({ length }) => MASK.repeat(length));
}
