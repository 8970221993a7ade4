import { abbreviationsIn, AMBIGUOUS, type GlossaryEntry } from '../schemas/glossary.ts';
import { compareWords } from '../vietnamese/collation.ts';
import { looksVietnamese } from '../vietnamese/tones.ts';
import type { Briefing } from './briefing.ts';

/**
 * The abbreviations that briefings explain and the glossary does not have, sorted. Left out are
 * those explained in several ways, and those that are a word without capitals.
 */
export function explainedAbbreviations(
  briefings: readonly Briefing[],
  glossary: readonly GlossaryEntry[],
): GlossaryEntry[] {
  const known = abbreviationsIn(glossary);
  const found = Map.groupBy(
    briefings.flatMap(({ abbreviations = [] }) => abbreviations),
    ({ abbreviation }) => abbreviation,
  );
  return Array.from(found)
    .filter(
      ([abbreviation]) =>
        !known.has(abbreviation) &&
        !AMBIGUOUS.has(abbreviation) &&
        !looksVietnamese(abbreviation.toLowerCase()),
    )
    .flatMap(([abbreviation, entries]) => {
      const expansions = new Set(entries.map(({ expansion }) => expansion.toLowerCase()));
      const [expansion] = expansions;
      return expansions.size === 1 && expansion !== undefined ? [{ abbreviation, expansion }] : [];
    })
    .sort((a, b) => compareWords(a.abbreviation, b.abbreviation));
}
