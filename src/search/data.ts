/**
 * The index's JSON files besides Pagefind's own, written by the build and read by the search page.
 */

import type { Kind } from '../archive/kinds.ts';
import { isRecord } from '../schemas/is-record.ts';
import type { Abbreviation } from './abbreviations.ts';
import type { FileTable } from './file-table.ts';
import type { MonthKey } from './layout.ts';

/**
 * The index root: the names of its files, which change with their content. It is inlined in the
 * search page, so that a returning reader fetches only files that have changed.
 */
export interface IndexRoot {
  /** Pagefind's WebAssembly and its list of pages. */
  engine: string;
  metadata: string;
  lexicon: string;
  /** The archive's syllables with diacritics, commonest first, separated by spaces. */
  vocabulary: string;
  days: string;
  facets: Record<SearchKind, string>;
  /** Suffix of each year's folder of cards, which changes with its content. */
  cards: Record<string, string>;
  /** The first word and name of each section of the word table (file-table.ts), packed. */
  sections: FileTable;
}

/** A shallow check: enough to tell a root from another server's response. */
export function isIndexRoot(value: unknown): value is IndexRoot {
  return isRecord(value) && 'engine' in value && 'sections' in value;
}

/** A query shows the cards of a few files; each file counts on hosts that limit their number. */
export const CARDS_PER_FILE = 8;

/** Paths below `pagefind/` that the root does not name. */
export const INDEX_FILES = {
  /** The root itself, in development only (`astro dev`). */
  root: 'root.json',
  section: (name: string) => `sections/${name}.json`,
  words: (name: string) => `words/${name}.pf_index`,
  /**
   * The file with the card of a month's `number`th briefing. `edition` is the year's entry in
   * {@link IndexRoot.cards}.
   */
  cards: (edition: string, month: MonthKey, number: number) =>
    `cards/${month.slice(0, 4)}-${edition}/${month.slice(5)}-${Math.floor(number / CARDS_PER_FILE)}.json`,
} as const;

/** Finds the card of a month's `number`th briefing in a file. */
export function cardIn(cards: readonly Card[], number: number): Card | undefined {
  return cards[number % CARDS_PER_FILE];
}

/** The data shown for a result. */
export interface Card {
  /** Relative to the site's root. */
  path: string;
  title: string;
  date: string;
  lead: string;
  topics: string[];
  people: string[];
  sample: boolean;
}

/** The kinds of entities that a query may name and results be filtered by. */
export const SEARCH_KINDS = ['topic', 'person', 'place'] as const satisfies readonly Kind[];
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** A topic, person, place or figure that the archive knows. */
export interface NamedEntity {
  id: string;
  name: string;
  /** Number of briefings; may be 0. */
  count: number;
}

/** Data that the search page loads up front. */
export interface LexiconData {
  /** Those that the archive's texts use. */
  abbreviations: Abbreviation[];
  /** Commonest first. */
  names: Record<SearchKind, NamedEntity[]>;
  /** The indicators of which the archive has figures. */
  figures: NamedEntity[];
  /** Phrases that many titles share, commonest first, as completions. */
  phrases: string[];
}

/**
 * Entities by briefing: for each month its briefings, oldest first, each a list of indices into
 * {@link LexiconData.names}.
 */
export type FacetData = Record<MonthKey, number[][]>;

/** The day of each of a month's briefings, oldest first. */
export type DayData = Record<MonthKey, number[]>;
