import { parentPort, workerData } from 'node:worker_threads';
import { join } from 'node:path';
import * as z from 'astro/zod';
import { createArchive } from '../archive/archive.ts';
import { cachedText } from '../loading/cached-body.ts';
import { briefingCacheFile, inspectContent } from '../loading/read-content.ts';
import { writeSearchIndex } from '../search/indexing/write-index.ts';

/** What the thread is given: the same as {@link inspectContent}. */
const orderSchema = z.object({ folder: z.string(), cacheDir: z.string(), base: z.string() });

const options = orderSchema.parse(workerData);
// While writing, what is sound can be found, whatever is wrong beside it; a build has stopped before it comes to this.
const { sound } = await inspectContent(options);
const archive = createArchive(sound);
const bodies = briefingCacheFile(options.cacheDir);
parentPort?.postMessage(await writeSearchIndex(archive, (briefing) => cachedText(bodies, briefing), join(options.cacheDir, 'search')));
