import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareCodeUnits } from '../vietnamese/code-order.ts';
import { ContentError, type Problem } from '../problems/problem.ts';
import type { GlossaryEntry } from '../schemas/glossary.ts';
import { dayInVietnam, type CivilDate } from '../vietnamese/dates.ts';
import { slugOf } from '../vietnamese/slug.ts';
import { DamagedCacheError } from './cache.ts';
import { openCache, withCacheRepair } from './cache-repair.ts';
import { fileProblems, photoNameProblems } from './check-files.ts';
import { nearNameAdvice } from './check-near-names.ts';
import {
  displayName,
  findNonFolders,
  noBriefings,
  strayEntries,
  unreadableFolder,
} from './content-folder.ts';
import { digestSeed } from './digest.ts';
import { PhotoReader } from './photos.ts';
import { readBriefings, type BriefingEntry, type RemovedEntry } from './read-briefings.ts';
import { readCollections, type Collections } from './read-collections.ts';
import { entryLocator, type Entry } from './read-entries.ts';
import type { ReadContext } from './read-files.ts';
import { readGlossary } from './read-glossary.ts';
import { readSite, SITE_FILE } from './read-site.ts';
import type { ReferenceTargets } from './references.ts';

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

export interface ReadOptions {
  /** The content tree's folder. */
  folder: string;
  /** The folder that caches parsed briefings and photo facts between builds. */
  cacheDir: string;
  /**
   * The current day in Vietnam, by default from the clock. Briefings dated later than tomorrow are
   * rejected; the day never affects what is built.
   */
  today?: CivilDate;
}

/** The file of the briefing cache in a cache folder. */
export function briefingCacheFile(cacheDir: string): string {
  return join(cacheDir, 'briefings.db');
}

/**
 * Reads and validates a content tree, each file by itself and against the others.
 * @throws ContentError with all problems of all files.
 */
export async function readContent(options: ReadOptions): Promise<Content> {
  const { valid, problems } = await inspectContent(options);
  if (problems.length > 0) throw new ContentError(problems);
  return valid;
}

/** The result of reading a content tree. */
export interface Inspection {
  /** All valid entries, even when others have problems. */
  valid: Content;
  problems: Problem[];
  /** Optional hints for the editor; only with `withAdvice`. */
  advice: Problem[];
  /** Private details in texts of briefings; only with `withAdvice`. */
  privacy: Problem[];
  /** The number of briefings that were checked. */
  checkedBriefings: number;
}

export interface InspectionOptions {
  /** Paths of briefings below `briefings`: checks only these and the files that they refer to. */
  requested?: ReadonlySet<string> | undefined;
  /** Whether to collect advice as well. */
  withAdvice?: boolean;
  /** Whether the caller reads bodies from the cache afterwards, so that all must be present. */
  withBodies?: boolean;
}

/**
 * Reads and validates a content tree, and returns its problems instead of throwing them. Rebuilds
 * the cache if it is damaged.
 * @throws CacheError when the cache can be neither used nor created.
 */
export async function inspectContent(
  options: ReadOptions,
  inspection: InspectionOptions = {},
): Promise<Inspection> {
  return withCacheRepair(briefingCacheFile(options.cacheDir), () => inspect(options, inspection));
}

