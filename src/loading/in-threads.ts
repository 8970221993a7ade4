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
 * @throws what stopped one of them, when none runs any more.
 */
export async function inThreads<Job>(worker: URL, jobs: readonly Job[], orderOf: (share: Job[]) => unknown, receive: (posted: unknown) => void): Promise<void> {
  const threads = availableParallelism();
  const shares = Array.from({ length: threads }, (_unused, thread) => jobs.filter((_job, index) => index % threads === thread));
  const ended = await Promise.allSettled(shares.map((share) => limit(() => run(new Worker(worker, { workerData: orderOf(share) }), receive))));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}

async function run(worker: Worker, receive: (posted: unknown) => void): Promise<void> {
  let code = 0;
  worker.once('exit', (exitCode) => { code = exitCode; });
  // Nobody listens any more where `receive` has thrown; whatever goes wrong before the thread has ended is no news then.
  worker.on('error', () => undefined);
  const messages: AsyncIterable<unknown[]> = on(worker, 'message', { close: ['exit'] });
  try {
    for await (const [posted] of messages) receive(posted);
    if (code !== 0) throw new Error(`A thread ended with code ${code}, its work undone.`);
  } finally {
    await worker.terminate();
  }
}
