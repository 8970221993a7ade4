import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

// A thread compiles for itself, and that takes most of the time until it reads its first briefing.
enableCompileCache('node_modules/.cache/compiled');
const { readHere, readOrderSchema } = await import('./read-files.ts');

const { paths, reading } = readOrderSchema.parse(workerData);
for (const reads of readHere(paths, reading)) parentPort?.postMessage(reads);
