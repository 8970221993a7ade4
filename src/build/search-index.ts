import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import * as z from 'astro/zod';
import { cacheDir, developmentCacheDir } from '../folders.ts';
import { removePath } from '../output/apply.ts';
import { deployment } from '../environment.ts';
import { INDEX_FILES } from '../search/data.ts';
import { writeRoot } from '../search/root-file.ts';
import { singleFlight } from './single-flight.ts';
import { writeAtomic } from '../cache/write-atomic.ts';
import type { SiteOutput } from './site-output.ts';

/** The input of the thread that writes an index. */
export interface IndexJob {
  /** The cache folder. */
  cacheDir: string;
  /** The folder of the cached content. */
  contentCacheDir: string;
  /** The folder to write the index into. */
  outDir: string;
  /** The names of its files that are up to date and need not be written. */
  upToDate: string[];
}

/** The folder of the index, relative to the site's root. */
const FOLDER = 'pagefind';

/** The message of the thread: the index root embedded in the search page, and all file names. */
const writtenIndexSchema = z.object({ root: z.string(), names: z.array(z.string()) });
type WrittenIndex = z.infer<typeof writtenIndexSchema>;

/** Lists the complete files of the development index. A hidden file, as it is not part of it. */
const FILE_LIST = '.names.json';

/** Serves the search index in development: it is written on demand, when somebody searches. */
export function searchIndex(): AstroIntegration {
  const folder = join(cacheDir, 'search-served');
  const writeOnce = singleFlight(async () => {
    mkdirSync(folder, { recursive: true });
    const upToDate = readFileList(join(folder, FILE_LIST));
    const { root, names } = await writeIndex({
      cacheDir,
      contentCacheDir: developmentCacheDir,
      outDir: folder,
      upToDate,
    });
    writeAtomic(join(folder, INDEX_FILES.root), root);
    writeAtomic(join(folder, FILE_LIST), JSON.stringify(names));
    for (const name of upToDate) if (!names.includes(name)) removePath(folder, name);
  });
  return {
    name: 'search-index',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`${deployment.basePath}${FOLDER}/`, (request, response, next) => {
          const name = new URL(request.url ?? '', 'http://localhost').pathname;
          writeOnce()
            .then(() => readFile(join(folder, name)))
            .then((content) =>
              response
                .setHeader(
                  'Content-Type',
                  name.endsWith('.json') ? 'application/json' : 'application/octet-stream',
                )
                .end(content),
            )
            .catch(next);
        });
      },
    },
  };
}

function readFileList(file: string): string[] {
  return existsSync(file)
    ? z
        .array(z.string())
        .catch([])
        .parse(JSON.parse(readFileSync(file, 'utf8')))
    : [];
}

/**
 * Writes an index in a worker thread.
 * @param signal terminates the thread.
 * @throws the error of the thread, after it has exited.
 */
function writeIndex(job: IndexJob, signal?: AbortSignal): Promise<WrittenIndex> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { workerData: job });
    signal?.addEventListener('abort', () => void worker.terminate());
    worker.once('message', (written: unknown) => {
      resolve(writtenIndexSchema.parse(written));
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      reject(new Error('The search index was not finished.'));
    });
  });
}

/**
 * Writes the index of the cached content into the output of a build, reusing the unchanged files of
 * the previous output.
 * @param signal cancels the work.
 */
export async function publishIndex(output: SiteOutput, signal: AbortSignal): Promise<void> {
  const upToDate = output.unchangedFilesIn(FOLDER);
  const { root, names } = await writeIndex(
    { cacheDir, contentCacheDir: cacheDir, outDir: join(output.staging, FOLDER), upToDate },
    signal,
  );
  const reusable = new Set(upToDate);
  for (const name of names) if (reusable.has(name)) output.reuseFile(posix.join(FOLDER, name));
  writeRoot(cacheDir, root);
}
