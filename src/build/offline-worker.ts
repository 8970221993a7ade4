import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { shortDigest } from '../folders.ts';
import { listFiles } from '../list-files.ts';
import { SHELL_PAGES } from '../offline/stores.ts';

/** Writes the service worker, `/sw.js`, when all pages are there: it names the files of the shell. With `on` false it is the one that removes itself. */
export function offlineWorker(on: boolean): AstroIntegration {
  return {
    name: 'offline-worker',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const outDir = fileURLToPath(dir);
        const assets = assetsOf(outDir);
        // The pages of the shell are renewed when they are read; a new worker is for new code, not for each new briefing.
        const version = shortDigest(assets.join('\n'));
        const code = await bundle(on ? 'src/offline/worker/worker.ts' : 'src/offline/worker/retire.ts', {
          SHELL_FILES: JSON.stringify([...SHELL_PAGES, ...assets]),
          SHELL_VERSION: JSON.stringify(version),
        });
        writeFileSync(join(outDir, 'sw.js'), code);
      },
    },
  };
}

/** All scripts and style sheets of pages, from the base path, in order: they are few, and a kept page should work as it does with a network. */
function assetsOf(outDir: string): string[] {
  return listFiles(join(outDir, '_astro')).filter(({ path }) => /\.(?:js|css)$/u.test(path)).map(({ path }) => `_astro/${path}`);
}

/** A worker as one file that imports nothing. */
async function bundle(entry: string, define: Record<string, string>): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    publicDir: false,
    define,
    build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: entry, output: { format: 'iife' } } },
  });
  const output = [built].flat()[0];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`${entry} was not bundled`);
  return chunk.code;
}
