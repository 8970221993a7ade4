import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PLAYWRIGHT_DISABLED_FEATURES } from '../../tools/browser/chromium.ts';

it('the browser of the tests turns off all that Playwright turns off', () => {
  const [, list = ''] =
    /\bdisabledFeatures = \[(.+?)\]\.filter/su.exec(
      readFileSync('node_modules/playwright-core/lib/coreBundle.js', 'utf8'),
    ) ?? [];
  expect(PLAYWRIGHT_DISABLED_FEATURES).toEqual(
    Array.from(list.matchAll(/^\s*"(\w+)"/gmu), ([, name]) => name),
  );
});
