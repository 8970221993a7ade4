import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createArchive } from '../archive/archive.ts';
import { cachedBody } from '../loading/cache.ts';
import { briefingCacheDir, readContent, type ReadOptions } from '../loading/read-content.ts';
import { writeSearchIndex } from '../search/write-index.ts';

/**
 * Writes the search index of the archive view while Astro renders the pages: indexing is Pagefind's work, in a process
 * of its own, and would otherwise keep the build waiting for as long as everything else takes.
 */
export function searchIndex(options: ReadOptions): AstroIntegration {
  let writing: Promise<string> | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:build:start': () => {
        writing = write(options);
        // Told when the build comes to wait for it; until then a failure is not an unhandled one.
        writing.catch(() => undefined);
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
