import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, readOptions } from '../folders.ts';
import { keepContent } from '../loading/kept-content.ts';
import { readContent } from '../loading/read-content.ts';
import { offlineReading, site, unsetFacts } from '../site.ts';
import { UserError } from '../user-error.ts';
import { bundleRenderer } from './bundle-renderer.ts';
import { publishForm } from './editors-form.ts';
import { writeWorker } from './offline-worker.ts';
import { showProgress } from './progress.ts';
import { openRenderer, RENDERER, type Page } from './renderer.ts';
import { publishIndex, writeIndex } from './search-index.ts';
import type { SiteOutput } from './site-output.ts';
import { writePages } from './write-pages.ts';

/** Writes into an output all that the last one does not hold. @returns how many pages were rendered. */
export async function fillOutput(output: SiteOutput, verbose: boolean): Promise<number> {
  const unset = unsetFacts(site);
  if (unset.length > 0) process.stderr.write(`src/site.ts chưa khai báo: ${unset.join(', ')}. Chân trang ghi là chưa được khai báo.\n`);
  const content = await readContent(readOptions);
  for (const notice of content.notices) process.stderr.write(`${notice}\n`);
  keepContent(cacheDir, content);
  // In a thread of its own, as it takes about as long as the pages.
  const index = writeIndex({ ...readOptions, isKept: true });
  index.catch(() => undefined);

  const renderer = await bundleRenderer();
  cpSync(join(renderer, RENDERER.assets), output.building, { recursive: true });
  const pages = await openRenderer(renderer);
  refuseRepeats(pages);
  const changed = pages.flatMap(({ path, inputs }, number) => (inputs === undefined || !output.keep(path, inputs) ? [number] : []));
  const progress = showProgress('Dựng trang', changed.length, verbose);
  await writePages(renderer, pages, changed, output.building, progress.step);
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
