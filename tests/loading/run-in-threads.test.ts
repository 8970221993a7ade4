import { availableParallelism } from 'node:os';
import { expect, it } from 'vitest';
import * as z from 'astro/zod';
import { runInThreads } from '../../src/loading/run-in-threads.ts';

/** Posts its jobs, with its start and end times. */
const WORKER = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { parentPort, workerData } from 'node:worker_threads';
  const began = Number(process.hrtime.bigint());
  while (Number(process.hrtime.bigint()) < began + 5e6);
  parentPort.postMessage({ jobs: workerData, began, ended: Number(process.hrtime.bigint()) });
`)}`,
);
const postedSchema = z.object({ jobs: z.array(z.number()), began: z.number(), ended: z.number() });

it('concurrent calls complete all jobs without running more threads than there are processors', async () => {
  const jobs = [1, 2, 3, 4, 5, 6, 7, 8];
  const posted: z.infer<typeof postedSchema>[] = [];
  await Promise.all(
    [jobs, jobs, jobs].map((all) =>
      runInThreads(
        WORKER,
        all,
        (share) => share,
        (one) => {
          posted.push(postedSchema.parse(one));
        },
      ),
    ),
  );
  expect(posted.flatMap((one) => one.jobs).sort((a, b) => a - b)).toEqual(
    [...jobs, ...jobs, ...jobs].sort((a, b) => a - b),
  );
  for (const { began } of posted)
    expect(
      posted.filter((other) => other.began <= began && began < other.ended).length,
    ).toBeLessThanOrEqual(availableParallelism());
});

const thread = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

it.each([
  ['a thread that fails', thread("throw new Error('broken');"), () => undefined, 'broken'],
  [
    'a thread that ends before its work is done',
    thread('process.exit(3);'),
    () => undefined,
    'A thread ended with code 3, its work undone.',
  ],
  [
    'what it posts, which nobody understands',
    WORKER,
    () => {
      throw new Error('not understood');
    },
    'not understood',
  ],
  [
    'both at once',
    thread(
      "import { parentPort } from 'node:worker_threads'; parentPort.postMessage(1); throw new Error('broken');",
    ),
    () => {
      throw new Error('not understood');
    },
    /^(?:not understood|broken)$/u,
  ],
])('%s is reported', async (_what, worker, receive, message) => {
  await expect(runInThreads(worker, [1, 2], (share) => share, receive)).rejects.toThrow(message);
});
