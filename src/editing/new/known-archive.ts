import { join } from 'node:path';
import { listBriefings } from '../../loading/list-briefings.ts';
import { displayName } from '../../loading/content-folder.ts';
import { readEntries } from '../../loading/read-entries.ts';
import { readGlossary } from '../../loading/read-glossary.ts';
import {
  authorSchema,
  personSchema,
  placeSchema,
  topicSchema,
  type PlaceData,
} from '../../schemas/entries.ts';
import type { GlossaryEntry } from '../../schemas/glossary.ts';
import { indicatorSchema, type IndicatorData } from '../../schemas/indicator.ts';

/** A named entry that briefings refer to. */
export interface Named {
  id: string;
  name: string;
}

/** The entries of the archive that a new briefing may refer to. */
export interface KnownArchive {
  people: readonly Named[];
  authors: readonly Named[];
  topics: readonly Named[];
  places: readonly (PlaceData & { id: string })[];
  indicators: readonly (IndicatorData & { id: string })[];
  glossary: readonly GlossaryEntry[];
  /** Paths below `briefings` by slug; slugs are unique in the archive. */
  slugs: ReadonlyMap<string, string>;
}

/** Reads the entries of a content tree; skips invalid files, which `npm run check` reports. */
export function readKnownArchive(folder: string): KnownArchive {
  const name = displayName(folder);
  const people = readEntries(join(folder, 'people'), `${name}/people`, personSchema).entries;
  const authors = readEntries(join(folder, 'authors'), `${name}/authors`, authorSchema).entries;
  const topics = readEntries(join(folder, 'topics'), `${name}/topics`, topicSchema).entries;
  const places = readEntries(join(folder, 'places'), `${name}/places`, placeSchema).entries;
  const indicators = readEntries(
    join(folder, 'indicators'),
    `${name}/indicators`,
    indicatorSchema,
  ).entries;
  const toNamed = (entries: readonly { id: string; data: { name: string } }[]) =>
    entries.map(({ id, data }) => ({ id, name: data.name }));
  return {
    people: toNamed(people),
    authors: toNamed(authors),
    topics: toNamed(topics),
    places: places.map(({ id, data }) => ({ id, ...data })),
    indicators: indicators.map(({ id, data }) => ({ id, ...data })),
    glossary: readGlossary(join(folder, 'glossary.yaml')).glossary,
    slugs: new Map(
      listBriefings(join(folder, 'briefings')).flatMap((file): [string, string][] =>
        file.misplaced ? [] : [[file.slug, file.path]],
      ),
    ),
  };
}
