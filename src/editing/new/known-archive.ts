import { join } from 'node:path';
import { listBriefings } from '../../loading/list-briefings.ts';
import { nameOf } from '../../loading/read-content.ts';
import { readEntries } from '../../loading/read-entries.ts';
import { readGlossary } from '../../loading/read-glossary.ts';
import { authorSchema, personSchema, placeSchema, topicSchema, type PlaceData } from '../../schemas/entries.ts';
import type { GlossaryEntry } from '../../schemas/glossary.ts';
import { indicatorSchema, type IndicatorData } from '../../schemas/indicator.ts';

/** Something with a name that briefings refer to. */
export interface Named {
  id: string;
  name: string;
}

/** What the archive knows before a new briefing comes in. */
export interface KnownArchive {
  people: readonly Named[];
  authors: readonly Named[];
  topics: readonly Named[];
  places: readonly (PlaceData & { id: string })[];
  indicators: readonly (IndicatorData & { id: string })[];
  glossary: readonly GlossaryEntry[];
  /** The paths below `briefings` by their slugs, which are unique in the archive. */
  slugs: ReadonlyMap<string, string>;
}

/** Reads what a content tree knows. What is wrong with its files is for `npm run check` to tell; here they are left out. */
export function readKnownArchive(folder: string): KnownArchive {
  const name = nameOf(folder);
  const people = readEntries(join(folder, 'people'), `${name}/people`, personSchema).entries;
  const authors = readEntries(join(folder, 'authors'), `${name}/authors`, authorSchema).entries;
  const topics = readEntries(join(folder, 'topics'), `${name}/topics`, topicSchema).entries;
  const places = readEntries(join(folder, 'places'), `${name}/places`, placeSchema).entries;
  const indicators = readEntries(join(folder, 'indicators'), `${name}/indicators`, indicatorSchema).entries;
  const named = (entries: readonly { id: string; data: { name: string } }[]) => entries.map(({ id, data }) => ({ id, name: data.name }));
  return {
    people: named(people),
    authors: named(authors),
    topics: named(topics),
    places: places.map(({ id, data }) => ({ id, ...data })),
    indicators: indicators.map(({ id, data }) => ({ id, ...data })),
    glossary: readGlossary(join(folder, 'glossary.yaml')).glossary,
    slugs: new Map(listBriefings(join(folder, 'briefings')).flatMap((file): [string, string][] => (file.misplaced ? [] : [[file.slug, file.path]]))),
  };
}
