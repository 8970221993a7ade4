/** The lexical diversity of a text, measured by its syllables with diacritics. */
export interface SyllableStatistics {
  /** The number of different syllables. */
  distinct: number;
  /** The number of different pairs of adjacent syllables. */
  pairs: number;
  /** The percentage of the text that consists of the 10 most frequent syllables. */
  top10: number;
  /** The percentage of the text that consists of the 100 most frequent syllables. */
  top100: number;
  /** The percentage of different syllables that occur only once. */
  once: number;
}

/**
 * The syllables of a Vietnamese text in lower case with diacritics, without numbers and
 * punctuation.
 */
export function syllablesOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}

/**
 * Measures a text, given as its syllables in order. The results depend on its length, so only texts
 * of the same length are comparable.
 */
export function syllableStatistics(syllables: readonly string[]): SyllableStatistics {
  const counts = new Map<string, number>();
  for (const syllable of syllables) counts.set(syllable, (counts.get(syllable) ?? 0) + 1);
  const frequencies = [...counts.values()].sort((one, other) => other - one);
  const share = (first: number) =>
    (100 * frequencies.slice(0, first).reduce((sum, frequency) => sum + frequency, 0)) /
    syllables.length;
  return {
    distinct: counts.size,
    pairs: new Set(
      syllables.slice(1).map((syllable, index) => `${syllables[index] ?? ''} ${syllable}`),
    ).size,
    top10: share(10),
    top100: share(100),
    once: (100 * frequencies.filter((frequency) => frequency === 1).length) / counts.size,
  };
}
