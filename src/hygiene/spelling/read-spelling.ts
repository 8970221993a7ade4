import { fold } from '../../vietnamese/fold.ts';
import { alternativesTo, type Alternative } from './alternatives.ts';
import type { Context } from './likelihood.ts';
import { respellingsOf } from './odd-words.ts';
import { counterOfHashes, NO_COUNTER, NO_WORD } from './archive-pairs.ts';
import { meantElsewhere } from './meant-elsewhere.ts';
import { WordContexts } from './word-contexts.ts';
import { tokensOf, wordWritten, type Tokens, type Word } from './tokens.ts';
import { vietnamesePairs, type WordPairs } from './word-pairs.ts';

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

/** What a text tells about spelling, its own and that of the archive. */
export interface SpellingRead {
  /**
   * The suspects, one a line for {@link suspectIn}: a text goes from thread to thread in a
   * fraction of the time of objects.
   */
  suspects: string;
  /**
   * Two counters a suspect: of its pairs with its neighbours, or of the word itself if it is no
   * syllable. If other texts of the archive often have one of them, the suspect is right.
   */
  usageCounters: readonly number[];
  /** What the text adds to the counts of the archive: its suspects, and pairs that no list has. */
  archiveCounters: readonly number[];
}

/** What a line of {@link SpellingRead} says of a suspect. */
const IN_NAME = 1;
const REPEATED = 2;

/** The lists have common mistakes too: only a word with stronger pairs is taken as right. */
const MAX_DOUBTFUL_STRENGTH = 14;
/** Another word is likelier only if its pairs with the neighbours are so much stronger, in bits. */
const MIN_GAIN = 2;

/** Finds words that may be misspelt in a text in which everything but prose is masked. */
export function readSpelling(prose: string): SpellingRead {
  const pairs = vietnamesePairs();
  const tokens = tokensOf(prose);
  const { words } = tokens;
  const archiveCounters = new Set<number>();
  const contexts = new WordContexts();
  const suspects: number[] = [];
  const usageCounters: number[] = [];
  let left = 0;
  let counterBefore = NO_COUNTER;
  // Without an iterator, in two thirds of the time.
  let after = words[0];
  for (let at = 0; at < words.length; at += 1) {
    const word = after;
    after = words[at + 1];
    const right = word && after ? pairs.strengthOf(word.number, after.number) : 0;
    const counterAfter =
      word && after && right === 0 ? counterOfHashes(word.hash, after.hash) : NO_COUNTER;
    if (counterAfter !== NO_COUNTER) archiveCounters.add(counterAfter);
    if (word) contexts.add(word, words[at - 1], after);
    if (word && isSuspect(tokens, at, word, left + right, pairs)) {
      suspects.push(at);
      const own = counterOfHashes(word.hash, NO_WORD);
      if (word.isSyllable) usageCounters.push(counterBefore, counterAfter);
      else usageCounters.push(own, own);
      archiveCounters.add(own);
    }
    left = right;
    counterBefore = counterAfter;
  }
  const lines = suspects.map((at) => lineOf(tokens, at, contexts));
  return { suspects: lines.join(''), usageCounters, archiveCounters: [...archiveCounters] };
}

/**
 * Whether a word may be wrong, and something could speak for another.
 * @param strength of the pairs with its neighbours.
 */
function isSuspect(
  tokens: Tokens,
  at: number,
  word: Word,
  strength: number,
  pairs: WordPairs,
): boolean {
  if (word.text.length < 2 || word.isInCapitals) return false;
  if (!word.isSyllable) return respellingsOf(word.form, pairs).length > 0;
  // Words that often stand beside one another elsewhere are right.
  if (strength > MAX_DOUBTFUL_STRENGTH) return false;
  const before = tokens.words[at - 1];
  const after = tokens.words[at + 1];
  if (!before && !after && word.number >= 0) return false;
  if (isName(tokens, at) || goesOnInName(tokens, at)) return false;
  const others = (word.alternatives ??= alternativesTo(word.form, pairs));
  if (others.length === 0) return false;
  const [left, right] = [before?.number ?? -1, after?.number ?? -1];
  return strength === 0 || hasLikelier(word.number, others, left, right, strength, pairs);
}

/** Whether a word that is no syllable may be part of a foreign name. */
function isInForeignName(tokens: Tokens, at: number, word: Word): boolean {
  const { words } = tokens;
  const goesOn = !words[at - 1] && (words[at - 2]?.isCapitalised ?? false);
  return (word.isCapitalised || goesOn) && fold(word.form) === word.form;
}

/** Whether a name goes on in small letters, as in `Ri Yong-ho`: no native word has its hyphen. */
function goesOnInName(tokens: Tokens, at: number): boolean {
  const { offsets } = tokens;
  const isBehindSign = (offsets[at - 1] ?? -1) + 1 === offsets[at];
  return isBehindSign && signAt(tokens, at - 1) === '-' && isName(tokens, at - 2);
}

/**
 * Whether one of the other words that may be meant keeps the pairs with the neighbours, and stands
 * beside them more often. All are numbers, -1 for no neighbour.
 */
function hasLikelier(
  written: number,
  others: readonly Alternative[],
  before: number,
  after: number,
  strength: number,
  pairs: WordPairs,
): boolean {
  for (const { number } of others)
    if (
      pairs.strengthOf(before, number) + pairs.strengthOf(number, after) >= strength + MIN_GAIN &&
      pairs.keepsPairs(written, number, before, after)
    )
      return true;
  return false;
}

function lineOf(tokens: Tokens, at: number, contexts: WordContexts): string {
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

/** A suspect of a {@link SpellingRead}. */
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

/**
 * Whether a word is likely part of a name or an abbreviation: in capitals, or with a capital within
 * a sentence (so also behind a comma, or a name such as H’Hoa) or before another one.
 */
function isName(tokens: Tokens, at: number): boolean {
  const word = tokens.words[at];
  if (!word || (!word.isCapitalised && !word.isInCapitals)) return false;
  if (word.isInCapitals) return true;
  const isFirst = !tokens.words[at - 1] && !/[,\p{L}]/u.test(signAt(tokens, at - 1));
  return !isFirst || (tokens.words[at + 1]?.isCapitalised ?? false);
}

/** The sign at a place; nothing for a word. */
function signAt({ prose, words, offsets }: Tokens, at: number): string {
  return words[at] ? '' : prose.charAt(offsets[at] ?? -1);
}
