import type axe from 'axe-core';

declare global {
  interface Window {
    /** Injected into a page under test. */
    axe: typeof axe;
  }
}
