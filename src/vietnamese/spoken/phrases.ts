import type { Spot } from './token.ts';
import { endOfWord, startOfWord } from './words-beside.ts';

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

/** Whether a spot follows one of the phrases, with one space between. */
export function followsPhrase({ text, at }: Spot, { all, lasts }: Phrases): boolean {
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

/** Whether what ends at `end` precedes one of the phrases, with one space between. */
export function precedesPhrase(text: string, end: number, { all, firsts }: Phrases): boolean {
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
