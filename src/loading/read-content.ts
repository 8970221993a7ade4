import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareCodeUnits } from '../vietnamese/code-order.ts';
import { ContentError, type Problem } from '../problems/problem.ts';
import { dayInVietnam, type CivilDate } from '../vietnamese/dates.ts';
import { adviseOnNearNames } from './advise-near-names.ts';
import { DamagedCacheError } from './cache-database.ts';
import { openCache, withCacheRepair } from './cache-repair.ts';
import { fileProblems, photoNameProblems } from './check-files.ts';
import { EMPTY_CONTENT, type Content } from './content.ts';
import {
  displayName,
  findNonFolders,
  noBriefings,
  strayEntries,
  unreadableFolder,
} from './content-folder.ts';
import { digestSeed } from './digest.ts';
import { PhotoReader } from './photos.ts';
import { readBriefings } from './read-briefings.ts';
import { readCollections } from './read-collections.ts';
import type { Entry } from './read-entries.ts';
import type { ReadContext } from './read-batches.ts';
import { readGlossary } from './read-glossary.ts';
import { readSite, SITE_FILE } from './read-site.ts';
import { referenceTargets } from './references.ts';

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
    return nothingRead([unreadableFolder(name)]);

  const problems = strayEntries(folder, name);
  const notFolders = findNonFolders(folder, name);
  if (notFolders.length > 0) return nothingRead([...problems, ...notFolders]);
  const collections = readCollections(folder, name, today);
  const { people, authors, topics, places, indicators, broken } = collections;
  problems.push(...collections.problems);
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
  const { briefings, removed, advice, usedPhotos, ...read } = await readBriefings(
    join(folder, 'briefings'),
    `${name}/briefings`,
    {
      context,
      photoReader,
      targets: referenceTargets(collections),
      indicators: new Map(indicators.map(({ id, data }) => [id, data])),
      brokenIndicators: broken.get('indicators') ?? new Set(),
      today,
      names: [...people, ...authors, ...places].map(({ data }) => data.name),
    },
    requested,
  );
  for (const problem of read.problems) problems.push(problem);
  const files = requested
    ? { problems: photoNameProblems(folder, name, usedPhotos), advice: [] }
    : fileProblems(folder, name, [...problems, ...read.draftProblems], usedPhotos);
  problems.push(...files.problems);
  if (withAdvice) {
    advice.push(...files.advice);
    advice.push(...adviseOnNearNames(folder, name, collections, requested ? briefings : undefined));
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
    notices: read.notices,
  };
  const { privacy, checkedBriefings } = read;
  return { valid, problems, advice, privacy, checkedBriefings };
}

/** Sorts entries by id; in the order of file names, `xa.yaml` comes after `xa-bac.yaml`. */
function sortById<Data>(entries: readonly Entry<Data>[]): Entry<Data>[] {
  return entries.toSorted((a, b) => compareCodeUnits(a.id, b.id));
}

/** The inspection of a folder that cannot be read as a content tree. */
function nothingRead(problems: Problem[]): Inspection {
  return { valid: EMPTY_CONTENT, problems, advice: [], privacy: [], checkedBriefings: 0 };
}
