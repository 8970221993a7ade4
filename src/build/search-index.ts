import { readFile } from 'node:fs/promises';
import { basename, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { copySealed } from '../cache/sealed-folder.ts';
import type { ReadOptions } from '../loading/read-content.ts';
import { singleFlight } from '../single-flight.ts';
import type { OutputHolder } from './whole-output.ts';

/**
 * Writes the search index of the archive view while Astro renders the pages: in a thread of its own, as it takes about
 * as long as they do.
 */
export function searchIndex(holder: OutputHolder, options: ReadOptions): AstroIntegration {
  const writeOnce = singleFlight(() => write(options));
  let writing: Promise<string> | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:build:start': () => {
        writing = writeOnce();
        // Told when the build comes to wait for it; until then a failure is not an unhandled one.
        writing.catch(() => undefined);
      },
      'astro:server:setup': ({ server }) => {
        // While writing there is no build to follow: the index is made when somebody searches, and kept until a text changes.
        server.middlewares.use(`${options.base}pagefind/`, (request, response, next) => {
          // `/<digest>/<file>`: the page may know drafts that the index does not, so the digest is not compared.
          const name = new URL(request.url ?? '', 'http://localhost').pathname.split('/').slice(2).join('/');
          writeOnce()
            .then((folder) => readFile(join(folder, name)))
            .then((content) => response.setHeader('Content-Type', name.endsWith('.json') ? 'application/json' : 'application/octet-stream').end(content))
            .catch(next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        if (!writing) return;
        const folder = await writing;
        const place = posix.join('pagefind', basename(folder));
        if (!holder.output?.keepFolder(place)) copySealed(folder, join(fileURLToPath(dir), place));
      },
    },
  };
}

/** @returns the index's folder. @throws what stopped the thread. */
function write(options: ReadOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { workerData: options });
    worker.once('message', (folder: unknown) => { resolve(String(folder)); });
    worker.once('error', reject);
    worker.once('exit', () => { reject(new Error('The search index was not finished.')); });
  });
}
