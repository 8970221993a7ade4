import type { Kind, Spot } from './token.ts';

/** Words that tell the class of a numeral beside them. */
export interface Phrases {
  /** In lower case. */
  all: ReadonlySet<string>;
  /** Their first and last syllables: most words are neither, and need no closer look. */
  firsts: ReadonlySet<string>;
  lasts: ReadonlySet<string>;
}

/** Lists phrases of at most {@link MAX_SYLLABLES} syllables, separated by commas. */
export function phrases(list: string): Phrases {
  const all = list.split(',').map((phrase) => phrase.trim());
  return {
    all: new Set(all),
    firsts: new Set(all.map((phrase) => phrase.slice(0, `${phrase} `.indexOf(' ')))),
    lasts: new Set(all.map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1))),
  };
}

const MAX_SYLLABLES = 4;
/** Longer runs of letters are no words. */
const MAX_LETTERS = 12;

/** Whether one of the phrases stands directly before the offset, with one space between. */
export function isAfter(text: string, at: number, { all, lasts }: Phrases): boolean {
  let start = at;
  for (let count = 0; count < MAX_SYLLABLES && text[start - 1] === ' '; count += 1) {
    const word = startOfWord(text, start - 1);
    if (word === start - 1) return false;
    start = word;
    const phrase = text.slice(start, at - 1).toLowerCase();
    if (count === 0 && !lasts.has(phrase)) return false;
    if (all.has(phrase)) return true;
  }
  return false;
}

/** Whether one of the phrases stands directly behind the offset, with one space between. */
export function isBefore(text: string, end: number, { all, firsts }: Phrases): boolean {
  let at = end;
  for (let count = 0; count < MAX_SYLLABLES && text[at] === ' '; count += 1) {
    const word = endOfWord(text, at + 1);
    if (word === at + 1) return false;
    at = word;
    const phrase = text.slice(end + 1, at).toLowerCase();
    if (count === 0 && !firsts.has(phrase)) return false;
    if (all.has(phrase)) return true;
  }
  return false;
}

/** The word directly before the offset, as it is written; empty if there is none. */
export function wordBefore(text: string, at: number): string {
  return text[at - 1] === ' ' ? text.slice(startOfWord(text, at - 1), at - 1) : '';
}

/** The word directly behind the offset, as it is written; empty if there is none. */
export function wordBehind(text: string, end: number): string {
  return text[end] === ' ' ? text.slice(end + 1, endOfWord(text, end + 1)) : '';
}

const JOINED = /^(?:(?: ?,| và| hoặc| hay| đến| tới|,? rồi|;)? (?:ngày |các ngày |tháng )?)?$/u;

/** Whether a spot goes on with a list whose last token is of a kind: `28-3, 29-3 và 30-3`. */
export function continues({ text, at, previous }: Spot, kind: Kind): boolean {
  return (
    previous?.kind === kind && at - previous.end < 14 && JOINED.test(text.slice(previous.end, at))
  );
}

function startOfWord(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < MAX_LETTERS && isWordUnit(text.charCodeAt(start - 1)))
    start -= 1;
  return start;
}

function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < MAX_LETTERS && isWordUnit(text.charCodeAt(end)))
    end += 1;
  return end;
}

/** Letters, digits and marks; ASCII punctuation and typographic signs end a word. */
function isWordUnit(unit: number): boolean {
  return unit > 0x7f
    ? unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x206f)
    : (unit >= 0x61 && unit <= 0x7a) ||
        (unit >= 0x41 && unit <= 0x5a) ||
        (unit >= 0x30 && unit <= 0x39);
}
