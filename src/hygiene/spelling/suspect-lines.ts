import type { Context } from './likelihood.ts';
import { meantElsewhere } from './meant-elsewhere.ts';
import { isInForeignName, isName } from './names-in-text.ts';
import { type Tokens, wordWritten } from './tokens.ts';
import type { WordContexts } from './word-contexts.ts';

/** A word that may be misspelt, with what decides whether it is. */
export interface Suspect extends Context {
  offset: number;
  /** As written. */
  text: string;
  /** As it is looked up. */
  form: string;
  /** Whether it can be a Vietnamese word. */
  isSyllable: boolean;
  /** Whether it may be part of a foreign name, and is wrong only if it can be nothing else. */
  isInName: boolean;
  /** Whether the text repeats the word ({@link WordContexts}). */
  isRepeated: boolean;
  /** Other words that may be meant, as the text has them elsewhere ({@link meantElsewhere}). */
  meantElsewhere: readonly string[];
}

/** Flags at the end of a line. */
const IN_NAME = 1;
const REPEATED = 2;

/** Writes a suspect as a line, which goes to another thread in a fraction of an object's time. */
export function suspectLine(tokens: Tokens, at: number, contexts: WordContexts): string {
  const { words, offsets } = tokens;
  const word = words[at];
  const [before, after] = [words[at - 1]?.form ?? '', words[at + 1]?.form ?? ''];
  const isInName =
    word && !word.isSyllable && (isName(tokens, at) || isInForeignName(tokens, at, word));
  const isRepeated = word && contexts.isRepeated(word);
  const flags = (isInName ? IN_NAME : 0) + (isRepeated ? REPEATED : 0);
  const elsewhere = meantElsewhere(tokens, at).join();
  return `${offsets[at] ?? 0} ${word?.text ?? ''} ${before} ${after} ${flags} ${elsewhere}\n`;
}

/** Reads a line of {@link suspectLine}. */
export function suspectIn(line: string): Suspect {
  const [offset = '', text = '', before = '', after = '', flags, elsewhere = ''] = line.split(' ');
  const { form, isSyllable } = wordWritten(text);
  return {
    offset: Number(offset),
    text,
    form,
    before: before === '' ? undefined : before,
    after: after === '' ? undefined : after,
    isSyllable,
    isInName: (Number(flags) & IN_NAME) !== 0,
    isRepeated: (Number(flags) & REPEATED) !== 0,
    meantElsewhere: elsewhere.split(','),
  };
}
