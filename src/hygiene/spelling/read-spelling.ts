import { type Alternative, alternativesTo } from './alternatives.ts';
import { counterOfHashes, NO_COUNTER, NO_WORD } from './archive-pairs.ts';
import { continuesName, isName } from './names-in-text.ts';
import { respellingsOf } from './odd-words.ts';
import { packCounters } from './packed-counters.ts';
import { suspectLine } from './suspect-lines.ts';
import { type Tokens, tokensOf, type Word } from './tokens.ts';
import { WordContexts } from './word-contexts.ts';
import { vietnameseStatistics, type WordStatistics } from './word-statistics.ts';

/**
 * What a text tells about spelling, its own and that of the archive. Its counters are packed
 * ({@link packCounters}).
 */
export interface SpellingRead {
  /** The suspects, one a line ({@link suspectLine}). */
  suspects: string;
  /**
   * Two counters a suspect: of its pairs with its neighbours, or of the word itself if it is no
   * syllable. If other texts of the archive often have one of them, the suspect is right.
   */
  usageCounters: string;
  /** What the text adds to the counts of the archive: its suspects, and pairs that no list has. */
  archiveCounters: string;
}

/** The lists have common mistakes too: only a word with stronger pairs is taken as right. */
const MAX_DOUBTFUL_STRENGTH = 14;
/** Another word is likelier only if its pairs with the neighbours are so much stronger, in bits. */
const MIN_GAIN = 2;

/** Finds words that may be misspelt in a text in which everything but prose is masked. */
export function readSpelling(prose: string): SpellingRead {
  const language = vietnameseStatistics();
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
    const right = word && after ? language.strengthOf(word.number, after.number) : 0;
    const counterAfter =
      word && after && right === 0 ? counterOfHashes(word.hash, after.hash) : NO_COUNTER;
    if (counterAfter !== NO_COUNTER) archiveCounters.add(counterAfter);
    if (word) contexts.add(word, words[at - 1], after);
    if (word && isSuspect(tokens, at, word, left + right, language)) {
      suspects.push(at);
      const own = counterOfHashes(word.hash, NO_WORD);
      if (word.isSyllable) usageCounters.push(counterBefore, counterAfter);
      else usageCounters.push(own, own);
      archiveCounters.add(own);
    }
    left = right;
    counterBefore = counterAfter;
  }
  const lines = suspects.map((at) => suspectLine(tokens, at, contexts));
  return {
    suspects: lines.join(''),
    usageCounters: packCounters(usageCounters),
    archiveCounters: packCounters(archiveCounters),
  };
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
  language: WordStatistics,
): boolean {
  if (word.text.length < 2 || word.isInCapitals) return false;
  if (!word.isSyllable) return respellingsOf(word.form, language).length > 0;
  // Words that often stand beside one another elsewhere are right.
  if (strength > MAX_DOUBTFUL_STRENGTH) return false;
  const before = tokens.words[at - 1];
  const after = tokens.words[at + 1];
  if (!before && !after && word.number >= 0) return false;
  if (isName(tokens, at) || continuesName(tokens, at)) return false;
  const others = (word.alternatives ??= alternativesTo(word.form, language));
  if (others.length === 0) return false;
  const [left, right] = [before?.number ?? -1, after?.number ?? -1];
  return strength === 0 || hasLikelier(word.number, others, left, right, strength, language);
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
  language: WordStatistics,
): boolean {
  for (const { number } of others)
    if (
      language.strengthOf(before, number) + language.strengthOf(number, after) >=
        strength + MIN_GAIN &&
      language.keepsPairs(written, number, before, after)
    )
      return true;
  return false;
}
