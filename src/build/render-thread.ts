import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'astro/zod';
import { renderFromQueue, type RenderQueue } from './render-pages.ts';
import { openRenderer } from './renderer.ts';

const queueSchema = z.custom<RenderQueue>(
  (queue) => queue !== null && typeof queue === 'object' && 'pageIndexes' in queue,
);

// Renders pages in parallel with the main thread; see `renderPages`.
const queue = queueSchema.parse(workerData);
const needed = new Set(queue.pageIndexes);
const pages = (await openRenderer(queue.renderer)).map((page, index) =>
  needed.has(index) ? page : undefined,
);
await renderFromQueue(pages, queue, (...written) => parentPort?.postMessage(written));
