import { posix, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { integrityOf } from './integrity.ts';

/** Vite's own module that loads scripts later (vite, importAnalysisBuild.ts). Ours takes its place. */
const VITE_HELPER = '\0vite/preload-helper.js';
const OUR_HELPER = resolve('src/build/browser/bound-import.ts');

/** A file that a script loads later, as Vite lists it with what `resolveDependencies` below has added. */
const LISTED = /"([^"#]+\.js)#"/gu;

/** Puts into every script the digests of the scripts that it loads later; src/build/browser/bound-import.ts compares them. */
export function scriptIntegrity(): Plugin {
  return {
    name: 'script-integrity',
    apply: 'build',
    // Before Vite's own plugin, which would give its helper.
    enforce: 'pre',
    config: () => ({ build: { modulePreload: { polyfill: false, resolveDependencies: (file, imported) => [...new Set([file, ...imported])].map((name) => `${name}#`) } } }),
    load: (id) => (id === VITE_HELPER ? `export { boundImport as __vitePreload } from ${JSON.stringify(OUR_HELPER)};` : null),
    // Last of all: after this nothing changes a script any more.
    generateBundle: { order: 'post', handler: (_options, bundle) => { addDigests(bundle); } },
  };
}

/**
 * Writes digests into the scripts of a bundle, into each after those that it lists.
 * @throws Error when two scripts list one another: then neither digest can be known first.
 */
function addDigests(bundle: Rolldown.OutputBundle): void {
  const digests = new Map<string, string>();
  const begun = new Set<string>();
  const digestOf = (file: string): string => {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk') throw new Error(`${file} is no script of this bundle`);
    const known = digests.get(file);
    if (known !== undefined) return known;
    if (begun.has(file)) throw new Error(`${file} and a script that it loads list one another`);
    begun.add(file);
    chunk.code = chunk.code.replace(LISTED, (_whole, name: string) => {
      const listed = name.startsWith('.') ? posix.join(posix.dirname(file), name) : name;
      return `"${name}#${digestOf(listed)}"`;
    });
    const digest = integrityOf(chunk.code);
    digests.set(file, digest);
    return digest;
  };
  for (const [file, output] of Object.entries(bundle)) if (output.type === 'chunk') digestOf(file);
}
