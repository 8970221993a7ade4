import { INDEX_FILES, SEARCH_KINDS, type Card, type DayData, type FacetData, type SearchKind, type LexiconData } from '../data.ts';
import { createLexicon, type Lexicon } from '../lexicon.ts';
import { openArchiveIndex, type ArchiveIndex } from './archive-index.ts';
import type { Hit } from './find.ts';
import type { IndexFiles } from './index-files.ts';

/** Everything that the search page asks the server for, each piece fetched once, when it is needed. A piece that failed is fetched again. */
export interface ArchiveData {
  index: () => Promise<ArchiveIndex>;
  lexicon: () => Promise<LexiconData & { lexicon: Lexicon }>;
  facet: (kind: SearchKind) => Promise<FacetData>;
  days: () => Promise<DayData>;
  /** The archive's syllables, the commonest first. */
  vocabulary: () => Promise<string[]>;
  card: (hit: Hit) => Promise<Card>;
}

export function archiveData(files: IndexFiles): ArchiveData {
  const facets = new Map(SEARCH_KINDS.map((kind) => [kind, once(() => files.json(INDEX_FILES.facet(kind), isByMonth<number[]>))]));
  const cards = new Map<string, () => Promise<Card>>();
  return {
    index: once(() => openArchiveIndex(files)),
    lexicon: once(async () => {
      const data = await files.json(INDEX_FILES.lexicon, isLexicon);
      return { ...data, lexicon: createLexicon(data.glossary, data.names.place.map(({ name }) => name)) };
    }),
    facet: async (kind) => facets.get(kind)?.() ?? {},
    days: once(() => files.json(INDEX_FILES.days, isByMonth<number>)),
    vocabulary: once(async () => (await files.text(INDEX_FILES.vocabulary)).split(' ')),
    card: async ({ month, number }) => {
      const name = INDEX_FILES.card(month, number);
      const card = cards.get(name) ?? once(() => files.json(name, isCard));
      cards.set(name, card);
      return card();
    },
  };
}

/** Makes a function that works once and then remembers; a failure is forgotten. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
}

// The files are the build's own: enough is looked at to tell one from another server's error page.

function isLexicon(value: unknown): value is LexiconData {
  return typeof value === 'object' && value !== null && 'glossary' in value && 'names' in value && 'phrases' in value;
}

function isByMonth<Entry>(value: unknown): value is Record<string, Entry[]> {
  return typeof value === 'object' && value !== null && Object.values(value).every((entries) => Array.isArray(entries));
}

function isCard(value: unknown): value is Card {
  return typeof value === 'object' && value !== null && 'path' in value && 'title' in value && 'date' in value && 'lead' in value;
}
