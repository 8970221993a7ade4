import { notifyCacheChange } from '../cache-changes.ts';
import { dataAddress, cacheFile, cachedFiles, cacheKey } from '../cached-files.ts';
import { existingStore, removeStores, SAVED_LIMIT, storeNames } from '../stores.ts';
import { parsePage } from './parse-page.ts';
import { ownRegistration } from './registration.ts';

/** Pages to save, as absolute URLs: briefings, and list pages that link to them. */
export interface SaveRequest {
  briefings: readonly string[];
  lists?: readonly string[];
}

/**
 * Why saving stopped early. `gone`: the saved files were deleted meanwhile; `off`: the site was
 * built without offline reading.
 */
export type SaveFailure = 'network' | 'full' | 'gone' | 'off';

export interface SaveResult {
  /** Number of the requested briefings now on the device, including those saved earlier. */
  saved: number;
  total: number;
  /** Uncompressed size of the newly fetched files. */
  bytes: number;
  failure?: SaveFailure;
}

const QUOTA_EXCEEDED = 'QuotaExceededError';

/** Briefings fetched in parallel. */
const CONCURRENCY = 3;

/** Counts how many of the briefings are saved. `base` is the site's base path. */
export async function countSaved(base: string, briefings: readonly string[]): Promise<number> {
  const store = await existingStore(storeNames(base).saved);
  const stored = new Set((await store?.keys())?.map(({ url }) => url));
  return briefings.filter((page) => stored.has(cacheKey(page))).length;
}

/**
 * Saves briefings with their open data and photographs, and the list pages. A briefing counts as
 * saved once all its files are stored. Briefings saved earlier are skipped, so an interrupted run
 * resumes where it stopped. `base` is the site's base path.
 */
export async function save(
  base: string,
  { briefings, lists = [] }: SaveRequest,
  onProgress: (saved: number) => void,
): Promise<SaveResult> {
  const saveResult = (saved: number, bytes: number, failure?: SaveFailure): SaveResult => ({
    saved,
    total: briefings.length,
    bytes,
    ...(failure && { failure }),
  });
  // worker/retire.ts unregisters itself, then removes all caches. So we open the caches first and
  // then check the registration: if the worker is still registered, it will also remove what we
  // write; if not, we remove our caches ourselves.
  const isOff = async () => {
    if (await ownRegistration(base)) return false;
    await removeStores(base);
    return true;
  };
  if (await isOff()) return saveResult(0, 0, 'off');
  const names = storeNames(base);
  const [store, read] = await Promise.all([caches.open(names.saved), existingStore(names.read)]);
  if (await isOff()) return saveResult(0, 0, 'off');
  // Without persistence, the browser may evict caches when storage runs low. Not awaited: the
  // browser may ask the reader first, and may refuse.
  if ('storage' in navigator) navigator.storage.persist().catch(() => false);
  const files = await cachedFiles(store);
  let [storedEntries, storedBytes] = [
    files.length,
    files.reduce((sum, file) => sum + file.bytes, 0),
  ];
  let [savedCount, bytes] = [0, 0];
  let failure: SaveFailure | undefined;

  const put = async (address: string, response: Response) => {
    if (storedEntries >= SAVED_LIMIT.entries || storedBytes >= SAVED_LIMIT.bytes)
      throw new DOMException('', QUOTA_EXCEEDED);
    const size = await cacheFile(store, cacheKey(address), response);
    [storedEntries, storedBytes, bytes] = [storedEntries + 1, storedBytes + size, bytes + size];
  };
  const isSaved = async (address: string) => (await store.match(cacheKey(address))) !== undefined;
  const storeIfMissing = async (address: string, cache?: RequestCache) => {
    if (!(await isSaved(address))) await put(address, await fetchOk(address, cache));
  };
  const saveBriefing = async (page: string) => {
    if (!(await isSaved(page))) {
      const response = await fetchOk(page);
      const html = await response.clone().text();
      // The page is stored last: its presence means that the briefing is complete.
      const photos = (await photosOf(html)).map(async (photo) => {
        await storeIfMissing(photo, 'force-cache');
        // The worker has also cached the photo as "read", where it would displace pages that were
        // read.
        await read?.delete(cacheKey(photo));
      });
      await Promise.all([storeIfMissing(dataAddress(cacheKey(page))), ...photos]);
      await put(page, response);
    }
    savedCount += 1;
    onProgress(savedCount);
  };
  const queue = [...briefings];
  const worker = async () => {
    for (let page = queue.shift(); page !== undefined && !failure; page = queue.shift()) {
      try {
        await saveBriefing(page);
      } catch (error) {
        failure =
          error instanceof DOMException && error.name === QUOTA_EXCEEDED ? 'full' : 'network';
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  if (!failure)
    await Promise.all(lists.map((list) => storeIfMissing(list))).catch(() => {
      failure = 'network';
    });

  if (await isOff()) return saveResult(0, 0, 'off');
  // Saved files may have been removed meanwhile: in another tab, or by a browser low on storage.
  const stored = await countSaved(base, briefings);
  notifyCacheChange(base);
  return saveResult(stored, bytes, stored < savedCount ? 'gone' : failure);
}

/** Fetches a URL. @throws on a network error or an HTTP error status. */
async function fetchOk(address: string, cache: RequestCache = 'default'): Promise<Response> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/**
 * The URLs of a briefing page's photographs, in the sizes that this browser picks for this screen
 * (`sizes=auto` has no effect before layout; the worker falls back to the size in the cache).
 * `currentSrc` is only set after loading, so the files are then in the HTTP cache.
 */
function photosOf(html: string): Promise<string[]> {
  const pictures = parsePage(html).querySelectorAll('article picture');
  return Promise.all(
    Array.from(pictures, async (picture) => {
      const image = document.importNode(picture, true).querySelector('img');
      if (!image) throw new Error('No image');
      image.loading = 'eager';
      await image.decode();
      return image.currentSrc;
    }),
  );
}
