import * as z from 'astro/zod';
import { vietnameseStatistics } from '../hygiene/spelling/word-statistics.ts';
import { isRecord } from '../schemas/is-record.ts';
import { AdviceCache } from './advice-cache.ts';
import { HeadsCache } from './heads-cache.ts';
import {
  NO_FINDINGS,
  readBatches,
  type FileRead,
  type ReadContext,
  type ReadJob,
} from './read-batches.ts';
import { runInThreads, MIN_JOBS_FOR_THREADS } from './run-in-threads.ts';

/** A message of a thread. This program made it, so that its fields are not validated again. */
const messageSchema = z.array(z.custom<FileRead>(isRecord));

/**
 * Reads briefing files and adds the valid ones to the cache, which must exist. Uses threads when
 * there are many.
 * @param onRead called with each file, in no particular order.
 * @param isAll whether these are all files of the archive, so that cached heads of others are
 * dropped.
 */
export async function readFiles(
  paths: readonly string[],
  context: ReadContext,
  onRead: (read: FileRead) => void,
  { isAll = false } = {},
): Promise<void> {
  const { cacheFile, seed, indicators, advice: scope } = context;
  if (scope === 'repeats') return parseFiles(paths, context, onRead);
  const heads = new HeadsCache(cacheFile, seed);
  const advice =
    scope === 'none' ? undefined : new AdviceCache(cacheFile, seed, [indicators, scope]);
  const unknown = paths.filter((path) => {
    const { digest, head } = heads.find(path) ?? {};
    const findings = digest === undefined ? undefined : advice?.find(digest);
    if (!head || (advice && !findings)) return true;
    onRead({ path, ...NO_FINDINGS, digest, ...head, ...findings });
    return false;
  });
  await parseFiles(unknown, context, (read) => {
    if (read.digest !== undefined && read.data) {
      const { data, abbreviations = [], notices } = read;
      heads.add(read.path, read.digest, { data, abbreviations, notices });
      advice?.add(read.digest, read);
    }
    onRead(read);
  });
  heads.save(isAll);
  advice?.save(isAll);
}

async function parseFiles(
  paths: readonly string[],
  context: ReadContext,
  onRead: (read: FileRead) => void,
): Promise<void> {
  if (paths.length < MIN_JOBS_FOR_THREADS) {
    for (const batch of readBatches(paths, context)) batch.forEach(onRead);
    return;
  }
  const reading = runInThreads(
    new URL('./read-worker.ts', import.meta.url),
    paths,
    (batch): ReadJob => ({ paths: batch, context }),
    (message) => {
      messageSchema.parse(message).forEach(onRead);
    },
  );
  // This thread judges spelling afterwards, and is idle until then.
  if (context.advice !== 'none' && context.advice !== 'repeats') vietnameseStatistics();
  await reading;
}
