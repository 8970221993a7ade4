import { workerData } from 'node:worker_threads';
import { keep } from './cache.ts';
import { parseOrderSchema } from './parse-in-parallel.ts';
import { readBriefing } from './read-briefing.ts';

const { jobs, folder, settings } = parseOrderSchema.parse(workerData);
for (const { path, digest } of jobs) {
  const { briefing } = readBriefing(path, settings);
  if (briefing) keep(folder, digest, briefing);
}
