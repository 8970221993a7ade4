import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { shortDigest } from '../folders.ts';
import { libraryFiles } from '../licences/bundled.ts';
import type { Shell } from '../offline/worker/serve-kept.ts';
import { integrityOf } from './integrity.ts';
import type { SiteOutput } from './site-output.ts';
import { SCRIPT_TARGET } from './script-target.ts';

/** Writes the service worker, `/sw.js`, when all pages are there: it names the files of the shell and their digests. With `on` false it is the one that removes itself. */
export async function writeWorker(output: SiteOutput, on: boolean): Promise<void> {
  const shell = shellOf(output.paths(), (path) => output.read(path));
  // The pages of the shell are renewed when they are read; a new worker is for new code, not for each new briefing.
  const version = shortDigest(JSON.stringify(shell));
  const { code } = await bundle(on, shell, version);
  writeFileSync(join(output.building, 'sw.js'), code);
}

/** What the worker knows of a site of these files. All scripts and style sheets of pages: they are few, and a kept page should work as it does with a network. */
function shellOf(paths: readonly string[], read: (path: string) => Buffer): Shell {
  const folders = paths.flatMap((path) => /^(?<folder>[^/]+)\/index\.html$/u.exec(path)?.groups?.['folder'] ?? []);
  // The policies of the home page and of one briefing name the scripts that stand in pages: no other page has more (tests/build/offline-worker.test.ts).
  const pages = ['index.html', paths.find((path) => /^\d{4}\/\d{2}\/[^/]+\/index\.html$/u.test(path))].filter((path) => path !== undefined);
  const policies = pages.map((path) => /script-src [^;]*/u.exec(read(path).toString())?.[0] ?? '');
  return {
    assets: Object.fromEntries(paths.filter((path) => /^_astro\/.*\.(?:js|css)$/u.test(path)).map((path) => [path, integrityOf(read(path))])),
    inlineScripts: [...new Set(policies.flatMap((policy) => Array.from(policy.matchAll(/'(sha256-[^']+)'/gu), ([, digest = '']) => digest)))],
    folders: folders.filter((folder) => !/^\d{4}$/u.test(folder)).sort(),
  };
}

/** The files of libraries that are in the worker. */
export async function workerLibraryFiles(on: boolean): Promise<string[]> {
  return libraryFiles([await bundle(on, { assets: {}, inlineScripts: [], folders: [] }, '')]);
}

/** A worker as one file that imports nothing. */
async function bundle(on: boolean, shell: Shell, version: string) {
  const entry = on ? 'src/offline/worker/worker.ts' : 'src/offline/worker/retire.ts';
  const built = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    publicDir: false,
    define: { SHELL: JSON.stringify(shell), SHELL_VERSION: JSON.stringify(version) },
    build: { write: false, target: SCRIPT_TARGET, modulePreload: false, rolldownOptions: { input: entry, output: { format: 'iife' } } },
  });
  const output = [built].flat()[0];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`${entry} was not bundled`);
  return chunk;
}
