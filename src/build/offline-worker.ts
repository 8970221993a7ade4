import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphDigest } from '../cache/code-digest.ts';
import { shortDigest } from '../folders.ts';
import { libraryFiles } from '../licences/bundled.ts';
import type { Shell } from '../offline/worker/cached-response.ts';
import { integrityOf } from './integrity.ts';
import { someBriefingPage } from './some-briefing-page.ts';
import type { SiteOutput } from './site-output.ts';
import { SCRIPT_TARGET } from './browser-target.ts';

/**
 * Writes the service worker, `/sw.js`. It lists the files of the shell and their digests, so all
 * pages must have been written.
 * @param isEnabled whether offline reading is on; if not, the worker unregisters itself.
 * @param removed ids of removed briefings, former ones too. Readers' devices drop them when the
 *   worker changes.
 */
export async function publishWorker(
  output: SiteOutput,
  isEnabled: boolean,
  removed: readonly string[],
): Promise<void> {
  const shell = createShell(output.paths(), (path) => output.read(path));
  // The version depends on code only: pages of the shell are refreshed when they are read, so a new
  // briefing needs no new worker.
  const version = shortDigest(JSON.stringify(shell));
  if (
    output.reuse(
      'sw.js',
      shortDigest(
        graphDigest([entryFor(isEnabled), 'src/build/offline-worker.ts']) +
          version +
          JSON.stringify(removed),
      ),
    )
  )
    return;
  const { code } = await bundle(isEnabled, shell, version, removed);
  writeFileSync(join(output.staging, 'sw.js'), code);
}

/**
 * The description of the site that is compiled into the worker. It lists all scripts and style
 * sheets: they are few, and cached pages should work as they do online.
 */
function createShell(paths: readonly string[], read: (path: string) => Buffer): Shell {
  const folders = paths.flatMap(
    (path) => /^(?<folder>[^/]+)\/index\.html$/u.exec(path)?.groups?.['folder'] ?? [],
  );
  // The policies of the home page and of one briefing cover all inline scripts of the site
  // (tests/build/offline-worker.test.ts).
  const samplePages = ['index.html', someBriefingPage(paths)].filter((path) => path !== undefined);
  const policies = samplePages.map(
    (path) => /script-src [^;]*/u.exec(read(path).toString())?.[0] ?? '',
  );
  return {
    assets: Object.fromEntries(
      paths
        .filter((path) => /^_astro\/.*\.(?:js|css)$/u.test(path))
        .map((path) => [path, integrityOf(read(path))]),
    ),
    inlineScripts: [
      ...new Set(
        policies.flatMap((policy) =>
          Array.from(policy.matchAll(/'(sha256-[^']+)'/gu), ([, digest = '']) => digest),
        ),
      ),
    ],
    folders: folders.filter((folder) => !/^\d{4}$/u.test(folder)).sort(),
  };
}

/** Paths of the library files that are bundled into the worker. */
export async function workerLibraryFiles(isEnabled: boolean): Promise<string[]> {
  return libraryFiles([
    await bundle(isEnabled, { assets: {}, inlineScripts: [], folders: [] }, ''),
  ]);
}

function entryFor(isEnabled: boolean): string {
  return isEnabled ? 'src/offline/worker/worker.ts' : 'src/offline/worker/retire.ts';
}

/** Bundles a worker into one file without imports. */
async function bundle(
  isEnabled: boolean,
  shell: Shell,
  version: string,
  removed: readonly string[] = [],
) {
  const entry = entryFor(isEnabled);
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    publicDir: false,
    define: {
      SHELL: JSON.stringify(shell),
      SHELL_VERSION: JSON.stringify(version),
      REMOVED: JSON.stringify(removed),
    },
    build: {
      write: false,
      target: SCRIPT_TARGET,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const output = [built].flat()[0];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`${entry} was not bundled`);
  return chunk;
}
