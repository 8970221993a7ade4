/** How rich the language of a text is, measured by its accented syllables. */
export interface SyllableStatistics {
  /** How many different syllables there are. */
  distinct: number;
  /** How many different pairs of neighbours. */
  pairs: number;
  /** Which part of the text the 10 commonest syllables make up, 0-100. */
  top10: number;
  /** Which part of the text the 100 commonest syllables make up, 0-100. */
  top100: number;
  /** Which part of the different syllables occur but once, 0-100. */
  once: number;
}

/** The syllables of a Vietnamese text in lower case, accents kept; numbers and signs are left out. */
export function syllablesOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** Measures a text given as its syllables in order. Figures depend on its length: compare texts of the same length only. */
export function syllableStatistics(syllables: readonly string[]): SyllableStatistics {
  const counts = new Map<string, number>();
  for (const syllable of syllables) counts.set(syllable, (counts.get(syllable) ?? 0) + 1);
  const frequencies = [...counts.values()].sort((one, other) => other - one);
  const share = (first: number) => (100 * frequencies.slice(0, first).reduce((sum, frequency) => sum + frequency, 0)) / syllables.length;
  return {
    distinct: counts.size,
    pairs: new Set(syllables.slice(1).map((syllable, place) => `${syllables[place] ?? ''} ${syllable}`)).size,
    top10: share(10),
    top100: share(100),
    once: (100 * frequencies.filter((frequency) => frequency === 1).length) / counts.size,
  };
}
