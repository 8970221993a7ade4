import { posix, relative, sep } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { filesDigest } from '../code-digest.ts';
import { shortDigest } from '../folders.ts';
import { integrityOf } from './integrity.ts';
import { settingsDigest } from './site-digest.ts';

/** What changes in pages apart from what they import: settings, packages, and what is done to a page while and after it is rendered. */
const besidesDigest = digestOf([
  settingsDigest,
  filesDigest([
    'astro.config.mjs', 'package-lock.json',
    ...['browser/bound-import', 'escaped-attributes', 'hardened-head', 'integrity', 'renderer', 'script-integrity'].map((name) => `src/build/${name}.ts`),
  ]),
]);

/** Knows the code that renders pages. */
export interface PageCode {
  /** Follows the imports while Vite bundles the pages. */
  plugin: Plugin;
  /**
   * By each page's component (`src/pages/index.astro`) the digest of the code that renders it, 16 hexadecimal digits. Scripts count for all
   * pages, which name them by their digests.
   */
  digests: () => Record<string, string>;
}

export function pageCode(): PageCode {
  const ofComponents = new Map<string, string>();
  let ofScripts = '';
  return {
    digests: () => Object.fromEntries(Array.from(ofComponents, ([component, digest]) => [component, digestOf([digest, ofScripts, besidesDigest])])),
    plugin: {
      name: 'page-code',
      generateBundle: {
        // Before Astro takes short scripts out, to write them into the pages.
        order: 'pre',
        handler(_options, bundle) {
          if (this.environment.name === 'client') {
            ofScripts = digestOf(Object.values(bundle).map((file) => `${file.fileName}\0${file.type === 'chunk' ? file.code : integrityOf(file.source)}`).sort());
            return;
          }
          for (const id of this.getModuleIds()) {
            const component = pathOf(id);
            if (component?.startsWith('src/pages/') && !ofComponents.has(component)) ofComponents.set(component, filesDigest(importedBy(id, this)));
          }
        },
      },
    },
  };
}

/** The files of ours that a module consists of, from the project's root, sorted. Packages are covered by the lock file. */
function importedBy(id: string, graph: Pick<Rolldown.PluginContext, 'getModuleInfo'>): string[] {
  const seen = new Set([id]);
  for (const module of seen) {
    if (module.includes('/node_modules/')) continue;
    const info = graph.getModuleInfo(module);
    for (const imported of [...info?.importedIds ?? [], ...info?.dynamicallyImportedIds ?? []]) seen.add(imported);
  }
  return [...new Set([...seen].flatMap((module) => pathOf(module) ?? []))].sort();
}

/** The path of a module's file from the project's root; `undefined` of what is no file of ours. */
function pathOf(id: string): string | undefined {
  const path = relative('.', id.replace(/[?#].*$/su, '')).split(sep).join(posix.sep);
  return id.startsWith('\0') || path.startsWith('..') || path.includes('node_modules/') || !path.startsWith('src/') ? undefined : path;
}

function digestOf(parts: readonly string[]): string {
  return shortDigest(JSON.stringify(parts));
}
