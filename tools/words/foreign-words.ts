import { respellingsOf } from '../../src/hygiene/spelling/odd-words.ts';
import type { WordStatistics } from '../../src/hygiene/spelling/word-statistics.ts';
import { fold } from '../../src/vietnamese/fold.ts';
import { isSyllable } from '../../src/vietnamese/rimes.ts';

/** A word that fewer passages have may be a mistake. */
const MIN_COUNT = 20;
/** A mistake is rarer than its word by more: one in some thousands is misspelt in one way. */
const MISTAKE = 12;

/**
 * The foreign words of texts, which are not to be taken for mistakes.
 * @param counts in how many passages words are that are no Vietnamese syllable.
 * @param listed words of a list made by others.
 */
export function foreignWords(
  counts: ReadonlyMap<string, number>,
  listed: readonly string[],
  language: WordStatistics,
): string[] {
  // A word that a Vietnamese one is without its marks may be just that.
  const keys = new Set(language.words.filter(isSyllable).map(fold));
  const counted = Array.from(counts).filter(([word, count]) => isOwnWord(word, count, language));
  return [
    ...listed.filter((word) => /^[a-z]{2,}$/u.test(word)),
    ...counted.map(([word]) => word),
  ].filter((word) => !isSyllable(word) && !keys.has(word));
}

/**
 * Whether a word is too frequent for a mistake; one that nothing else is meant by needs no list,
 * and `viêc` is nothing but việc.
 */
function isOwnWord(word: string, count: number, language: WordStatistics): boolean {
  const meant = count < MIN_COUNT ? [] : respellingsOf(word, language);
  if (meant.length === 0) return false;
  if (meant.some(({ form, isCertain }) => isCertain && !form.includes(' '))) return false;
  const frequencies = meant.map(({ form }) => {
    const [first = '', second] = form.split(' ');
    return second === undefined ? language.frequency(first) : language.strength(first, second);
  });
  return Math.max(...frequencies) - Math.log2(count) < MISTAKE;
}
