/** What the index holds for the browser besides Pagefind's files: plain JSON, written by the build and read by the page. */

import type { Kind } from '../archive/kinds.ts';
import type { GlossaryEntry } from '../schemas/glossary.ts';
import type { MonthKey } from './layout.ts';

/** The index's files: what the build writes and the page asks for. */
export const INDEX_FILES = {
  /** Pagefind's WebAssembly, as its own index names it: for languages that it has no stemmer for. */
  engine: 'wasm.unknown.pagefind',
  /** Pagefind's list of pages. */
  metadata: 'pagefind.pf_meta',
  /** Which file holds which words (contents.ts). */
  contents: 'contents.json',
  /** Some of the index's words. */
  words: (name: string) => `index/${name}.pf_index`,
  lexicon: 'lexicon.json',
  /** The archive's syllables as they are spelled, commonest first, separated by spaces. */
  vocabulary: 'vocabulary.txt',
  days: 'days.json',
  facet: (kind: SearchKind) => `facets-${kind}.json`,
  /** The `number`th of a month's briefings. */
  card: (month: MonthKey, number: number) => `cards/${month}-${number}.json`,
} as const;

/** What a result shows of a briefing. */
export interface Card {
  /** From the site's root. */
  path: string;
  title: string;
  date: string;
  lead: string;
  topics: string[];
  people: string[];
  sample: boolean;
}

/** The kinds of things that a query may name and results be narrowed by. */
export const SEARCH_KINDS = ['topic', 'person', 'place'] as const satisfies readonly Kind[];
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** A topic, person or place that briefings name. */
export interface NamedThing {
  id: string;
  name: string;
  /** How many briefings name it. */
  count: number;
}

/** What the page knows before anybody asks. */
export interface LexiconData {
  glossary: GlossaryEntry[];
  /** Commonest first. */
  names: Record<SearchKind, NamedThing[]>;
  /** Turns of phrase that many titles share, commonest first: suggestions while typing. */
  phrases: string[];
}

/** Which briefings name what. For each month its briefings, newest first, each with the numbers of its names in {@link LexiconData.names}. */
export type FacetData = Record<MonthKey, number[][]>;

/** The day of each of a month's briefings, newest first. */
export type DayData = Record<MonthKey, number[]>;
