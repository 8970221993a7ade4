import { sayTail, type Said } from './amounts.ts';
import type { Form, Kind, Spot } from './token.ts';

/** A form that reads on, with what belongs to the number behind its pattern. */
export function withTail(
  kind: Kind,
  pattern: RegExp,
  say: (
    groups: Partial<Record<string, string>>,
    spot: Spot,
    tail: Said,
    end: number,
  ) => string | undefined,
): Form {
  return (spot) => {
    pattern.lastIndex = spot.at;
    const match = pattern.exec(spot.text);
    if (!match) return undefined;
    const end = pattern.lastIndex;
    const tail = sayTail(spot.text, end);
    const words = say(match.groups ?? {}, spot, tail, end);
    return words === undefined ? undefined : { kind, words: words + tail.words, end: tail.end };
  };
}
