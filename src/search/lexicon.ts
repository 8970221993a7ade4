import { splitSyllables, type Syllable } from '../vietnamese/syllables.ts';
import type { Span } from './terms.ts';

/** An abbreviation and what it stands for. */
export interface Abbreviation {
  abbreviation: string;
  expansion: string;
}

/** Finds abbreviations and their expansions among syllables: both mean the same term. */
export interface Lexicon {
  /** Of those that begin at one place, the longest. */
  find: (syllables: readonly Syllable[]) => Span[];
  /** How a term that it means may be written: short and in full. None for any other term. */
  wordings: (sense: string) => string[];
}

interface Wording {
  syllables: readonly Syllable[];
  /** The term that it means. */
  sense: string;
}

/** Makes a lexicon of the archive's glossary. */
export function createLexicon(glossary: readonly Abbreviation[]): Lexicon {
  const byFirst = new Map<string, Wording[]>();
  const bySense = new Map<string, string[]>();
  for (const { abbreviation, expansion } of glossary) {
    const sense = `@${splitSyllables(abbreviation).map(({ key }) => key).join('-')}`;
    bySense.set(sense, [abbreviation, expansion]);
    for (const text of [abbreviation, expansion]) {
      const syllables = splitSyllables(text);
      const first = syllables[0]?.key;
      if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { syllables, sense }]);
    }
  }
  for (const wordings of byFirst.values()) wordings.sort((a, b) => b.syllables.length - a.syllables.length);

  return {
    find: (syllables) =>
      syllables.flatMap(({ key }, from) => {
        const wording = byFirst.get(key)?.find((candidate) => candidate.syllables.every((wanted, offset) => reads(syllables[from + offset], wanted)));
        return wording ? [{ key: wording.sense, form: wording.sense, from, to: from + wording.syllables.length }] : [];
      }),
    wordings: (sense) => bySense.get(sense) ?? [],
  };
}

/** Whether a written syllable is the wanted one: with its diacritics, or with none at all, as people type. */
function reads(written: Syllable | undefined, wanted: Syllable): boolean {
  return written !== undefined && (written.form === wanted.form || (written.form === written.key && written.key === wanted.key));
}
