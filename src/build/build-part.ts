import { cacheDir } from '../folders.ts';
import { withCacheRepair } from '../loading/cache-repair.ts';
import { briefingCacheFile } from '../loading/read-content.ts';
import { resolveOutputFolder } from '../output/output-folder.ts';
import { replaceFolder } from '../output/replace-folder.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { acquireBuildLock } from './build-lock.ts';
import { isInPart, writePartManifest, type Part } from './part.ts';
import { showProgress } from './progress.ts';
import type { Page } from './renderer.ts';
import { loadContent, openPages } from './site-pages.ts';
import { renderPages } from './render-pages.ts';

/**
 * Renders one part of the site's pages into `outDir`. The parts can be rendered on different
 * machines; `buildSite` then combines them.
 * @throws UserError for the same reasons as `buildSite`.
 */
export async function buildPart(outDir: string, part: Part, verbose = false): Promise<void> {
  const lock = acquireBuildLock();
  try {
    const target = resolveOutputFolder(outDir, '--outDir');
    await withCacheRepair(briefingCacheFile(cacheDir), async () => {
      await loadContent();
      const { renderer, pages } = await openPagesOf(part);
      const pageIndexes = [...pages.keys()].filter((index) => pages[index]);
      await replaceFolder(target, 'part', async (staging) => {
        const progress = showProgress('Dựng trang', pageIndexes.length, verbose);
        await renderPages(renderer, pages, pageIndexes, staging, progress.step);
        progress.end();
        writePartManifest(
          staging,
          pages.filter((page) => page !== undefined),
        );
      });
      process.stdout.write(
        `Phần ${part.number}/${part.count} đã dựng xong ở ${target}: ${formatNumber(pageIndexes.length)} trang và tệp.\n`,
      );
    });
  } finally {
    lock.release();
  }
}

/** All pages, without those of other parts: a part is built where memory is short. */
async function openPagesOf(part: Part): Promise<{ renderer: string; pages: (Page | undefined)[] }> {
  const { renderer, pages } = await openPages();
  return { renderer, pages: pages.map((page) => (isInPart(page, part) ? page : undefined)) };
}
