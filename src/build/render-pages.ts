import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import * as z from 'astro/zod';
import { contentDigest } from '../output/manifest.ts';
import { compareCodeUnits } from '../vietnamese/code-order.ts';
import type { Page } from './renderer.ts';

/** How many pages a thread renders concurrently; some wait for photographs to be encoded. */
const CONCURRENCY = 4;
/** How many pages are taken from the queue at once: those of a few briefings, read once. */
const BATCH = 12;
/** With fewer pages, opening the renderer in a second thread takes longer than it saves. */
const MIN_PAGES_FOR_THREAD = 400;

/** The pages to render, shared between the threads that render them. */
export interface RenderQueue {
  /** The folder of the bundled renderer. */
  renderer: string;
  /** The pages to render, as indexes into the renderer's list of pages. */
  pageIndexes: Uint32Array<SharedArrayBuffer>;
  /** One element: the position in `pageIndexes` of the next page to render. */
  next: Int32Array<SharedArrayBuffer>;
  /** The folder to write the pages into. */
  outDir: string;
}

/** Called with the path of each page and the digest of its content after it has been written. */
export type OnWritten = (path: string, digest: string) => void;

/** The arguments of {@link OnWritten}, as a thread posts them. */
const writtenSchema = z.tuple([z.string(), z.string()]);

/**
 * Renders the pages with the given indexes into `outDir`, in two threads when there are many.
 * @param secondCoreIsFree resolves when another thread of the build has ended. The second thread
 * of this function starts then: three at once are no faster on two cores, and need more memory.
 * @throws the first error of a page.
 */
export async function renderPages(
  renderer: string,
  pages: readonly (Page | undefined)[],
  pageIndexes: readonly number[],
  outDir: string,
  onWritten: OnWritten,
  secondCoreIsFree: Promise<void> = Promise.resolve(),
): Promise<void> {
  // Uncached pages depend on the whole archive; rendering them in one thread computes what they
  // share only once. In the order of their paths, the pages of a briefing follow one another.
  const [uncached = [], cacheable = []] = [true, false].map((isUncached) =>
    pageIndexes
      .filter((index) => (pages[index]?.inputs === undefined) === isUncached)
      .sort((a, b) => compareCodeUnits(pages[a]?.path ?? '', pages[b]?.path ?? '')),
  );
  await renderFromQueue(pages, createQueue(renderer, uncached, outDir), onWritten);
  const queue = createQueue(renderer, cacheable, outDir);
  let secondThread: Promise<void> | undefined;
  void secondCoreIsFree.then(() => {
    if (pagesLeft(queue) < MIN_PAGES_FOR_THREAD) return;
    secondThread = renderInThread(queue, onWritten);
    secondThread.catch(() => undefined);
  });
  try {
    await renderFromQueue(pages, queue, onWritten);
  } finally {
    // Awaited even after an error: nothing may write into the folder afterwards.
    await secondThread;
  }
}

function createQueue(
  renderer: string,
  pageIndexes: readonly number[],
  outDir: string,
): RenderQueue {
  const queue: RenderQueue = {
    renderer,
    pageIndexes: new Uint32Array(new SharedArrayBuffer(4 * pageIndexes.length)),
    next: new Int32Array(new SharedArrayBuffer(4)),
    outDir,
  };
  queue.pageIndexes.set(pageIndexes);
  return queue;
}

/** How many pages no thread has taken yet; 0 after an error. */
function pagesLeft({ pageIndexes, next }: RenderQueue): number {
  return Math.max(0, pageIndexes.length - Atomics.load(next, 0));
}

/**
 * Renders pages until the queue is empty; other threads may take pages from it as well.
 * @param pages those that are not in the queue may be left out, which frees memory.
 */
export async function renderFromQueue(
  pages: readonly (Page | undefined)[],
  { pageIndexes, next, outDir }: RenderQueue,
  onWritten: OnWritten,
): Promise<void> {
  const createdFolders = new Set<string>();
  const write = async (index: number): Promise<void> => {
    const page = pages[index];
    if (!page) throw new Error('Two threads have not found the same pages.');
    const bytes = await page.render();
    const file = join(outDir, page.path);
    // Checking whether a folder exists costs as much as writing a file.
    if (!createdFolders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    createdFolders.add(dirname(file));
    writeFileSync(file, bytes);
    onWritten(page.path, contentDigest(bytes));
  };
  const work = async (): Promise<void> => {
    for (;;) {
      const start = Atomics.add(next, 0, BATCH);
      if (start >= pageIndexes.length) return;
      for (const index of pageIndexes.subarray(start, start + BATCH)) await write(index);
      // Lets messages of other threads in: rendering alone never leaves the queue of microtasks.
      await setImmediate();
    }
  };
  const results = await Promise.allSettled(
    Array.from({ length: CONCURRENCY }, async () => {
      try {
        await work();
      } catch (error) {
        // Empties the queue, so that this thread and the other one stop.
        Atomics.store(next, 0, pageIndexes.length);
        throw error;
      }
    }),
  );
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

/** Renders pages of the queue in a worker thread. */
function renderInThread(queue: RenderQueue, onWritten: OnWritten): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./render-thread.ts', import.meta.url), {
      workerData: queue,
    });
    thread.on('message', (message: unknown) => {
      onWritten(...writtenSchema.parse(message));
    });
    thread.once('error', reject);
    thread.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`A thread that renders pages ended with code ${code}.`));
    });
  });
}
