import { fold } from '../../vietnamese/fold.ts';
import type { Tokens, Word } from './tokens.ts';

/**
 * Whether a word is likely part of a name or an abbreviation: in capitals, or with a capital within
 * a sentence (so also behind a comma, or a name such as H’Hoa) or before another one.
 */
export function isName(tokens: Tokens, at: number): boolean {
  const word = tokens.words[at];
  if (!word || (!word.isCapitalised && !word.isInCapitals)) return false;
  if (word.isInCapitals) return true;
  const isFirst = !tokens.words[at - 1] && !/[,\p{L}]/u.test(signAt(tokens, at - 1));
  return !isFirst || (tokens.words[at + 1]?.isCapitalised ?? false);
}

/** Whether a word that is no syllable may be part of a foreign name. */
export function isInForeignName(tokens: Tokens, at: number, word: Word): boolean {
  const { words } = tokens;
  const goesOn = !words[at - 1] && (words[at - 2]?.isCapitalised ?? false);
  return (word.isCapitalised || goesOn) && fold(word.form) === word.form;
}

/** Whether a name goes on in small letters, as in `Ri Yong-ho`: no native word has its hyphen. */
export function continuesName(tokens: Tokens, at: number): boolean {
  const { offsets } = tokens;
  const isBehindSign = (offsets[at - 1] ?? -1) + 1 === offsets[at];
  return isBehindSign && signAt(tokens, at - 1) === '-' && isName(tokens, at - 2);
}

/** The sign at a place; nothing for a word. */
function signAt({ prose, words, offsets }: Tokens, at: number): string {
  return words[at] ? '' : prose.charAt(offsets[at] ?? -1);
}
