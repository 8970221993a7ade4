import type { Glossary } from './glossary.ts';
import { matchesAt } from './match-at.ts';
import { firstOf, type Form, type Token } from './token.ts';

/** Where a token may begin, and what may read it. */
export interface Grammar {
  /** A global pattern. Most texts have few matches, so most of a text is passed over unread. */
  beginnings: RegExp;
  /** In order: the first that reads a spot wins. */
  formsAt: (text: string, at: number) => readonly Form[];
}

/** What stands in a line from `at` to `end`, and how it is said. */
export interface SaidToken {
  at: number;
  end: number;
  words: string;
}

const LETTER_OR_DIGIT = /^[\p{L}\p{M}\d]/u;
/** What goes on with a word that no form has read. */
const REST_OF_WORD = /[\p{L}\p{M}]+/uy;

/**
 * Reads a line once, from left to right: classifies each token by the written text around it, and
 * says it. What has been said is never read again, so two readings cannot meet.
 */
export function scan(
  text: string,
  { beginnings, formsAt }: Grammar,
  glossary: Glossary,
): { text: string; tokens: SaidToken[] } {
  const said: string[] = [];
  const tokens: SaidToken[] = [];
  let end = 0;
  let last = '';
  let previous: Token | undefined;
  beginnings.lastIndex = 0;
  for (let match = beginnings.exec(text); match; match = beginnings.exec(text)) {
    const at = match.index;
    const token = firstOf(formsAt(text, at), { text, at, previous, glossary });
    if (!token) {
      beginnings.lastIndex = endOfUnread(text, at);
      continue;
    }
    const written = text.slice(end, at);
    // A token without words leaves no double space.
    const before = token.words === '' ? written.trimEnd() : written;
    if (touches(last, before)) said.push(' ');
    said.push(before);
    last = before || last;
    if (touches(last, token.words)) said.push(' ');
    said.push(token.words);
    last = token.words || last;
    tokens.push({ at, end: token.end, words: token.words });
    end = token.end;
    beginnings.lastIndex = end;
    previous = token;
  }
  if (end === 0) return { text, tokens };
  const rest = text.slice(end);
  if (touches(last, rest)) said.push(' ');
  return { text: said.join('') + rest, tokens };
}

/** Whether words would touch those said before, as in `120km`. */
function touches(before: string, words: string): boolean {
  return LETTER_OR_DIGIT.test(before.slice(-1)) && LETTER_OR_DIGIT.test(words);
}

function endOfUnread(text: string, at: number): number {
  return matchesAt(REST_OF_WORD, text, at) ? REST_OF_WORD.lastIndex : at + 1;
}
