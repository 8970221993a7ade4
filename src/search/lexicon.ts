import { splitSyllables, type Syllable } from '../vietnamese/syllables.ts';
import type { Abbreviation } from './abbreviations.ts';
import type { Span } from './term.ts';

/**
 * Finds abbreviations and their expansions in a sequence of syllables; both map to the same term.
 */
export interface Lexicon {
  /** Finds all occurrences, including nested ones. */
  find: (syllables: readonly Syllable[]) => Span[];
  /** The wordings of a term: abbreviations and expansions. Empty for other terms. */
  wordings: (sense: string) => string[];
}

/** A wording that ends at a node of the trie, and the term that it stands for. */
interface Ending {
  syllables: readonly Syllable[];
  sense: string;
  beforeNumber: boolean;
}

/** A trie of wordings, by syllable. */
interface TrieNode {
  /** Children by the next syllable's key. */
  next: Map<string, TrieNode>;
  ends: Map<string, Ending>;
}

/** The kind before a place's name: `xã Phú Xuân` is also called Phú Xuân. */
const PLACE_KINDS = /^(?:xã|thị trấn|phường|huyện|thị xã|tỉnh) /u;

/** A place's name without its kind. */
export function ownName(place: string): string {
  return place.replace(PLACE_KINDS, '');
}

/**
 * Builds a lexicon from abbreviations and the archive's places. A place's name is one term, because
 * communes of a district often share a word: otherwise "xã Phú Phong và Phú Xuân" would contain the
 * pairs of "xã Phú Xuân".
 */
export function createLexicon(
  abbreviations: readonly Abbreviation[],
  places: readonly string[] = [],
): Lexicon {
  const root = emptyNode();
  const bySense = new Map<string, string[]>();
  const add = (text: string, sense: string, beforeNumber: boolean) => {
    const wordings = bySense.get(sense) ?? [];
    bySense.set(sense, wordings.includes(text) ? wordings : [...wordings, text]);
    const syllables = splitSyllables(text);
    const end = syllables.reduce(({ next }, { key }) => {
      const known = next.get(key) ?? emptyNode();
      next.set(key, known);
      return known;
    }, root);
    // Huyện, thị xã and xã of one name share one wording.
    if (end !== root)
      end.ends.set(`${sense} ${syllables.map(({ form }) => form).join('-')}`, {
        syllables,
        sense,
        beforeNumber,
      });
  };
  const senses = sensesOf(abbreviations);
  abbreviations.forEach(({ abbreviation, expansion, beforeNumber = false }, number) => {
    for (const wording of [abbreviation, expansion])
      add(wording, senses[number] ?? '', beforeNumber);
  });
  for (const place of places) add(ownName(place), senseOf(ownName(place)), false);

  return {
    find: (syllables) => {
      const spans: Span[] = [];
      syllables.forEach((_first, from) => {
        let node: TrieNode | undefined = root;
        for (let to = from; node; to += 1) {
          for (const { syllables: expected, sense, beforeNumber } of node.ends.values()) {
            if (beforeNumber && !/^\d/u.test(syllables[to]?.key ?? '')) continue;
            const written = syllables.slice(from, to);
            // Different diacritics mean something else (phú an is not Phù An), but a query without
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

/**
 * The term of each abbreviation: `@kt-xh`. Abbreviations of one expansion, and expansions of one
 * abbreviation, are one term.
 */
export function sensesOf(abbreviations: readonly Abbreviation[]): string[] {
  const known = new Map<string, string>();
  return abbreviations.map(({ abbreviation, expansion }) => {
    const full = expansion.toLowerCase();
    const sense = known.get(abbreviation) ?? known.get(full) ?? senseOf(abbreviation);
    known.set(abbreviation, sense).set(full, sense);
    return sense;
  });
}

/** The term of a wording. */
function senseOf(wording: string): string {
  return `@${splitSyllables(wording)
    .map(({ key }) => key)
    .join('-')}`;
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
