import type { Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { launchChromium } from '../../tools/browser/chromium.ts';

/** The browser of a test file that imports it, which is closed after the last of its tests. */
export const browser: Browser = await launchChromium();

afterAll(() => browser.close());
