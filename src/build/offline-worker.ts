import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { shortDigest } from '../folders.ts';
import { libraryFiles } from '../licences/bundled.ts';
import { listFiles } from '../list-files.ts';
import type { Shell } from '../offline/worker/serve-kept.ts';
import { integrityOf } from './integrity.ts';
import { SCRIPT_TARGET } from './script-target.ts';

/** Writes the service worker, `/sw.js`, when all pages are there: it names the files of the shell and their digests. With `on` false it is the one that removes itself. */
export function offlineWorker(on: boolean): AstroIntegration {
  return {
    name: 'offline-worker',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const outDir = fileURLToPath(dir);
        const shell = shellOf(outDir);
        // The pages of the shell are renewed when they are read; a new worker is for new code, not for each new briefing.
        const version = shortDigest(JSON.stringify(shell));
        const { code } = await bundle(on, shell, version);
        writeFileSync(join(outDir, 'sw.js'), code);
      },
    },
  };
}

/** What the worker knows of a built site. All scripts and style sheets of pages: they are few, and a kept page should work as it does with a network. */
function shellOf(outDir: string): Shell {
  const assets = listFiles(join(outDir, '_astro')).filter(({ path }) => /\.(?:js|css)$/u.test(path)).map(({ path }) => `_astro/${path}`);
  const folders = readdirSync(outDir, { withFileTypes: true }).filter((entry) => entry.isDirectory() && existsSync(join(outDir, entry.name, 'index.html')) && !/^\d{4}$/u.test(entry.name)).map(({ name }) => name);
  return {
    assets: Object.fromEntries(assets.map((path) => [path, integrityOf(readFileSync(join(outDir, path)))])),
    inlineScripts: inlineScriptsOf(outDir),
    folders: folders.sort(),
  };
}

/**
 * The digests of the scripts that stand in pages, as the policies of the home page and of one briefing name them: no other page
 * has more (tests/build/offline-worker.test.ts).
 */
function inlineScriptsOf(outDir: string): string[] {
  const pages = ['index.html', briefingIn(outDir)].filter((path) => path !== undefined);
  const policies = pages.map((path) => /script-src [^;]*/u.exec(readFileSync(join(outDir, path), 'utf8'))?.[0] ?? '');
  return [...new Set(policies.flatMap((policy) => Array.from(policy.matchAll(/'(sha256-[^']+)'/gu), ([, digest = '']) => digest)))];
}

/** The page of a briefing, or `undefined` when the site has none. */
function briefingIn(outDir: string): string | undefined {
  const foldersIn = (path: string) => readdirSync(join(outDir, path), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => posix.join(path, name));
  const months = foldersIn('.').filter((name) => /^\d{4}$/u.test(name)).flatMap(foldersIn).filter((path) => /\/\d{2}$/u.test(path));
  for (const month of months) {
    const [briefing] = foldersIn(month).filter((path) => existsSync(join(outDir, path, 'index.html')));
    if (briefing !== undefined) return `${briefing}/index.html`;
  }
  return undefined;
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
