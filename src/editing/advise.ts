import * as z from 'astro/zod';
import { findingsIn } from '../hygiene/advice.ts';
import { proseSpans } from '../hygiene/prose.ts';
import { inThreads, WORTHWHILE } from '../loading/in-threads.ts';
import { positionAt, readText } from '../loading/read-text.ts';
import { tooMuchToParse } from '../mdx/limits.ts';
import type { Problem } from '../problem.ts';
import { glossaryEntrySchema, type GlossaryEntry } from '../schemas/glossary.ts';

/** Briefings to be looked at, each by its path on disk and the name that messages call it by, and what is known beside them. */
export const adviceOrderSchema = z.object({
  jobs: z.array(z.object({ path: z.string(), file: z.string() })),
  /** `undefined` while it cannot be read: then no abbreviation is called unknown. */
  glossary: z.array(glossaryEntrySchema).optional(),
});
export type AdviceOrder = z.infer<typeof adviceOrderSchema>;

const postedSchema = z.array(z.object({ file: z.string(), line: z.number(), column: z.number(), length: z.number(), message: z.string(), expected: z.string() }));

/** More advice on one file than anybody follows at once. */
const MAX_ADVICE = 100;

/** What an editor may want to look at again in some briefings, in the order of the files; many are looked at on all processors. */
export async function advise({ jobs, glossary }: AdviceOrder): Promise<Problem[]> {
  if (jobs.length < WORTHWHILE) return jobs.flatMap((job) => adviceOn(job, glossary));
  const posted = await inThreads(new URL('./advise-worker.ts', import.meta.url), jobs, (share): AdviceOrder => ({ jobs: share, glossary }));
  const order = new Map(jobs.map(({ file }, index) => [file, index]));
  return posted.flatMap((advice) => postedSchema.parse(advice)).sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0));
}

/** What an editor may want to look at again in one briefing, in the order of its text. */
export function adviceOn({ path, file }: AdviceOrder['jobs'][number], glossary: readonly GlossaryEntry[] | undefined): Problem[] {
  const read = readText(path);
  // What cannot be read as text, or would take too long, is an error already.
  if (read.problems || tooMuchToParse(read.text)) return [];
  const { text } = read;
  return findingsIn(text, proseSpans(text), glossary).slice(0, MAX_ADVICE).map(({ offset, length, message, expected }) => ({ file, ...positionAt(text, offset), length, message, expected }));
}
