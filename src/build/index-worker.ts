import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'astro/zod';
import { createArchive } from '../archive/archive.ts';
import { cachedText } from '../loading/cached-body.ts';
import { readCachedContent } from '../loading/content-cache.ts';
import { briefingCacheFile } from '../loading/read-content.ts';
import { writeSearchIndex } from '../search/indexing/write-index.ts';
import { site } from '../site.ts';

/** An `IndexJob`. */
const jobSchema = z.object({
  cacheDir: z.string(),
  contentCacheDir: z.string(),
  outDir: z.string(),
  upToDate: z.array(z.string()),
});

const { cacheDir, contentCacheDir, outDir, upToDate } = jobSchema.parse(workerData);
const bodies = briefingCacheFile(cacheDir);
const target = { cacheDir, folder: outDir, existing: new Set(upToDate) };
const { root, names } = await writeSearchIndex(
  createArchive(readCachedContent(contentCacheDir), site),
  (briefing) => cachedText(bodies, briefing),
  target,
);
parentPort?.postMessage({ root: JSON.stringify(root), names });
