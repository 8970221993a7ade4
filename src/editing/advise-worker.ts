import { parentPort, workerData } from 'node:worker_threads';
import { adviceOn, adviceOrderSchema } from './advise.ts';

const { jobs, glossary } = adviceOrderSchema.parse(workerData);
parentPort?.postMessage(jobs.flatMap((job) => adviceOn(job, glossary)));
