import type { Plugin } from 'vite';

/**
 * The newest syntax allowed in the scripts of pages, the search and the service worker: that of
 * Chrome 80 and Safari 14. tests/support/script-age.ts lists the APIs that these browsers lack.
 */
export const SCRIPT_TARGET = 'es2020';

/**
 * Sets {@link SCRIPT_TARGET} for the scripts of pages: Astro overrides the target in its
 * configuration.
 */
export function scriptTarget(): Plugin {
  return {
    name: 'script-target',
    configEnvironment: (name) =>
      name === 'client' ? { build: { target: SCRIPT_TARGET } } : undefined,
  };
}
