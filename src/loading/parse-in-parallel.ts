import * as z from 'astro/zod';
import { glossaryEntrySchema } from '../schemas/glossary.ts';
import { inThreads, WORTHWHILE } from './in-threads.ts';

/**
 * What a parsing thread is given: briefings, each by its file and the digest under which the cache is to keep it, the
 * cache's folder and what all bodies depend on.
 */
export const parseOrderSchema = z.object({
  jobs: z.array(z.object({ path: z.string(), digest: z.string() })),
  folder: z.string(),
  settings: z.object({ base: z.string(), glossary: z.array(glossaryEntrySchema) }),
});
export type ParseOrder = z.infer<typeof parseOrderSchema>;

/**
 * Parses many briefings on all processors and leaves the valid ones in the cache. Of broken ones nothing is kept: who
 * reads them afterwards finds out what is wrong with them.
 */
export async function parseInParallel({ jobs, folder, settings }: ParseOrder): Promise<void> {
  if (jobs.length < WORTHWHILE) return;
  await inThreads(new URL('./parse-worker.ts', import.meta.url), jobs, (share): ParseOrder => ({ jobs: share, folder, settings }));
}
