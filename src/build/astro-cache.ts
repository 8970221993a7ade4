import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { breakSeal, isAsSealed, sealFolder } from '../cache/sealed-folder.ts';

/** What Astro keeps between builds: which pages it need not render again, and with what; those pages; and the collections. */
const MANIFEST = 'incremental-build.json';
const PAGES = 'dist/';
const STORE = 'data-store.json';

const isKept = (path: string) => path === MANIFEST || path === STORE || path.startsWith(PAGES);

/**
 * Lets Astro restore pages only from a cache that is byte for byte what the last whole build has left: Astro itself believes what
 * lies there, also after a build was cut short, which leaves the pages ahead of their manifest, or the disk has lost some.
 */
export function checkedAstroCache(): AstroIntegration {
  let folder: string | undefined;
  return {
    name: 'checked-astro-cache',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return;
        folder = fileURLToPath(config.cacheDir);
        if (!isAsSealed(folder, isKept)) for (const name of [MANIFEST, STORE]) rmSync(join(folder, name), { recursive: true, force: true });
        breakSeal(folder);
      },
      'astro:build:done': () => { if (folder !== undefined) sealFolder(folder, isKept); },
    },
  };
}
