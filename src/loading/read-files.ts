import * as z from 'astro/zod';
import { tooMuchToParse } from '../mdx/limits.ts';
import type { LocatedProblem } from '../problem.ts';
import { briefingSchema } from '../schemas/briefing.ts';
import { abbreviationsIn, glossaryEntrySchema } from '../schemas/glossary.ts';
import { adviceOn } from './advise.ts';
import { BriefingCache } from './cache.ts';
import { digestOf } from './digest.ts';
import { inThreads, WORTHWHILE } from './in-threads.ts';
import { readBriefing, type ParsedBriefing } from './read-briefing.ts';
import { readBytes, textIn } from './read-text.ts';

/** What briefings' files are read with. */
export const readingSchema = z.object({
  /** The file of the cache. */
  cacheFile: z.string(),
  settings: z.object({ base: z.string(), glossary: z.array(glossaryEntrySchema) }),
  /** As {@link digestSeed} makes it of these settings. */
  seed: z.string(),
  /** Whether to look for what an editor may want to look at again, and whether abbreviations without an entry are to be told. */
  advice: z.enum(['none', 'all', 'without abbreviations']),
});
export type Reading = z.infer<typeof readingSchema>;

/** What a reading thread is given. */
export const readOrderSchema = z.object({ paths: z.array(z.string()), reading: readingSchema });
export type ReadOrder = z.infer<typeof readOrderSchema>;

const problemsSchema: z.ZodType<LocatedProblem[]> = z.array(
  z.object({ line: z.number(), column: z.number(), length: z.number().optional(), message: z.string(), expected: z.string().optional() }),
);

/** What the file of a briefing holds by itself; its body is in the cache. */
const fileReadSchema = z.object({
  path: z.string(),
  /** The name under which the cache keeps it: only when there is no problem. */
  digest: z.string().optional(),
  /** Valid frontmatter, also when the text below it is not. */
  data: briefingSchema.optional(),
  notices: z.array(z.string()),
  problems: problemsSchema,
  advice: problemsSchema,
});
export type FileRead = z.infer<typeof fileReadSchema>;

/**
 * Reads briefings' files and keeps the sound ones in the cache, which is there; many are read on all processors. `receive` is
 * called with each, in no order: what is kept already and needs no advice comes first.
 */
export async function readFiles(paths: readonly string[], reading: Reading, receive: (read: FileRead) => void): Promise<void> {
  const unread = reading.advice === 'none' ? receiveKept(paths, reading, receive) : paths;
  if (unread.length < WORTHWHILE) {
    for (const reads of readHere(unread, reading)) reads.forEach(receive);
    return;
  }
  const posted = z.array(fileReadSchema);
  await inThreads(new URL('./read-worker.ts', import.meta.url), unread, (share): ReadOrder => ({ paths: share, reading }), (reads) => { posted.parse(reads).forEach(receive); });
}

/** Calls `receive` with what the cache keeps. @returns the paths of the other files. */
function receiveKept(paths: readonly string[], { cacheFile, seed }: Reading, receive: (read: FileRead) => void): string[] {
  using cache = new BriefingCache(cacheFile);
  return paths.filter((path) => {
    const { bytes } = readBytes(path);
    const digest = bytes && digestOf(seed, bytes);
    const kept = digest === undefined ? undefined : cache.head(digest);
    if (kept) receive({ path, ...NOTHING, digest, ...kept });
    return !kept;
  });
}

/** So many briefings are read, and written into the cache, at once. */
const BATCH = 200;

/** As {@link readFiles}, in this thread, some at a time. */
export function* readHere(paths: readonly string[], { cacheFile, settings, seed, advice }: Reading): Generator<FileRead[]> {
  using cache = new BriefingCache(cacheFile);
  const abbreviations = advice === 'all' ? abbreviationsIn(settings.glossary) : undefined;
  const fresh = new Map<string, ParsedBriefing>();

  const readFile = (path: string): FileRead => {
    const read = readBytes(path);
    if (read.problems) return { path, ...NOTHING, problems: read.problems };
    const digest = digestOf(seed, read.bytes);
    const file = textIn(read.bytes);
    if (file.problems) return { path, ...NOTHING, problems: file.problems };
    const kept = fresh.get(digest) ?? cache.head(digest);
    const advised = () => (advice === 'none' ? [] : adviceOn(file.text, abbreviations));
    if (kept) return { path, ...NOTHING, digest, data: kept.data, notices: kept.notices, advice: advised() };

    const { briefing, data, problems } = readBriefing(file, settings, path);
    // What takes the parser too long is an error already, and need not take the rules long as well.
    if (!briefing) return { path, ...NOTHING, data, problems, advice: tooMuchToParse(file.text) ? [] : advised() };
    fresh.set(digest, briefing);
    return { path, ...NOTHING, digest, data: briefing.data, notices: briefing.notices, advice: advised() };
  };

  for (let start = 0; start < paths.length; start += BATCH) {
    const reads = paths.slice(start, start + BATCH).map(readFile);
    cache.keep(fresh);
    fresh.clear();
    yield reads;
  }
}

const NOTHING = { notices: [], problems: [], advice: [] };
