import type { Plugin } from 'vite';

/**
 * The oldest browsers that run everything the site ships to readers: Android 5 stops near Chrome
 * 95, iOS 14 at Safari 14, and telephones that were never updated lag further behind. Syntax is
 * translated for them; tests/support/script-age.ts refuses the functions that they lack.
 */
export const OLDEST_BROWSERS = { chrome: 80, safari: 14 } as const;

/** The newest syntax that {@link OLDEST_BROWSERS} know. */
export const SCRIPT_TARGET = 'es2020';

/** {@link OLDEST_BROWSERS} as Lightning CSS names them: `chrome80`. */
export const STYLE_TARGET = Object.entries(OLDEST_BROWSERS).map(
  ([name, version]) => `${name}${version}`,
);

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
