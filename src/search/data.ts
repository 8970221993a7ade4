/** What the index holds for the browser besides Pagefind's files: plain JSON, written by the build and read by the page. */

import type { Kind } from '../archive/kinds.ts';
import type { Abbreviation } from './lexicon.ts';
import type { MonthKey } from './layout.ts';

/** What a result shows of a briefing: `cards/<month>-<number in it>.json`. */
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

/** What the page knows before anybody asks: `lexicon.json`. */
export interface LexiconData {
  glossary: Abbreviation[];
  /** Commonest first. */
  names: Record<SearchKind, NamedThing[]>;
  /** Turns of phrase that many titles share, commonest first: suggestions while typing. */
  phrases: string[];
}

/** Which briefings name what: `facets-<kind>.json`. For each month its briefings, newest first, each with the numbers of its names in {@link LexiconData.names}. */
export type FacetData = Record<MonthKey, number[][]>;

/** The day of each of a month's briefings, newest first: `days.json`. */
export type DayData = Record<MonthKey, number[]>;

/** The archive's syllables as they are spelled, commonest first, separated by spaces: `vocabulary.txt`. */
export type VocabularyData = string;
