import { readFileSync } from 'node:fs';
import { posix, relative, sep } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { filesDigest } from '../cache/code-digest.ts';
import { shortDigest } from '../folders.ts';
import { integrityOf } from './integrity.ts';
import { settingsDigest } from './site-digest.ts';

/**
 * A digest of everything that affects pages without being imported by them: settings, packages, and
 * the code that post-processes pages.
 */
const globalDigest = digestOf([
  settingsDigest,
  filesDigest([
    'astro.config.mjs',
    'package-lock.json',
    ...[
      'browser/bound-import',
      'escaped-attributes',
      'hardened-head',
      'integrity',
      'renderer',
      'script-integrity',
    ].map((name) => `src/build/${name}.ts`),
  ]),
]);

export interface PageCode {
  /** Records the imports of pages while Vite bundles them. */
  plugin: Plugin;
  /**
   * The digest of the code that renders each page, 16 hexadecimal digits, by component
   * (`src/pages/index.astro`). All scripts count for every page, as pages contain their digests.
   */
  digests: () => Record<string, string>;
}

/** Tracks which code renders which page. */
export function trackPageCode(): PageCode {
  const componentDigests = new Map<string, string>();
  let scriptsDigest = '';
  return {
    digests: () =>
      Object.fromEntries(
        Array.from(componentDigests, ([component, digest]) => [
          component,
          digestOf([digest, scriptsDigest, globalDigest]),
        ]),
      ),
    plugin: {
      name: 'page-code',
      generateBundle: {
        // Must run before Astro removes short scripts from the bundle to inline them.
        order: 'pre',
        handler(_options, bundle) {
          if (this.environment.name === 'client') {
            scriptsDigest = digestOf(
              Object.values(bundle)
                .map(
                  (file) =>
                    `${file.fileName}\0${file.type === 'chunk' ? file.code : integrityOf(file.source)}`,
                )
                .sort(),
            );
            return;
          }
          for (const id of this.getModuleIds()) {
            const component = projectPath(id);
            if (component?.startsWith('src/pages/') && !componentDigests.has(component))
              componentDigests.set(component, filesDigest(moduleFiles(id, this)));
          }
        },
      },
    },
  };
}

/**
 * The module itself and the project files that it imports, directly or indirectly: paths from the
 * project's root, sorted. Packages are covered by the lock file.
 */
function moduleFiles(id: string, graph: Pick<Rolldown.PluginContext, 'getModuleInfo'>): string[] {
  const seen = new Set([id]);
  for (const module of seen) {
    if (module.includes('/node_modules/')) continue;
    const info = graph.getModuleInfo(module);
    for (const imported of [...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? [])])
      seen.add(imported);
  }
  const files = new Set([...seen].flatMap((module) => projectPath(module) ?? []));
  for (const file of files) for (const sheet of importedSheets(file)) files.add(sheet);
  return [...files].sort();
}

/** The style sheets that a style sheet imports; the bundler's graph does not know them. */
function importedSheets(file: string): string[] {
  if (!file.endsWith('.css')) return [];
  return Array.from(
    readFileSync(file, 'utf8').matchAll(/@import\s+['"](?<path>\.[^'"]+)['"]/gu),
    ({ groups }) => posix.join(posix.dirname(file), groups?.['path'] ?? ''),
  );
}

/** The path of a module from the project's root; `undefined` for modules outside `src/`. */
function projectPath(id: string): string | undefined {
  const path = relative('.', id.replace(/[?#].*$/su, ''))
    .split(sep)
    .join(posix.sep);
  return id.startsWith('\0') ||
    path.startsWith('..') ||
    path.includes('node_modules/') ||
    !path.startsWith('src/')
    ? undefined
    : path;
}

function digestOf(parts: readonly string[]): string {
  return shortDigest(JSON.stringify(parts));
}
