import { on } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';

/** With fewer jobs, starting threads costs more than it saves. */
export const MIN_JOBS_FOR_THREADS = 200;

/** Limits the threads of this process to the number of processors. */
const limit = pLimit(availableParallelism());

/**
 * Distributes jobs among worker threads, one for each processor.
 * @param workerInput returns the `workerData` for the jobs of one worker.
 * @param onMessage called with each message of the workers as it arrives.
 * @throws the first worker's error, after all workers have exited.
 */
export async function runInThreads<Job>(
  worker: URL,
  jobs: readonly Job[],
  workerInput: (jobs: Job[]) => unknown,
  onMessage: (message: unknown) => void,
): Promise<void> {
  const threads = availableParallelism();
  const batches = Array.from({ length: threads }, (_unused, thread) =>
    jobs.filter((_job, index) => index % threads === thread),
  );
  const results = await Promise.allSettled(
    batches.map((batch) =>
      limit(() => run(new Worker(worker, { workerData: workerInput(batch) }), onMessage)),
    ),
  );
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

async function run(worker: Worker, onMessage: (message: unknown) => void): Promise<void> {
  let code = 0;
  worker.once('exit', (exitCode) => {
    code = exitCode;
  });
  // When `onMessage` throws, the loop below stops listening. Without this listener, a later error
  // of the thread would be uncaught.
  worker.on('error', () => undefined);
  const messages: AsyncIterable<unknown[]> = on(worker, 'message', { close: ['exit'] });
  try {
    for await (const [message] of messages) onMessage(message);
    if (code !== 0) throw new Error(`A thread ended with code ${code}, its work undone.`);
  } finally {
    await worker.terminate();
  }
}
