import type { Glossary } from './glossary.ts';
import { matchAt } from './match-at.ts';

/** The classes of what is written in digits, capitals or signs; each has one reading. */
export type Kind =
  | 'abbreviation'
  | 'amount'
  | 'date'
  | 'day'
  | 'digits'
  | 'document'
  | 'fraction'
  | 'month'
  | 'ordinal'
  | 'pointed'
  | 'range'
  | 'road'
  | 'roman'
  | 'score'
  | 'time';

/** A part of a written line that has been classified, and how it is said. */
export interface Token {
  kind: Kind;
  words: string;
  /** Where it ends in the line. */
  end: number;
}

/** A place in a written line where a token may begin. */
export interface Spot {
  text: string;
  at: number;
  /** The token before, which often tells the class of this one: `28-3 và 30-3`. */
  previous: Token | undefined;
  glossary: Glossary;
}

/** A match of a form's pattern, to be read or refused. */
export interface Found {
  groups: Partial<Record<string, string>>;
  whole: string;
  spot: Spot;
  end: number;
}

/** Reads a token at a spot, unless what stands there is none of its class. */
export type Form = (spot: Spot) => Token | undefined;

/** What a sticky pattern finds at a spot. */
export function findAt(pattern: RegExp, spot: Spot): Found | undefined {
  const match = matchAt(pattern, spot.text, spot.at);
  return match && { groups: match.groups ?? {}, whole: match[0], spot, end: pattern.lastIndex };
}

/**
 * Makes a form of a sticky pattern and its reading.
 * @param say returns `undefined` if the context shows another class.
 */
export function form(kind: Kind, pattern: RegExp, say: (found: Found) => string | undefined): Form {
  return (spot) => {
    const found = findAt(pattern, spot);
    if (!found) return undefined;
    const words = say(found);
    return words === undefined ? undefined : { kind, words, end: found.end };
  };
}

/** The token of the first form that reads the spot: earlier forms are the more special ones. */
export function firstOf(forms: readonly Form[], spot: Spot): Token | undefined {
  for (const read of forms) {
    const token = read(spot);
    if (token) return token;
  }
  return undefined;
}
