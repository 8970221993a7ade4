import type { WordPairs } from './word-pairs.ts';

/** A function that remembers what `find` returns for each word: texts repeat the same words. */
export function remembered<Result>(
  find: (word: string, pairs: WordPairs) => Result,
): (word: string, pairs: WordPairs) => Result {
  const known = new WeakMap<WordPairs, Map<string, Result>>();
  return (word, pairs) => {
    const results = known.get(pairs) ?? new Map<string, Result>();
    known.set(pairs, results);
    const result = results.get(word) ?? find(word, pairs);
    results.set(word, result);
    return result;
  };
}
