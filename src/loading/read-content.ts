import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type * as z from 'astro/zod';
import { CacheError } from '../cache/cache-error.ts';
import { byCodes } from '../code-order.ts';
import { ContentError, firstProblems, type Problem } from '../problem.ts';
import { authorSchema, personSchema, placeSchema, topicSchema } from '../schemas/entries.ts';
import type { GlossaryEntry } from '../schemas/glossary.ts';
import { indicatorSchema, type IndicatorData } from '../schemas/indicator.ts';
import { WHOLE_FILE } from '../whole-file.ts';
import { dayInVietnam, type CivilDate } from '../vietnamese/dates.ts';
import { slugOf } from '../vietnamese/slug.ts';
import { DamagedCache, discardCache, isDamaged, openCache } from './cache.ts';
import { placeDateProblems } from './check-dates.ts';
import { fileProblems } from './check-files.ts';
import { indicatorProblems } from './check-indicators.ts';
import { nameProblems } from './check-names.ts';
import { placeProblems } from './check-places.ts';
import { digestSeed } from './digest.ts';
import { PhotoReader } from './photos.ts';
import { readBriefings, type BriefingEntry } from './read-briefings.ts';
import { locatorInEntry, readEntries, type Entry } from './read-entries.ts';
import type { Reading } from './read-files.ts';
import { readGlossary } from './read-glossary.ts';
import type { Referents } from './references.ts';

/** A whole content tree, read and found without fault. */
export interface Content {
  briefings: BriefingEntry[];
  people: Entry<z.infer<typeof personSchema>>[];
  authors: Entry<z.infer<typeof authorSchema>>[];
  topics: Entry<z.infer<typeof topicSchema>>[];
  places: Entry<z.infer<typeof placeSchema>>[];
  indicators: Entry<IndicatorData>[];
  /** By abbreviation. */
  glossary: GlossaryEntry[];
  /** What was put right on the way, a line a file. */
  notices: string[];
}

export interface ReadOptions {
  /** The content tree's folder. */
  folder: string;
  /** Where parsed briefings and photo facts are kept between builds. */
  cacheDir: string;
  /** The site's base path, `/` or `/kyanh/`. */
  base: string;
  /**
   * The day in Vietnam on which the tree is read, by the clock when it is left out: nothing is published of a day after the next. It
   * decides whether a tree is refused, never what is made of it.
   */
  today?: CivilDate;
}

/** The file of parsed briefings within a cache folder. */
export function briefingCacheFile(cacheDir: string): string {
  return join(cacheDir, 'briefings.db');
}

/**
 * Reads a content tree: every file is checked by itself and against the others.
 * @throws ContentError with all problems of all files at once.
 */
export async function readContent(options: ReadOptions): Promise<Content> {
  const { sound, problems } = await inspectContent(options);
  if (problems.length > 0) throw new ContentError(problems);
  return sound;
}

/** What reading a content tree showed: what of it is sound (all, when there is no problem), and everything that is wrong. */
export interface Inspection {
  sound: Content;
  problems: Problem[];
  /** What an editor may want to look at again; nothing has to be done about it. Only when asked for. */
  advice: Problem[];
  /** How many briefings were judged. */
  judged: number;
}

export interface InspectionOptions {
  /** Paths of briefings below `briefings`: only these are judged, beside the small files that they refer to. */
  asked?: ReadonlySet<string> | undefined;
  /** Whether to look for what is allowed but seldom meant, too. */
  withAdvice?: boolean;
  /** Whether the texts of briefings will be taken from the cache afterwards, so that all of them must be there. */
  withBodies?: boolean;
}

/**
 * Reads a content tree without throwing for what is wrong with it. A cache that turns out to be damaged is made anew.
 * @throws CacheError when the cache can be neither used nor made.
 */
export async function inspectContent(options: ReadOptions, inspection: InspectionOptions = {}): Promise<Inspection> {
  try {
    return await inspect(options, inspection);
  } catch (error) {
    if (!isDamaged(error)) throw error;
  }
  const cache = briefingCacheFile(options.cacheDir);
  discardCache(cache);
  try {
    return await inspect(options, inspection);
  } catch (error) {
    throw isDamaged(error) ? new CacheError(cache, error) : error;
  }
}

