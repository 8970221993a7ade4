/** A probable mistake that is reported to the editor as advice, not as an error. */
export interface Finding {
  /** Position in the text, in UTF-16 units. */
  offset: number;
  length: number;
  /** What is suspicious and what would be better, as Vietnamese sentences. */
  message: string;
  expected: string;
}

/** A part of a text; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Replaces each character that is not prose. It is neither a letter nor white space. */
const MASK = '\u0000';

/**
 * Masks everything but prose in a file, so that rules only see sentences. Keeps line ends and
 * offsets.
 */
export function proseOf(text: string, prose: readonly Span[]): string {
  let masked = '';
  let end = 0;
  for (const span of prose.toSorted((a, b) => a.start - b.start)) {
    masked += mask(text.slice(end, span.start)) + text.slice(Math.max(end, span.start), span.end);
    end = Math.max(end, span.end);
  }
  return masked + mask(text.slice(end));
}

function mask(text: string): string {
  return text.replace(/[^\n]+/gu, ({ length }) => MASK.repeat(length));
}
