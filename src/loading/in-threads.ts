import { on } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';

/** Below this many files, starting threads costs more than it saves. */
export const WORTHWHILE = 200;

/** Threads beyond the processors would only take turns: they begin as earlier ones end. */
const limit = pLimit(availableParallelism());

/**
 * Runs a worker on every processor, each with its share of the jobs: `orderOf` makes of a share what the worker is given.
 * `receive` is called with whatever a worker posts, as it comes.
 * @throws what stopped one of them.
 */
export async function inThreads<Job>(worker: URL, jobs: readonly Job[], orderOf: (share: Job[]) => unknown, receive: (posted: unknown) => void): Promise<void> {
  const threads = availableParallelism();
  const shares = Array.from({ length: threads }, (_unused, thread) => jobs.filter((_job, index) => index % threads === thread));
  await Promise.all(shares.map((share) => limit(() => run(new Worker(worker, { workerData: orderOf(share) }), receive))));
}

async function run(worker: Worker, receive: (posted: unknown) => void): Promise<void> {
  const messages: AsyncIterable<unknown[]> = on(worker, 'message', { close: ['exit'] });
  try {
    for await (const [posted] of messages) receive(posted);
  } finally {
    await worker.terminate();
  }
}
