import type { Plugin } from 'vite';

/**
 * The newest syntax in scripts that readers load, those of pages, of the search and the worker: that of Chrome 80 and Safari 14. What else
 * these browsers lack is listed in tests/support/script-age.ts.
 */
export const SCRIPT_TARGET = 'es2020';

/** Holds the scripts of pages to {@link SCRIPT_TARGET}: Astro sets the newest syntax for them, whatever its configuration says. */
export function scriptTarget(): Plugin {
  return {
    name: 'script-target',
    configEnvironment: (name) => (name === 'client' ? { build: { target: SCRIPT_TARGET } } : undefined),
  };
}
