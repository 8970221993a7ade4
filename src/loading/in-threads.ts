import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Below this many files, starting threads costs more than it saves. */
export const WORTHWHILE = 200;

/** Threads beyond the processors would only take turns: they begin as earlier ones end, first come, first served. */
const waiting: (() => void)[] = [];
let running = 0;

/**
 * Runs a worker on every processor, each with its share of the jobs: `orderOf` makes of a share what the worker is given.
 * @returns what the workers posted, in no order.
 * @throws what stopped one of them.
 */
export async function inThreads<Job>(worker: URL, jobs: readonly Job[], orderOf: (share: Job[]) => unknown): Promise<unknown[]> {
  const threads = availableParallelism();
  const shares = Array.from({ length: threads }, (_unused, thread) => jobs.filter((_job, index) => index % threads === thread));
  const posted = await Promise.all(shares.map((share) => run(worker, orderOf(share))));
  return posted.flat();
}

async function run(url: URL, workerData: unknown): Promise<unknown[]> {
  if (running === availableParallelism()) await new Promise<void>((resolve) => { waiting.push(resolve); });
  else running += 1;
  try {
    return await postedBy(new Worker(url, { workerData }));
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function postedBy(worker: Worker): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const posted: unknown[] = [];
    worker.on('message', (message: unknown) => { posted.push(message); });
    worker.once('error', reject);
    worker.once('exit', () => { resolve(posted); });
  });
}
