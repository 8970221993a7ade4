import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { slugOf } from '../../src/vietnamese/slug.ts';
import { typicalPages } from '../built-site/page-types.ts';
import { serve } from '../support/build.ts';
import { launchChromium } from './chromium.ts';

const WIDTHS = [360, 768, 1280];
const SCHEMES = ['light', 'dark'] as const;

/**
 * Pictures of every type of page at three widths, light and dark, to leaf through:
 * `npm run screenshots [-- --outDir dist --to screenshots]`. The site must have been built, for the root of a host.
 */
const { outDir, to } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' }, to: { type: 'string', default: 'screenshots' } } }).values;
mkdirSync(to, { recursive: true });
const server = await serve(outDir);
const browser = await launchChromium();
for (const colorScheme of SCHEMES) {
  for (const width of WIDTHS) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    for (const { type, path } of typicalPages(outDir)) {
      await page.goto(server.url + path);
      const file = join(to, `${slugOf(type)}-${width}-${colorScheme}.png`);
      await page.screenshot({ path: file, fullPage: true });
      console.log(file);
    }
    await context.close();
  }
}
await browser.close();
server.stop();
