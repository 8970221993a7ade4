import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'astro/zod';
import { openRenderer } from './renderer.ts';
import { writeShare, type RenderOrder } from './write-pages.ts';

const orderSchema = z.custom<RenderOrder>((order) => order !== null && typeof order === 'object' && 'numbers' in order);

// Renders beside the main thread; see `writePages`.
const order = orderSchema.parse(workerData);
await writeShare(await openRenderer(order.renderer), order, (path) => parentPort?.postMessage(path));
