import { join } from 'node:path';
import type * as z from 'astro/zod';
import { firstProblems, type Problem } from '../problems/problem.ts';
import { authorSchema, personSchema, placeSchema, topicSchema } from '../schemas/entries.ts';
import { indicatorSchema, type IndicatorData } from '../schemas/indicator.ts';
import type { CivilDate } from '../vietnamese/dates.ts';
import { placeDateProblems } from './check-dates.ts';
import { formerlyProblems } from './check-formerly.ts';
import { indicatorProblems } from './check-indicators.ts';
import { nameProblems } from './check-names.ts';
import { placeProblems } from './check-places.ts';
import { tileProblems } from './check-tiles.ts';
import { entryLocator, readEntries, type Entry } from './read-entries.ts';

/** The entries to which briefings refer. */
export interface Collections {
  people: Entry<z.infer<typeof personSchema>>[];
  authors: Entry<z.infer<typeof authorSchema>>[];
  topics: Entry<z.infer<typeof topicSchema>>[];
  places: Entry<z.infer<typeof placeSchema>>[];
  indicators: Entry<IndicatorData>[];
}

/** The valid entries, the ids of those whose files are invalid by collection, and all problems. */
export interface CollectionsRead extends Collections {
  broken: ReadonlyMap<string, ReadonlySet<string>>;
  problems: Problem[];
}

/**
 * Reads people, authors, topics, places and indicators, each file by itself and against the others.
 * @param name the name of the content folder in messages.
 */
export function readCollections(folder: string, name: string, today: CivilDate): CollectionsRead {
  const problems: Problem[] = [];
  const broken = new Map<string, ReadonlySet<string>>();
  const readCollection = <Schema extends z.ZodType>(
    collection: string,
    schema: Schema,
  ): Entry<z.output<Schema>>[] => {
    const read = readEntries(join(folder, collection), `${name}/${collection}`, schema);
    for (const problem of read.problems) problems.push(problem);
    broken.set(collection, read.broken);
    return read.entries;
  };
  const people = readCollection('people', personSchema);
  const authors = readCollection('authors', authorSchema);
  const topics = readCollection('topics', topicSchema);
  const places = readCollection('places', placeSchema);
  const indicators = readCollection('indicators', indicatorSchema);
  const conflicts = [
    ...nameProblems({ people, authors, topics, places }).map(({ collection, ...problem }) => ({
      ...problem,
      file: `${collection}/${problem.id}.yaml`,
    })),
    ...[...placeProblems(places, broken.get('places')), ...tileProblems(places)].map((problem) => ({
      ...problem,
      file: `places/${problem.id}.yaml`,
    })),
    ...places.flatMap(({ id, data }) =>
      placeDateProblems(data, today).map((problem) => ({ ...problem, file: `places/${id}.yaml` })),
    ),
    ...indicatorProblems(indicators, broken.get('indicators')).map((problem) => ({
      ...problem,
      file: `indicators/${problem.id}.yaml`,
    })),
    ...Object.entries({ people, authors, topics, places, indicators }).flatMap(
      ([collection, entries]) =>
        formerlyProblems(
          entries.map(({ id, data }) => ({ id, formerly: data.formerly ?? [] })),
          (id) => `${name}/${collection}/${id}.yaml`,
        ).map((problem) => ({ ...problem, file: `${collection}/${problem.id}.yaml` })),
    ),
  ];
  for (const [file, found] of Map.groupBy(conflicts, (conflict) => conflict.file)) {
    const locate = entryLocator(join(folder, file));
    const located = found.map(({ path, message, expected }) => ({
      ...locate(path),
      message,
      expected,
    }));
    for (const problem of firstProblems(located))
      problems.push({ file: `${name}/${file}`, ...problem });
  }
  return { people, authors, topics, places, indicators, broken, problems };
}
