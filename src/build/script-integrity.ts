import { posix, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { integrityOf } from './integrity.ts';

/** Vite's helper for dynamic imports (vite, importAnalysisBuild.ts), replaced by ours. */
const VITE_HELPER = '\0vite/preload-helper.js';
const OUR_HELPER = resolve('src/build/browser/bound-import.ts');

/**
 * A dynamically imported file in Vite's output, with the `#` that `resolveDependencies` appends.
 */
const DEPENDENCY = /"([^"#]+\.js)#"/gu;

/**
 * Adds to each script the digests of the scripts that it imports dynamically;
 * src/build/browser/bound-import.ts verifies them.
 */
export function scriptIntegrity(): Plugin {
  return {
    name: 'script-integrity',
    apply: 'build',
    // Must run before Vite's plugin, which would load its own helper.
    enforce: 'pre',
    config: () => ({
      build: {
        modulePreload: {
          polyfill: false,
          resolveDependencies: (file, imported) =>
            [...new Set([file, ...imported])].map((name) => `${name}#`),
        },
      },
    }),
    load: (id) =>
      id === VITE_HELPER
        ? `export { boundImport as __vitePreload } from ${JSON.stringify(OUR_HELPER)};`
        : null,
    // Must run last: scripts must not change after their digests are computed.
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        addDigests(bundle);
      },
    },
  };
}

/**
 * Writes digests into the scripts of a bundle, dependencies first.
 * @throws Error when two scripts import each other, so that neither digest can be computed first.
 */
function addDigests(bundle: Rolldown.OutputBundle): void {
  const digests = new Map<string, string>();
  const visiting = new Set<string>();
  const digestOf = (file: string): string => {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk') throw new Error(`${file} is no script of this bundle`);
    const known = digests.get(file);
    if (known !== undefined) return known;
    if (visiting.has(file)) throw new Error(`${file} and a script that it loads list one another`);
    visiting.add(file);
    chunk.code = chunk.code.replace(DEPENDENCY, (_match, name: string) => {
      const dependency = name.startsWith('.') ? posix.join(posix.dirname(file), name) : name;
      return `"${name}#${digestOf(dependency)}"`;
    });
    const digest = integrityOf(chunk.code);
    digests.set(file, digest);
    return digest;
  };
  for (const [file, output] of Object.entries(bundle)) if (output.type === 'chunk') digestOf(file);
}
