import { readFile } from 'node:fs/promises';
import { basename, join, posix } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { copySealed } from '../cache/sealed-folder.ts';
import type { ReadOptions } from '../loading/read-content.ts';
import { singleFlight } from '../single-flight.ts';
import type { SiteOutput } from './site-output.ts';

/** What the index is made from. */
export interface IndexOrder extends ReadOptions {
  /** Whether the content tree has been read and kept by a build. */
  isKept: boolean;
}

/** While writing (`astro dev`) there is no build to follow: the index is made when somebody searches, and kept until a text changes. */
export function searchIndex(options: ReadOptions): AstroIntegration {
  const writeOnce = singleFlight(() => writeIndex({ ...options, isKept: false }));
  return {
    name: 'search-index',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`${options.base}pagefind/`, (request, response, next) => {
          // `/<digest>/<file>`: the page may know drafts that the index does not, so the digest is not compared.
          const name = new URL(request.url ?? '', 'http://localhost').pathname.split('/').slice(2).join('/');
          writeOnce()
            .then((folder) => readFile(join(folder, name)))
            .then((content) => response.setHeader('Content-Type', name.endsWith('.json') ? 'application/json' : 'application/octet-stream').end(content))
            .catch(next);
        });
      },
    },
  };
}

/** Writes the index in a thread of its own. @returns its folder in the cache. @throws what stopped the thread. */
export function writeIndex(order: IndexOrder): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { workerData: order });
    worker.once('message', (folder: unknown) => { resolve(String(folder)); });
    worker.once('error', reject);
    worker.once('exit', () => { reject(new Error('The search index was not finished.')); });
  });
}

/** Publishes an index. */
export function publishIndex(output: SiteOutput, index: string): void {
  const folder = posix.join('pagefind', basename(index));
  if (!output.keepFolder(folder)) copySealed(index, join(output.building, folder));
}
