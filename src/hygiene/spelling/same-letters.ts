import { fold } from '../../vietnamese/fold.ts';
import type { WordStatistics } from './word-statistics.ts';

const byLetters = new WeakMap<WordStatistics, Map<string, string[]>>();

/** The known words with the letters of a word, whatever their marks. */
export function withSameLetters(form: string, language: WordStatistics): readonly string[] {
  const known = byLetters.get(language) ?? Map.groupBy(language.words, fold);
  byLetters.set(language, known);
  return known.get(fold(form)) ?? [];
}
