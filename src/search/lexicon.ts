import type { GlossaryEntry } from '../schemas/glossary.ts';
import { splitSyllables, type Syllable } from '../vietnamese/syllables.ts';
import type { Span } from './terms.ts';

/** Finds abbreviations and their expansions among syllables: both mean the same term. */
export interface Lexicon {
  /** All of them, also those that stand within others. */
  find: (syllables: readonly Syllable[]) => Span[];
  /** How a term that it means may be written: short and in full. None for any other term. */
  wordings: (sense: string) => string[];
}

interface Wording {
  syllables: readonly Syllable[];
  /** The term that it means. */
  sense: string;
}

/** The words before a place's own name: `xã Kỳ Xuân` is called Kỳ Xuân. */
const PLACE_KINDS = /^(?:xã|thị trấn|phường|huyện|thị xã|tỉnh) /u;

/** A place's own name, without its kind. */
export function ownName(place: string): string {
  return place.replace(PLACE_KINDS, '');
}

/**
 * Makes a lexicon of the archive's glossary and places. A place's name is one term because all communes of the district
 * are called Kỳ something: the pairs of “xã Kỳ Phong và Kỳ Xuân” would else be those of “xã Kỳ Xuân”.
 */
export function createLexicon(glossary: readonly GlossaryEntry[], places: readonly string[] = []): Lexicon {
  const byFirst = new Map<string, Wording[]>();
  const bySense = new Map<string, string[]>();
  const wordings = [...glossary.map(({ abbreviation, expansion }) => [abbreviation, expansion]), ...places.map((place) => [ownName(place)])];
  for (const texts of wordings) {
    const sense = `@${splitSyllables(texts[0] ?? '').map(({ key }) => key).join('-')}`;
    bySense.set(sense, texts);
    for (const text of texts) {
      const syllables = splitSyllables(text);
      const first = syllables[0]?.key;
      if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { syllables, sense }]);
    }
  }

  return {
    find: (syllables) => {
      const spans: Span[] = [];
      syllables.forEach(({ key }, from) => {
        for (const { syllables: wanted, sense } of byFirst.get(key) ?? []) {
          if (!wanted.every((syllable, offset) => syllable.key === syllables[from + offset]?.key)) continue;
          const written = syllables.slice(from, from + wanted.length);
          // Other diacritics mean something else (kỳ thú is not Kỳ Thư), but it is what who typed none may have meant.
          const form = wanted.every((syllable, offset) => reads(written[offset], syllable)) ? sense : `@${written.map((syllable) => syllable.form).join('-')}`;
          spans.push({ key: sense, form, from, to: from + wanted.length });
        }
      });
      return spans;
    },
    wordings: (sense) => bySense.get(sense) ?? [],
  };
}

/** Whether a written syllable is the wanted one: with its diacritics, or with none at all, as people type. */
function reads(written: Syllable | undefined, wanted: Syllable): boolean {
  return written !== undefined && (written.form === wanted.form || (written.form === written.key && written.key === wanted.key));
}
