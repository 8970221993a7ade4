import type { GlossaryEntry } from '../schemas/glossary.ts';
import { splitSyllables, type Syllable } from '../vietnamese/syllables.ts';
import type { Span } from './term.ts';

/**
 * Finds abbreviations and their expansions in a sequence of syllables; both map to the same term.
 */
export interface Lexicon {
  /** Finds all occurrences, including nested ones. */
  find: (syllables: readonly Syllable[]) => Span[];
  /** The wordings of a term: abbreviation and expansion. Empty for other terms. */
  wordings: (sense: string) => string[];
}

/** A trie of wordings, by syllable. */
interface TrieNode {
  /** Children by the next syllable's key. */
  next: Map<string, TrieNode>;
  /** The wordings that end here, with the term that each stands for. */
  ends: Map<string, { syllables: readonly Syllable[]; sense: string }>;
}

/** The kind before a place's name: `xã Kỳ Xuân` is also called Kỳ Xuân. */
const PLACE_KINDS = /^(?:xã|thị trấn|phường|huyện|thị xã|tỉnh) /u;

/** A place's name without its kind. */
export function ownName(place: string): string {
  return place.replace(PLACE_KINDS, '');
}

/**
 * Builds a lexicon from the archive's glossary and places. A place's name is one term, because all
 * communes of the district are called Kỳ something: otherwise "xã Kỳ Phong và Kỳ Xuân" would
 * contain the pairs of "xã Kỳ Xuân".
 */
export function createLexicon(
  glossary: readonly GlossaryEntry[],
  places: readonly string[] = [],
): Lexicon {
  const root = emptyNode();
  const bySense = new Map<string, string[]>();
  const wordings = [
    ...glossary.map(({ abbreviation, expansion }) => [abbreviation, expansion]),
    ...places.map((place) => [ownName(place)]),
  ];
  for (const texts of wordings) {
    const sense = `@${splitSyllables(texts[0] ?? '')
      .map(({ key }) => key)
      .join('-')}`;
    bySense.set(sense, texts);
    for (const text of texts) {
      const syllables = splitSyllables(text);
      const end = syllables.reduce(({ next }, { key }) => {
        const known = next.get(key) ?? emptyNode();
        next.set(key, known);
        return known;
      }, root);
      // Huyện, thị xã and xã Kỳ Anh share one wording.
      if (end !== root)
        end.ends.set(`${sense} ${syllables.map(({ form }) => form).join('-')}`, {
          syllables,
          sense,
        });
    }
  }

  return {
    find: (syllables) => {
      const spans: Span[] = [];
      syllables.forEach((_first, from) => {
        let node: TrieNode | undefined = root;
        for (let to = from; node; to += 1) {
          for (const { syllables: expected, sense } of node.ends.values()) {
            const written = syllables.slice(from, to);
            // Different diacritics mean something else (kỳ thú is not Kỳ Thư), but a query without
            // diacritics may mean either.
            const form = expected.every((syllable, offset) => matches(written[offset], syllable))
              ? sense
              : `@${written.map((syllable) => syllable.form).join('-')}`;
            spans.push({ key: sense, form, from, to });
          }
          node = node.next.get(syllables[to]?.key ?? '');
        }
      });
      return spans;
    },
    wordings: (sense) => bySense.get(sense) ?? [],
  };
}

function emptyNode(): TrieNode {
  return { next: new Map(), ends: new Map() };
}

/**
 * Whether a written syllable matches the expected one: with its diacritics, or with none at all, as
 * people type.
 */
function matches(written: Syllable | undefined, expected: Syllable): boolean {
  return (
    written !== undefined &&
    (written.form === expected.form ||
      (written.form === written.key && written.key === expected.key))
  );
}