async function inspect(
  { folder, cacheDir, today = dayInVietnam(new Date()) }: ReadOptions,
  { requested, withAdvice = false, withBodies = true }: InspectionOptions,
): Promise<Inspection> {
  const name = displayName(folder);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return {
      valid: EMPTY_CONTENT,
      problems: [unreadableFolder(name)],
      advice: [],
      privacy: [],
      checkedBriefings: 0,
    };

  const problems = strayEntries(folder, name);
  const notFolders = findNonFolders(folder, name);
  if (notFolders.length > 0)
    return {
      valid: EMPTY_CONTENT,
      problems: [...problems, ...notFolders],
      advice: [],
      privacy: [],
      checkedBriefings: 0,
    };
  const collections = readCollections(folder, name, today);
  const { people, authors, topics, places, indicators, broken } = collections;
  problems.push(...collections.problems);
  const targets: ReferenceTargets = {
    people: idSet(people),
    topics: idSet(topics),
    places: new Map(places.map(({ id, data }) => [id, data])),
    authors: new Set(authors.map(({ data }) => data.name)),
    // Briefings refer to authors by name; the names of their files are derived from it.
    isBroken: (kind, value) =>
      broken.get(kind)?.has(kind === 'authors' ? slugOf(value) : value) ?? false,
  };

  const { glossary, problems: glossaryProblems } = readGlossary(join(folder, 'glossary.yaml'));
  problems.push(
    ...glossaryProblems.map((problem) => ({ file: `${name}/glossary.yaml`, ...problem })),
  );

  problems.push(
    ...readSite(folder).problems.map((problem) => ({ file: `${name}/${SITE_FILE}`, ...problem })),
  );

  // With an invalid glossary, no abbreviation is reported as unknown.
  const adviceScope = !withAdvice
    ? 'none'
    : glossaryProblems.length > 0
      ? 'without abbreviations'
      : 'all';
  const settings = { glossary };
  const context: ReadContext = {
    cacheFile: briefingCacheFile(cacheDir),
    settings,
    indicators: indicators.flatMap(({ id, data: { name: indicator, unit, decimals, parts } }) =>
      parts ? [] : [{ id, name: indicator, unit, decimals }],
    ),
    seed: digestSeed(settings),
    advice: adviceScope,
  };
  using cache = openCache(context.cacheFile);
  const photoReader = new PhotoReader(join(cacheDir, 'photo-facts'));
  const {
    briefings,
    removed,
    notices,
    problems: found,
    draftProblems,
    advice,
    privacy,
    checkedBriefings,
    usedPhotos,
  } = await readBriefings(
    join(folder, 'briefings'),
    `${name}/briefings`,
    {
      context,
      photoReader,
      targets,
      indicators: new Map(indicators.map(({ id, data }) => [id, data])),
      brokenIndicators: broken.get('indicators') ?? new Set(),
      today,
      names: [...people, ...authors, ...places].map(({ data }) => data.name),
    },
    requested,
  );
  for (const problem of found) problems.push(problem);
  const files = requested
    ? { problems: photoNameProblems(folder, name, usedPhotos), advice: [] }
    : fileProblems(folder, name, [...problems, ...draftProblems], usedPhotos);
  problems.push(...files.problems);
  if (withAdvice) {
    advice.push(...files.advice);
    const isConcerned = requested ? namedIn(briefings) : () => true;
    for (const { collection, id, path, ...nearName } of nearNameAdvice({
      people,
      authors,
      places,
    }).filter(isConcerned))
      advice.push({
        file: `${name}/${collection}/${id}.yaml`,
        ...entryLocator(join(folder, collection, `${id}.yaml`))(path),
        ...nearName,
      });
  }
  if (problems.length === 0 && briefings.length === 0 && removed.length === 0)
    problems.push(noBriefings(`${name}/briefings`));
  // Only checks that the bodies exist: verifying their checksums takes longer than everything else,
  // and happens when they are read.
  const cachedBodies = new Set(withBodies ? cache.digests() : []);
  if (withBodies && !briefings.every(({ data }) => cachedBodies.has(data.body)))
    throw new DamagedCacheError();
  photoReader.save();
  const valid = {
    briefings,
    removed,
    people: sortById(people),
    authors: sortById(authors),
    topics: sortById(topics),
    places: sortById(places),
    indicators: sortById(indicators),
    glossary,
    notices,
  };
  return { valid, problems, advice, privacy, checkedBriefings };
}

/** Whether an entry is named in one of the briefings. */
function namedIn(
  briefings: readonly BriefingEntry[],
): (entry: { collection: string; id: string }) => boolean {
  const names = new Set(
    briefings.flatMap(({ data: { author, participants, places } }) => [
      `authors/${slugOf(author)}`,
      ...participants.flatMap((one) => ('person' in one ? [`people/${one.person}`] : [])),
      ...places.map((place) => `places/${place}`),
    ]),
  );
  return ({ collection, id }) => names.has(`${collection}/${id}`);
}

/** Sorts entries by id; in the order of file names, `xa.yaml` comes after `xa-bac.yaml`. */
function sortById<Data>(entries: readonly Entry<Data>[]): Entry<Data>[] {
  return entries.toSorted((a, b) => compareCodeUnits(a.id, b.id));
}

const EMPTY_CONTENT: Content = {
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

function idSet(entries: readonly { id: string }[]): Set<string> {
  return new Set(entries.map(({ id }) => id));
}
