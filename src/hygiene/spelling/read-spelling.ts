import { fold } from '../../vietnamese/fold.ts';
import { alternativesTo, type Alternative } from './alternatives.ts';
import type { Context } from './likelihood.ts';
import { respellingsOf } from './odd-words.ts';
import { counterOf, NO_COUNTER } from './archive-pairs.ts';
import { tokensOf, wordWritten, type Token, type Word } from './tokens.ts';
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
  /** How much likelier than usual another word must be. */
  handicap: number;
}

/** What a text tells about spelling, its own and that of the archive. */
export interface SpellingRead {
  /**
   * The suspects, one a line for {@link suspectIn}: a text goes from thread to thread in a
   * fraction of the time of objects.
   */
  suspects: string;
  /** For each suspect the counters of two pairs of which the archive must not have many. */
  checks: readonly number[];
  /** The counters of its pairs of words that the language does not have, each once. */
  pairs: readonly number[];
}

/**
 * A first word of a sentence may be a name, anything may stand beside a name, one neighbour tells
 * less than two, quoted people speak as they do at home, and some words stand beside all others.
 */
const FIRST_WORD = 3;
const BESIDE_NAME = 2;
const ONE_NEIGHBOUR = -1;
const QUOTED = 6;

/** The handicap of words that are wrong only if they can be nothing else. */
export const ONLY_IF_CERTAIN = 100;
/** The lists have frequent mistakes too: only pairs that occur so often together are right. */
const MAX_MISTAKEN = 14;
/** No word is likelier that stands beside the neighbours less than so much more often. */
const MIN_GAIN = 2;

/** Finds words that may be misspelt in a text in which everything but prose is masked. */
export function readSpelling(prose: string): SpellingRead {
  const pairs = vietnamesePairs();
  const tokens = tokensOf(prose);
  const unknownPairs = new Set<number>();
  let suspects = '';
  const checks: number[] = [];
  let left = 0;
  let counterBefore = NO_COUNTER;
  // Without an iterator, in two thirds of the time.
  for (let at = 0; at < tokens.length; at += 1) {
    const word = tokens[at]?.word;
    const after = tokens[at + 1]?.word;
    const right = word && after ? pairs.strengthOf(word.number, after.number) : 0;
    const counterAfter =
      word && after && right === 0 ? counterOf(word.form, after.form) : NO_COUNTER;
    if (counterAfter !== NO_COUNTER) unknownPairs.add(counterAfter);
    const handicap = word && handicapOf(tokens, at, word, left + right, pairs);
    if (word && handicap !== undefined) {
      suspects += lineOf(tokens, at, handicap);
      const own = counterOf(word.form, '');
      if (word.isSyllable) checks.push(counterBefore, counterAfter);
      else checks.push(own, own);
      unknownPairs.add(own);
    }
    left = right;
    counterBefore = counterAfter;
  }
  return { suspects, checks, pairs: [...unknownPairs] };
}

/**
 * How much likelier than usual another word must be than the one at a place; `undefined` if that
 * one is right, or nothing could speak for another.
 * @param strength of the pairs with its neighbours.
 */
function handicapOf(
  tokens: readonly Token[],
  at: number,
  word: Word,
  strength: number,
  pairs: WordPairs,
): number | undefined {
  // Words that often stand beside one another elsewhere are right.
  if (word.isSyllable && strength > MAX_MISTAKEN) return undefined;
  if (word.text.length < 2 || word.isInCapitals) return undefined;
  const before = tokens[at - 1]?.word;
  const after = tokens[at + 1]?.word;
  if (word.isSyllable && !before && !after && word.number >= 0) return undefined;
  const inName = isName(tokens, at);
  if (inName && word.isSyllable) return undefined;
  if (word.isSyllable) {
    const others = (word.alternatives ??= alternativesTo(word.form, pairs));
    if (others.length === 0) return undefined;
    const [left, right] = [before?.number ?? -1, after?.number ?? -1];
    if (strength > 0 && !hasLikelier(word.number, others, left, right, strength, pairs))
      return undefined;
  } else if (respellingsOf(word.form, pairs).length === 0) return undefined;
  // `Young-moo`: behind a sign, a name may go on in small letters.
  const goesOn = !before && (tokens[at - 2]?.word?.isCapitalised ?? false);
  const isForeignName =
    !word.isSyllable && (word.isCapitalised || goesOn) && fold(word.form) === word.form;
  if (inName || isForeignName) return ONLY_IF_CERTAIN;
  return (
    (tokens[at]?.isQuoted ? QUOTED : 0) +
    (word.isCapitalised ? FIRST_WORD : 0) +
    (before && after ? 0 : ONE_NEIGHBOUR) +
    (isName(tokens, at - 1) ? BESIDE_NAME : 0) +
    (isName(tokens, at + 1) ? BESIDE_NAME : 0)
  );
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

function lineOf(tokens: readonly Token[], at: number, handicap: number): string {
  const token = tokens[at];
  const [before, after] = [tokens[at - 1]?.word?.form ?? '', tokens[at + 1]?.word?.form ?? ''];
  return `${token?.offset ?? 0} ${token?.word?.text ?? ''} ${before} ${after} ${handicap}\n`;
}

/** A suspect of a {@link SpellingRead}. */
export function suspectIn(line: string): Suspect {
  const [offset = '', text = '', before = '', after = '', handicap] = line.split(' ');
  const { form, isSyllable } = wordWritten(text);
  return {
    offset: Number(offset),
    text,
    form,
    before: before === '' ? undefined : before,
    after: after === '' ? undefined : after,
    isSyllable,
    handicap: Number(handicap),
  };
}

/**
 * Whether a word is likely part of a name or an abbreviation: in capitals, or with a capital within
 * a sentence or before another one.
 */
function isName(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word;
  if (!word || (!word.isCapitalised && !word.isInCapitals)) return false;
  if (word.isInCapitals) return true;
  const isFirst = tokens[at - 1]?.word === undefined;
  return !isFirst || (tokens[at + 1]?.word?.isCapitalised ?? false);
}
