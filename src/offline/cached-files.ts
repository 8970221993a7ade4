import type { StoreLimit } from './stores.ts';

/** Stores the file's size: a body's length is unknown without reading it. */
const SIZE_HEADER = 'x-kept-bytes';

export interface CachedFile {
  address: string;
  /** Uncompressed size. */
  bytes: number;
}

/** The cache key: a static page does not depend on the query or fragment. */
export function cacheKey(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

/** The URL of a briefing's open data, next to its page. */
export function dataAddress(page: string): string {
  return page.replace(/\/$/u, '.json');
}

/**
 * Writes a response to a cache as its newest entry. If storage is full, the previous entry remains.
 * @returns the body's size in bytes.
 * @throws QuotaExceededError
 */
export async function cacheFile(store: Cache, key: string, response: Response): Promise<number> {
  const body = await response.blob();
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  await store.put(
    key,
    new Response(body, { headers: { 'content-type': type, [SIZE_HEADER]: String(body.size) } }),
  );
  return body.size;
}

/** Lists a cache's files, oldest first. */
export async function cachedFiles(store: Cache | undefined): Promise<CachedFile[]> {
  const requests = (await store?.keys()) ?? [];
  return Promise.all(
    requests.map(async (request) => ({
      address: request.url,
      bytes: cachedSize(await store?.match(request)),
    })),
  );
}

/** The recorded size, or 0 if it is invalid: any page on this host can write to our caches. */
function cachedSize(response: Response | undefined): number {
  const size = Number(response?.headers.get(SIZE_HEADER) ?? 0);
  return Number.isSafeInteger(size) && size > 0 ? size : 0;
}

/** Evicts the oldest files until the cache is within its limit. */
export async function evict(store: Cache, limit: StoreLimit): Promise<void> {
  for (const { address } of filesToEvict(await cachedFiles(store), limit))
    await store.delete(address);
}

/** Returns the files to evict, oldest first, so that the rest are within the limit. */
export function filesToEvict(files: readonly CachedFile[], limit: StoreLimit): CachedFile[] {
  let bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  let entries = files.length;
  return files.filter((file) => {
    if (entries <= limit.entries && bytes <= limit.bytes) return false;
    entries -= 1;
    bytes -= file.bytes;
    return true;
  });
}
