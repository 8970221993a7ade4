import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../../src/commands/run-command.ts';
import { requireBuiltSite } from '../../src/output/built-site.ts';
import { resolveOutputFolder } from '../../src/output/output-folder.ts';
import { replaceFolder } from '../../src/output/replace-folder.ts';
import { slugOf } from '../../src/vietnamese/slug.ts';
import { typicalPages } from '../built-site/page-types.ts';
import { serve } from '../site/build.ts';
import { launchChromium } from './chromium.ts';

const WIDTHS = [360, 768, 1280];
const SCHEMES = ['light', 'dark'] as const;

/**
 * Takes screenshots of every page type at three widths, light and dark: `npm run screenshots [--
 * --outDir dist --to screenshots]`. The site must be built for the root of a host.
 */
await runCommand('npm run screenshots -- [--outDir dist] [--to screenshots]', async () => {
  const { outDir, to } = parseArgs({
    options: {
      outDir: { type: 'string', default: 'dist' },
      to: { type: 'string', default: 'screenshots' },
    },
  }).values;
  requireBuiltSite(outDir);
  await replaceFolder(resolveOutputFolder(to, '--to', outDir), 'screenshots', (staging) =>
    takeScreenshots(outDir, staging),
  );
  console.log(`Đã chụp vào ${to}`);
});

/** Takes screenshots of a built site and writes them to a folder. */
async function takeScreenshots(outDir: string, folder: string): Promise<void> {
  const server = await serve(outDir);
  const browser = await launchChromium();
  try {
    for (const colorScheme of SCHEMES) {
      for (const width of WIDTHS) {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
        const page = await context.newPage();
        for (const { type, path } of typicalPages(outDir)) {
          await page.goto(server.url + path);
          const name = `${slugOf(type)}-${width}-${colorScheme}.png`;
          await page.screenshot({ path: join(folder, name), fullPage: true });
          console.log(name);
        }
        await context.close();
      }
    }
  } finally {
    await browser.close();
    server.stop();
  }
}
