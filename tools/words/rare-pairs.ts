import { alternativesTo } from '../../src/hygiene/spelling/alternatives.ts';
import type { WordStatistics } from '../../src/hygiene/spelling/word-statistics.ts';
import type { WordPair } from './pack-words.ts';
import { isSyllable } from '../../src/vietnamese/rimes.ts';

/** A mistake is made once in more than so many times that a pair is written. */
const MISTAKES_BELOW = 64;
/** Words in fewer passages are mistakes and names. */
const MIN_WORD_COUNT = 8;
/** The pairs of words below this frequency, a binary logarithm, are looked at. */
const RARE_BELOW = 13;
/** From so many passages on, a pair that differs in one word is listed, and may be proposed. */
const LISTED_COUNT = 5;

/**
 * The pairs in too few passages to be listed for themselves that show that a rare word is meant:
 * `cái cưa` is seldom written, but too often for a slip of `cái cửa`.
 * @param counts in how many passages each pair is, two or more.
 * @param known the pairs that are listed.
 */
export function rarePairs(
  counts: Iterable<readonly [string, number]>,
  wordCounts: ReadonlyMap<string, number>,
  known: WordStatistics,
): WordPair[] {
  const byPair = new Map(counts);
  const countOf = (first: string, second: string) => byPair.get(`${first} ${second}`) ?? 0;
  const isWord = (word: string) =>
    known.knows(word) || (isSyllable(word) && (wordCounts.get(word) ?? 0) >= MIN_WORD_COUNT);
  const others = (word: string) => alternativesTo(word, known).map(({ form }) => form);
  const isRare = (word: string) =>
    known.frequency(word) < RARE_BELOW &&
    others(word).some((other) => known.frequency(other) > known.frequency(word) + 1);
  return Array.from(byPair).flatMap(([pair, count]) => {
    const [first = '', second = ''] = pair.split(' ');
    if (known.strength(first, second) > 0 || !isWord(first) || !isWord(second)) return [];
    const likelier = Math.max(
      0,
      ...others(first).map((other) => countOf(other, second)),
      ...others(second).map((other) => countOf(first, other)),
    );
    return likelier <= MISTAKES_BELOW * count &&
      (likelier >= LISTED_COUNT || isRare(first) || isRare(second))
      ? [{ first, second, strength: Math.max(1, Math.round(Math.log2(count))) }]
      : [];
  });
}
