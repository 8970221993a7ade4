import { parentPort, workerData } from 'node:worker_threads';
import { join } from 'node:path';
import * as z from 'astro/zod';
import { createArchive } from '../archive/archive.ts';
import { cachedText } from '../loading/cached-body.ts';
import { keptContent } from '../loading/kept-content.ts';
import { briefingCacheFile, inspectContent } from '../loading/read-content.ts';
import { writeSearchIndex } from '../search/indexing/write-index.ts';

/** What the thread is given, an `IndexOrder`. */
const orderSchema = z.object({ folder: z.string(), cacheDir: z.string(), base: z.string(), isKept: z.boolean() });

const options = orderSchema.parse(workerData);
// While writing, what is sound can be found, whatever is wrong beside it.
const content = options.isKept ? keptContent(options.cacheDir) : (await inspectContent(options)).sound;
const archive = createArchive(content);
const bodies = briefingCacheFile(options.cacheDir);
parentPort?.postMessage(await writeSearchIndex(archive, (briefing) => cachedText(bodies, briefing), join(options.cacheDir, 'search')));
