import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, readOptions } from '../folders.ts';
import { keepContent } from '../loading/kept-content.ts';
import { readContent } from '../loading/read-content.ts';
import { takeLock } from '../output/lock.ts';
import { outputPlace } from '../output/place.ts';
import { offlineReading, site, unsetFacts } from '../site.ts';
import { UserError } from '../user-error.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { bundleRenderer } from './bundle-renderer.ts';
import { publishForm } from './editors-form.ts';
import { writeWorker } from './offline-worker.ts';
import { showProgress } from './progress.ts';
import { openRenderer, RENDERER, type Page } from './renderer.ts';
import { publishIndex, writeIndex } from './search-index.ts';
import { SiteOutput } from './site-output.ts';
import { writePages } from './write-pages.ts';

const LOCK = 'node_modules/.cache/build.lock';

/**
 * Builds the site of the content tree into `outDir`: it appears whole or not at all, and only what has changed is rendered and written.
 * @throws UserError for what is wrong with the content, the output folder or the cache; the last good output stands as it was.
 */
export async function buildSite(outDir: string, verbose = false): Promise<void> {
  const began = performance.now();
  const lock = takeLock(LOCK);
  if (!lock) throw new UserError('Đang có một lần dựng khác của dự án này. Xin đợi nó xong rồi chạy lại.');
  const output = new SiteOutput(outputPlace(outDir, '--outDir'), cacheDir);
  try {
    const rendered = await fill(output, verbose);
    const { written, kept, removed } = output.finish();
    const seconds = formatNumber(Math.round((performance.now() - began) / 100) / 10);
    say(`Trang đã dựng xong ở ${output.place}: dựng ${formatNumber(rendered)} trang và tệp; ghi ${formatNumber(written)} tệp, giữ nguyên ${formatNumber(kept)}, bỏ ${formatNumber(removed)}; ${seconds} giây.`);
  } finally {
    output.abandon();
    lock.release();
  }
}

/** Writes into an output all that the last one does not hold. @returns how many pages were rendered. */
async function fill(output: SiteOutput, verbose: boolean): Promise<number> {
  const unset = unsetFacts(site);
  if (unset.length > 0) say(`src/site.ts chưa khai báo: ${unset.join(', ')}. Chân trang ghi là chưa được khai báo.`);
  const content = await readContent(readOptions);
  content.notices.forEach(say);
  keepContent(cacheDir, content);
  // In a thread of its own, as it takes about as long as the pages.
  const index = writeIndex({ ...readOptions, isKept: true });
  index.catch(() => undefined);

  const renderer = await bundleRenderer();
  cpSync(join(renderer, RENDERER.assets), output.building, { recursive: true });
  const pages = await openRenderer(renderer);
  refuseRepeats(pages);
  const changed = pages.filter(({ path, inputs }) => inputs === undefined || !output.keep(path, inputs));
  const progress = showProgress('Dựng trang', changed.length, verbose);
  await writePages(changed, output.building, progress.step);
  progress.end();

  await publishForm(output);
  publishIndex(output, await index);
  await writeWorker(output, offlineReading);
  return changed.length;
}

/** @throws UserError when two pages have one address. */
function refuseRepeats(pages: readonly Page[]): void {
  const seen = new Set<string>();
  for (const { path } of pages) {
    if (seen.has(path)) throw new UserError(`Hai trang cùng có địa chỉ /${path}. Xin đổi tên một trong hai tệp nội dung.`);
    seen.add(path);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
