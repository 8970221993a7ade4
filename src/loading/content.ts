import type { GlossaryEntry } from '../schemas/glossary.ts';
import type { BriefingEntry, RemovedEntry } from './briefings-read.ts';
import type { Collections } from './read-collections.ts';

/** The valid entries of a content tree. */
export interface Content extends Collections {
  briefings: BriefingEntry[];
  /** Briefings of which only a notice at their address is left. */
  removed: RemovedEntry[];
  /** By abbreviation. */
  glossary: GlossaryEntry[];
  /** What was corrected automatically, one line per file. */
  notices: string[];
}

export const EMPTY_CONTENT: Content = {
  briefings: [],
  removed: [],
  people: [],
  authors: [],
  topics: [],
  places: [],
  indicators: [],
  glossary: [],
  notices: [],
};
