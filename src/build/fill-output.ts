import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir } from '../folders.ts';
import { briefingCacheFile } from '../loading/read-content.ts';
import { SITE_FILE } from '../loading/read-site.ts';
import { withCacheRepair } from '../loading/cache-repair.ts';
import { DATA_FOLDER } from '../open-data/data-folder.ts';
import { writePublishedFacts } from '../open-data/published-facts.ts';
import { deployment, offlineReading } from '../environment.ts';
import { site, unsetFacts } from '../site.ts';
import { publishCompressedCopies } from './compressed-copies.ts';
import { publishForm } from './editors-form.ts';
import { publishHostingFiles } from './hosting-files.ts';
import { publishWorker } from './offline-worker.ts';
import { indexParts, type CopyPage } from './part.ts';
import { showProgress } from './progress.ts';
import { RENDERER_FILES } from './renderer.ts';
import { publishResourceLists } from './resource-lists.ts';
import { publishIndex } from './search-index.ts';
import type { SiteOutput } from './site-output.ts';
import { openPages, loadContent } from './site-pages.ts';
import { renderPages, type OnWritten } from './render-pages.ts';

/**
 * The pages that state something about files of the site: the search page lists those of its index,
 * the others give size and digest of the open data. They are rendered last.
 */
const LAST_PAGES = new Set([
  'tim-kiem/index.html',
  'du-lieu/index.html',
  'du-lieu/datapackage.json',
]);

export interface BuildOptions {
  /** Whether to print a line for each rendered page. */
  verbose?: boolean;
  /** Folders written by `buildPart`; pages found there are copied instead of rendered. */
  parts?: readonly string[];
  /** Whether to write compressed copies of files of text beside them, for web servers. */
  compress?: boolean;
}

interface FillResult {
  /** The cache keys of the briefings' bodies. */
  bodies: ReadonlySet<string>;
  /** The number of rendered pages. */
  rendered: number;
}

/**
 * Writes every file that the previous output does not provide. Rebuilds the cache of briefings if
 * it turns out to be damaged.
 * @throws UserError for the same reasons as `buildSite`.
 */
export async function fillOutput(
  output: SiteOutput,
  { verbose = false, parts = [], compress = false }: BuildOptions,
): Promise<FillResult> {
  const copyPage = indexParts(parts);
  const filled = await withCacheRepair(briefingCacheFile(cacheDir), () =>
    fill(output, verbose, copyPage),
  );
  if (compress) publishCompressedCopies(output);
  return filled;
}

async function fill(output: SiteOutput, verbose: boolean, copyPage: CopyPage): Promise<FillResult> {
  const unset = unsetFacts(site, deployment);
  if (unset.length > 0)
    process.stderr.write(
      `Chưa có thông tin về: ${unset.join(', ')}. Chân trang cũng ghi như vậy; xin điền vào ${SITE_FILE} trong thư mục nội dung.\n`,
    );
  if (deployment.url === undefined)
    process.stderr.write(
      'CHÚ Ý: chưa đặt SITE_URL, địa chỉ công khai của trang. Trích dẫn và thẻ chia sẻ không ghi địa chỉ; RSS, Atom, JSON Feed, sơ đồ trang và dữ liệu mở chỉ ghi đường dẫn (/2020/07/), nhiều phần mềm không đọc được. Trước khi đưa lên mạng, xin dựng lại với SITE_URL=https://…\n',
    );
  // In this order: the thread then compares while this one reads the content.
  const [, content] = await Promise.all([output.comparePrevious(), loadContent()]);
  const { briefings, removed } = content;
  const bodies = new Set(briefings.map(({ data }) => data.body));
  // The search index is written in a separate thread: it takes about as long as the pages.
  const controller = new AbortController();
  const searchIndex = publishIndex(output, controller.signal);
  searchIndex.catch(() => undefined);
  try {
    const rendered = await writeSite(output, searchIndex, verbose, copyPage);
    await publishForm(output);
    await publishWorker(
      output,
      offlineReading,
      removed.flatMap(({ id, data }) => [id, ...(data.formerly ?? [])]),
    );
    publishHostingFiles(output);
    publishResourceLists(output, content);
    return { bodies, rendered };
  } catch (error) {
    // Nothing may write into the folder after this function has thrown.
    controller.abort();
    await Promise.allSettled([searchIndex]);
    throw error;
  }
}

/**
 * Writes all pages.
 * @param searchIndex settles when the index is written; the last pages are rendered after that.
 * @returns the number of rendered pages.
 */
async function writeSite(
  output: SiteOutput,
  searchIndex: Promise<void>,
  verbose: boolean,
  copyPage: CopyPage,
): Promise<number> {
  const { renderer, pages } = await openPages();
  cpSync(join(renderer, RENDERER_FILES.assets), output.staging, { recursive: true });
  const toRender = pages.flatMap(({ path, inputs }, index) => {
    const inputDigest = inputs?.();
    const isUpToDate =
      inputDigest !== undefined &&
      (output.reuse(path, inputDigest) || copyPage(path, inputDigest, output.staging));
    return isUpToDate ? [] : [index];
  });
  const progress = showProgress('Dựng trang', toRender.length, verbose);
  const [lastPages = [], otherPages = []] = [true, false].map((isLast) =>
    toRender.filter((index) => LAST_PAGES.has(pages[index]?.path ?? '') === isLast),
  );
  const onWritten: OnWritten = (path, digest) => {
    output.recordDigest(path, digest);
    progress.step(path);
  };
  const indexed = searchIndex.catch(() => undefined);
  await renderPages(renderer, pages, otherPages, output.staging, onWritten, indexed);
  await searchIndex;
  writePublishedFacts(cacheDir, output.factsOfFilesIn(DATA_FOLDER.slice(1)));
  await renderPages(renderer, pages, lastPages, output.staging, onWritten);
  progress.end();
  return toRender.length;
}
