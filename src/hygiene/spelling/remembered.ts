import type { WordStatistics } from './word-statistics.ts';

/** A function that remembers what `find` returns for each word: texts repeat the same words. */
export function remembered<Result>(
  find: (word: string, language: WordStatistics) => Result,
): (word: string, language: WordStatistics) => Result {
  const known = new WeakMap<WordStatistics, Map<string, Result>>();
  return (word, language) => {
    const results = known.get(language) ?? new Map<string, Result>();
    known.set(language, results);
    const result = results.get(word) ?? find(word, language);
    results.set(word, result);
    return result;
  };
}
