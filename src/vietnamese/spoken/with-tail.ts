import { type Said, sayTail } from './amounts.ts';
import { findAt, type Form, type Found, type Kind } from './token.ts';

/** A form that reads on, with what belongs to the number behind its pattern. */
export function withTail(
  kind: Kind,
  pattern: RegExp,
  say: (found: Found, tail: Said) => string | undefined,
): Form {
  return (spot) => {
    const found = findAt(pattern, spot);
    if (!found) return undefined;
    const tail = sayTail(spot.text, found.end);
    const words = say(found, tail);
    return words === undefined ? undefined : { kind, words: words + tail.words, end: tail.end };
  };
}
