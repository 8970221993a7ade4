import type { BrowserContext } from 'playwright-core';
import { newFeatures } from './browser-compat.ts';

/** What Playwright's own scripts need in the page. */
const PLAYWRIGHT_NEEDS = new Set(['BigInt64Array', 'BigUint64Array']);

/**
 * Removes from a context's pages, before their scripts run, every function, class and property that
 * one of the oldest browsers lacks, and lets WebAssembly refuse Pagefind's engine, as they do.
 */
export async function imitateOldestBrowser(context: BrowserContext): Promise<void> {
  const { members, globals } = newFeatures();
  await context.addInitScript(
    ({ members, globals }) => {
      const part = (of: unknown, name: string): unknown =>
        (typeof of === 'object' && of !== null) || typeof of === 'function'
          ? Reflect.get(of, name)
          : undefined;
      const remove = (from: unknown, name: string) => {
        if ((typeof from === 'object' && from !== null) || typeof from === 'function')
          Reflect.deleteProperty(from, name);
      };
      for (const { owner, name, isStatic } of members) {
        const found = owner.split('.').reduce<unknown>(part, window);
        remove(found, name);
        // `Response.json` is new, `response.json` is not.
        if (!isStatic) remove(part(found, 'prototype'), name);
        if (owner === 'Window') remove(window, name);
      }
      for (const name of globals) remove(window, name);
      Reflect.set(WebAssembly, 'instantiate', () =>
        Promise.reject(new WebAssembly.CompileError('invalid table type')),
      );
    },
    { members, globals: [...globals].filter((name) => !PLAYWRIGHT_NEEDS.has(name)) },
  );
}
