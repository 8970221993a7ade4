import type axe from 'axe-core';

declare global {
  interface Window {
    /** Added to a page under test. */
    axe: typeof axe;
  }
}