async function inspect({ folder, cacheDir, base, today = dayInVietnam(new Date()) }: ReadOptions, { asked, withAdvice = false, withBodies = true }: InspectionOptions): Promise<Inspection> {
  const name = nameOf(folder);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return { sound: NOTHING, problems: [unreadable(name)], advice: [], judged: 0 };

  const problems = strayIn(folder, name);
  const unreal = unrealIn(folder, name);
  if (unreal.length > 0) return { sound: NOTHING, problems: [...problems, ...unreal], advice: [], judged: 0 };
  const broken = new Map<string, ReadonlySet<string>>();
  const entriesOf = <Schema extends z.ZodType>(collection: string, schema: Schema): Entry<z.output<Schema>>[] => {
    const read = readEntries(join(folder, collection), `${name}/${collection}`, schema);
    for (const problem of read.problems) problems.push(problem);
    broken.set(collection, read.broken);
    return read.entries;
  };
  const people = entriesOf('people', personSchema);
  const authors = entriesOf('authors', authorSchema);
  const topics = entriesOf('topics', topicSchema);
  const places = entriesOf('places', placeSchema);
  const indicators = entriesOf('indicators', indicatorSchema);
  const misfits = [
    ...nameProblems({ people, authors, topics, places }).map(({ collection, ...problem }) => ({ ...problem, file: `${collection}/${problem.id}.yaml` })),
    ...[...placeProblems(places, broken.get('places')), ...placeDateProblems(places, today)].map((problem) => ({ ...problem, file: `places/${problem.id}.yaml` })),
    ...indicatorProblems(indicators, broken.get('indicators')).map((problem) => ({ ...problem, file: `indicators/${problem.id}.yaml` })),
  ];
  for (const [file, found] of Map.groupBy(misfits, (misfit) => misfit.file)) {
    const locate = locatorInEntry(join(folder, file));
    const located = found.map(({ path, message, expected }) => ({ ...locate(path), message, expected }));
    for (const problem of firstProblems(located)) problems.push({ file: `${name}/${file}`, ...problem });
  }
  const referents: Referents = {
    people: ids(people),
    topics: ids(topics),
    places: new Map(places.map(({ id, data }) => [id, data])),
    authors: new Set(authors.map(({ data }) => data.name)),
    // Briefings name authors; their files are called after them.
    isBroken: (kind, value) => broken.get(kind)?.has(kind === 'authors' ? slugOf(value) : value) ?? false,
  };

  const { glossary, problems: unclear } = readGlossary(join(folder, 'glossary.yaml'));
  problems.push(...unclear.map((problem) => ({ file: `${name}/glossary.yaml`, ...problem })));

  // While the glossary cannot be read, no abbreviation is called unknown.
  const advised = !withAdvice ? 'none' : unclear.length > 0 ? 'without abbreviations' : 'all';
  const settings = { base, glossary };
  const reading: Reading = { cacheFile: briefingCacheFile(cacheDir), settings, seed: digestSeed(settings), advice: advised };
  using cache = openCache(reading.cacheFile);
  const photoReader = new PhotoReader(join(cacheDir, 'photo-facts'));
  const { briefings, notices, problems: found, advice, judged, usedPhotos } = await readBriefings(join(folder, 'briefings'), `${name}/briefings`, { reading, photoReader, referents, indicators: new Map(indicators.map(({ id, data }) => [id, data])), brokenIndicators: broken.get('indicators') ?? new Set(), today }, asked);
  for (const problem of found) problems.push(problem);
  const files = asked ? { problems: [], advice: [] } : fileProblems(folder, name, problems, usedPhotos);
  problems.push(...files.problems);
  if (withAdvice) advice.push(...files.advice);
  if (problems.length === 0 && briefings.length === 0) problems.push(empty(`${name}/briefings`));
  if (withBodies && !briefings.every(({ data }) => cache.isWhole(data.body))) throw new DamagedCache();
  photoReader.remember();
  if (!asked && problems.length === 0) cache.keepOnly(new Set(briefings.map(({ data }) => data.body)));
  const sound = { briefings, people: byIds(people), authors: byIds(authors), topics: byIds(topics), places: byIds(places), indicators: byIds(indicators), glossary, notices };
  return { sound, problems, advice, judged };
}

/** Entries in the order of their ids; by their file names, `xa.yaml` comes after `xa-bac.yaml`. */
function byIds<Data>(entries: readonly Entry<Data>[]): Entry<Data>[] {
  return entries.toSorted((a, b) => byCodes(a.id, b.id));
}

/** What a content tree consists of; all but the glossary are folders. */
const FOLDERS = ['briefings', 'people', 'authors', 'topics', 'places', 'indicators'];
const PARTS = [...FOLDERS, 'glossary.yaml'];

/** Whatever lies directly in a content tree and is no part of it: nobody would read it. Hidden files are the system's. */
function strayIn(folder: string, name: string): Problem[] {
  return readdirSync(folder).filter((entry) => !entry.startsWith('.') && !PARTS.includes(entry)).map((entry) => ({
    file: `${name}/${entry}`, ...WHOLE_FILE,
    message: `“${entry}” không thuộc về thư mục nội dung.`,
    expected: `Ở đây chỉ có ${PARTS.join(', ')}; bài chưa biên tập và tệp khác thì để chỗ khác.`,
  }));
}

/** Parts of a content tree that are no real folders: what a link leads to is not looked at, not even to say what is wrong. */
function unrealIn(folder: string, name: string): Problem[] {
  return FOLDERS.filter((part) => lstatSync(join(folder, part), { throwIfNoEntry: false })?.isDirectory() === false).map((part) => ({
    file: `${name}/${part}`, ...WHOLE_FILE, message: 'Đây phải là một thư mục thật, không phải liên kết hay tệp.', expected: 'Đặt chính thư mục vào đây.',
  }));
}

const NOTHING: Content = { briefings: [], people: [], authors: [], topics: [], places: [], indicators: [], glossary: [], notices: [] };

/** How messages call a content tree's folder: as from the project's root, or in full when it lies outside. */
export function nameOf(folder: string): string {
  const inside = relative('.', folder);
  return inside === '' || inside.startsWith('..') ? folder : inside;
}

function ids(entries: readonly { id: string }[]): Set<string> {
  return new Set(entries.map(({ id }) => id));
}

function unreadable(file: string): Problem {
  return { file, ...WHOLE_FILE, message: 'Không đọc được thư mục nội dung này.', expected: 'Kiểm tra biến CONTENT_DIR; bỏ trống thì dùng thư mục content của dự án.' };
}

function empty(file: string): Problem {
  return { file, ...WHOLE_FILE, message: 'Thư mục này chưa có bản tin nào.', expected: 'Thêm ít nhất một bản tin, ví dụ briefings/2020/07/giao-ban-thang-7.mdx.' };
}
