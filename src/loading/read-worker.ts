import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

// Each thread compiles its own code, which takes most of its startup time.
enableCompileCache('node_modules/.cache/compiled');
const { readBatches, readJobSchema } = await import('./read-batches.ts');

const { paths, context } = readJobSchema.parse(workerData);
for (const batch of readBatches(paths, context)) parentPort?.postMessage(batch);
