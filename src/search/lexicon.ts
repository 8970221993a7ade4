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

/** Wordings by their syllables: those that begin alike share a beginning. */
interface Beginning {
  /** By the key of the next syllable. */
  next: Map<string, Beginning>;
  /** The wordings that end here: their written forms with the term that each means. */
  whole: Map<string, { syllables: readonly Syllable[]; sense: string }>;
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
  const root = beginning();
  const bySense = new Map<string, string[]>();
  const wordings = [...glossary.map(({ abbreviation, expansion }) => [abbreviation, expansion]), ...places.map((place) => [ownName(place)])];
  for (const texts of wordings) {
    const sense = `@${splitSyllables(texts[0] ?? '').map(({ key }) => key).join('-')}`;
    bySense.set(sense, texts);
    for (const text of texts) {
      const syllables = splitSyllables(text);
      const end = syllables.reduce(({ next }, { key }) => {
        const known = next.get(key) ?? beginning();
        next.set(key, known);
        return known;
      }, root);
      // Huyện, thị xã and xã Kỳ Anh are one wording.
      if (end !== root) end.whole.set(`${sense} ${syllables.map(({ form }) => form).join('-')}`, { syllables, sense });
    }
  }

  return {
    find: (syllables) => {
      const spans: Span[] = [];
      syllables.forEach((_first, from) => {
        let at: Beginning | undefined = root;
        for (let to = from; at; to += 1) {
          for (const { syllables: wanted, sense } of at.whole.values()) {
            const written = syllables.slice(from, to);
            // Other diacritics mean something else (kỳ thú is not Kỳ Thư), but it is what who typed none may have meant.
            const form = wanted.every((syllable, offset) => reads(written[offset], syllable)) ? sense : `@${written.map((syllable) => syllable.form).join('-')}`;
            spans.push({ key: sense, form, from, to });
          }
          at = at.next.get(syllables[to]?.key ?? '');
        }
      });
      return spans;
    },
    wordings: (sense) => bySense.get(sense) ?? [],
  };
}

function beginning(): Beginning {
  return { next: new Map(), whole: new Map() };
}

/** Whether a written syllable is the wanted one: with its diacritics, or with none at all, as people type. */
function reads(written: Syllable | undefined, wanted: Syllable): boolean {
  return written !== undefined && (written.form === wanted.form || (written.form === written.key && written.key === wanted.key));
}
