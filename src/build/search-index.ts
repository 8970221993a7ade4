import { cpSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createArchive } from '../archive/archive.ts';
import { cachedBody } from '../loading/cache.ts';
import { briefingCacheDir, readContent, type ReadOptions } from '../loading/read-content.ts';
import { writeSearchIndex } from '../search/write-index.ts';
import { singleFlight } from '../single-flight.ts';

/**
 * Writes the search index of the archive view while Astro renders the pages: indexing is Pagefind's work, in a process
 * of its own, and would otherwise keep the build waiting for as long as everything else takes.
 */
export function searchIndex(options: ReadOptions): AstroIntegration {
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
          const name = new URL(request.url ?? '', 'http://localhost').pathname;
          writeOnce()
            .then((folder) => readFile(join(folder, name)))
            .then((content) => response.setHeader('Content-Type', name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream').end(content))
            .catch(next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        if (writing) cpSync(await writing, join(fileURLToPath(dir), 'pagefind'), { recursive: true });
      },
    },
  };
}

async function write(options: ReadOptions): Promise<string> {
  const archive = createArchive(await readContent(options));
  const bodies = briefingCacheDir(options.cacheDir);
  return writeSearchIndex(archive, (briefing) => cachedBody(bodies, briefing).text, join(options.cacheDir, 'search'));
}
