import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Page } from './renderer.ts';

/** Pages that a thread renders at the same time: some wait for photographs to be encoded. */
const AT_ONCE = 4;
/** Below this many pages, to open the renderer in a second thread takes longer than it saves. */
const WORTHWHILE = 400;

/** What threads that render share. */
export interface RenderOrder {
  /** The renderer's folder. */
  renderer: string;
  /** Which of its pages are rendered, as numbers in its list of pages. */
  numbers: Uint32Array<SharedArrayBuffer>;
  /** One number: how many of them have been taken. */
  taken: Int32Array<SharedArrayBuffer>;
  /** The folder that they are written into. */
  folder: string;
}

/**
 * Renders some `pages` of a renderer into a folder, on two threads where they are many. `onWritten` is called after each with its path.
 * @throws what the first that fails throws.
 */
export async function writePages(renderer: string, pages: readonly Page[], numbers: readonly number[], folder: string, onWritten: (path: string) => void): Promise<void> {
  // Pages that are made at each build are made from all of the archive: what they need is made once, here.
  const [whole = [], others = []] = [true, false].map((isWhole) => numbers.filter((number) => (pages[number]?.inputs === undefined) === isWhole));
  await writeShare(pages, orderOf(renderer, whole, folder), onWritten);
  const order = orderOf(renderer, others, folder);
  const beside = others.length < WORTHWHILE ? undefined : inThread(order, onWritten);
  beside?.catch(() => undefined);
  await writeShare(pages, order, onWritten);
  await beside;
}

function orderOf(renderer: string, numbers: readonly number[], folder: string): RenderOrder {
  const order: RenderOrder = { renderer, numbers: new Uint32Array(new SharedArrayBuffer(4 * numbers.length)), taken: new Int32Array(new SharedArrayBuffer(4)), folder };
  order.numbers.set(numbers);
  return order;
}

/** Renders pages of an order, one after another that no other thread has taken. */
export async function writeShare(pages: readonly Page[], { numbers, taken, folder }: RenderOrder, onWritten: (path: string) => void): Promise<void> {
  const made = new Set<string>();
  const work = async (): Promise<void> => {
    for (;;) {
      const number = numbers[Atomics.add(taken, 0, 1)];
      if (number === undefined) return;
      const page = pages[number];
      if (!page) throw new Error('Two threads have not found the same pages.');
      const bytes = await page.render();
      const file = join(folder, page.path);
      // To ask whether a folder is there costs as much as to write a file.
      if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
      made.add(dirname(file));
      writeFileSync(file, bytes);
      onWritten(page.path);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } catch (error) {
    // The other thread need not go on.
    Atomics.store(taken, 0, numbers.length);
    throw error;
  }
}

/** Renders what it can of an order in a thread of its own. */
function inThread(order: RenderOrder, onWritten: (path: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./render-thread.ts', import.meta.url), { workerData: order });
    thread.on('message', (path: unknown) => { onWritten(String(path)); });
    thread.once('error', reject);
    thread.once('exit', (code) => { if (code === 0) resolve(); else reject(new Error(`A thread that renders pages ended with code ${code}.`)); });
  });
}
