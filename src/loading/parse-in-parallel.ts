import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import * as z from 'astro/zod';
import { glossaryEntrySchema } from '../schemas/glossary.ts';

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

/** Below this many briefings, starting threads costs more than it saves. */
const WORTHWHILE = 200;

/**
 * Parses many briefings on all processors and leaves the valid ones in the cache. Of broken ones nothing is kept: who
 * reads them afterwards finds out what is wrong with them.
 */
export async function parseInParallel({ jobs, folder, settings }: ParseOrder): Promise<void> {
  if (jobs.length < WORTHWHILE) return;
  const threads = availableParallelism();
  await Promise.all(
    Array.from({ length: threads }, (_unused, thread) => {
      const share: ParseOrder = { jobs: jobs.filter((_job, index) => index % threads === thread), folder, settings };
      return once(new Worker(new URL('./parse-worker.ts', import.meta.url), { workerData: share }), 'exit');
    }),
  );
}
