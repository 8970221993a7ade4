import { isRecord } from '../../schemas/is-record.ts';
import {
  INDEX_FILES,
  cardIn,
  type Card,
  type DayData,
  type FacetData,
  type IndexRoot,
  type SearchKind,
  type LexiconData,
} from '../data.ts';
import { createLexicon, type Lexicon } from '../lexicon.ts';
import { openArchiveIndex, type ArchiveIndex } from './archive-index.ts';
import type { Hit } from './hits.ts';
import { MissingFile, type IndexFiles } from './index-files.ts';
import { once, onceEach } from './once.ts';

/**
 * All data that the search page fetches, each piece once, on demand. Failures are retried on the
 * next call.
 */
export interface ArchiveData {
  index: () => Promise<ArchiveIndex>;
  lexicon: () => Promise<LexiconData & { lexicon: Lexicon }>;
  facet: (kind: SearchKind) => Promise<FacetData>;
  days: () => Promise<DayData>;
  /** The archive's syllables, commonest first. */
  vocabulary: () => Promise<string[]>;
  card: (hit: Hit) => Promise<Card>;
}

/** @param root returns the index root; called for each file. */
export function archiveData(files: IndexFiles, root: () => Promise<IndexRoot>): ArchiveData {
  const facet = onceEach(async (kind: SearchKind) =>
    files.json((await root()).facets[kind], isByMonth<number[]>),
  );
  const cards = onceEach((name: string) => files.json(name, isCards));
  return {
    index: once(async () => openArchiveIndex(files, await root())),
    lexicon: once(async () => {
      const data = await files.json((await root()).lexicon, isLexicon);
      return {
        ...data,
        lexicon: createLexicon(
          data.abbreviations,
          data.names.place.map(({ name }) => name),
        ),
      };
    }),
    facet,
    days: once(async () => files.json((await root()).days, isByMonth<number>)),
    vocabulary: once(async () => (await files.text((await root()).vocabulary)).split(' ')),
    card: async ({ month, number }) => {
      const name = INDEX_FILES.cards((await root()).cards[month.slice(0, 4)] ?? '', month, number);
      const card = cardIn(await cards(name), number);
      if (!card) throw new MissingFile(name, 200);
      return card;
    },
  };
}

// Shallow checks: enough to tell the build's own files from another server's error page.

function isLexicon(value: unknown): value is LexiconData {
  return isRecord(value) && 'abbreviations' in value && 'names' in value && 'phrases' in value;
}

function isByMonth<Entry>(value: unknown): value is Record<string, Entry[]> {
  return isRecord(value) && Object.values(value).every((entries) => Array.isArray(entries));
}

function isCards(value: unknown): value is Card[] {
  return (
    Array.isArray(value) &&
    value.every(
      (card) =>
        isRecord(card) && 'path' in card && 'title' in card && 'date' in card && 'lead' in card,
    )
  );
}
