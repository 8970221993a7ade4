import { dataAddress, cacheFile, cachedFiles, evict } from '../cached-files.ts';
import { existingStore, OFFLINE_PAGE, READ_LIMIT, SHELL_PAGES, storeNames } from '../stores.ts';
import { digestOf, cachedResponse, type Shell } from './cached-response.ts';
import { sheetsOfPages } from './cached-sheets.ts';
import type { Strategy } from './strategy.ts';

/** The worker's caches: the app shell, saved pages and read pages. */
export interface OfflineCache {
  /**
   * Downloads the app shell. @throws if a file cannot be fetched or has the wrong digest; the
   * worker is then not installed and the previous one stays active.
   */
  fillShell: () => Promise<void>;
  /** Removes app shells of previous versions, except style sheets that cached pages use. */
  removeOldShells: () => Promise<void>;
  has: (key: string) => Promise<boolean>;
  /** Finds a cached page, photograph or data file. */
  find: (
    key: string,
    kind: Exclude<Strategy, 'asset' | undefined>,
  ) => Promise<Response | undefined>;
  /** Finds a cached photograph in a different size. */
  findOtherSize: (key: string) => Promise<Response | undefined>;
  /**
   * Finds a cached script or style sheet with the digest of the build; for style sheets of an
   * earlier build, with the page's `integrity`.
   */
  findAsset: (key: string, integrity: string) => Promise<Response | undefined>;
  /** Caches a script or style sheet if it has the digest of the build. */
  putAsset: (key: string, response: Response) => Promise<void>;
  /** Updates the cache from a network response; new entries are only added with `add`. */
  update: (key: string, response: Response, options: { add: boolean }) => Promise<void>;
  /** The response for pages that are not cached: the offline page. */
  fallback: () => Promise<Response>;
}

export interface OfflineCacheOptions {
  /** The site's absolute URL. */
  base: string;
  /** Part of the shell cache's name. */
  version: string;
  shell: Shell;
  /** Whether another worker has replaced this one; nothing is cached then. */
  isReplaced: () => boolean;
}

export function openOfflineCache({
  base,
  version,
  shell,
  isReplaced,
}: OfflineCacheOptions): OfflineCache {
  const names = storeNames(new URL(base).pathname);
  const shellName = names.shell(version);
  // Caches are searched by name: `caches.match` alone would also search those of other sites on
  // this host.
  const pageStores = [names.saved, names.read];
  const lookupOrder = [shellName, ...pageStores];

  const match = async (key: string): Promise<Response | undefined> => {
    for (const cacheName of lookupOrder) {
      const cached = await caches.match(key, { cacheName });
      if (cached) return cached;
    }
    return undefined;
  };
  const find: OfflineCache['find'] = async (key, kind) => {
    const cached = await match(key);
    return cached && cachedResponse(await cached.blob(), key, kind, base, shell);
  };
  const expectedDigest = (key: string): string | undefined =>
    key.startsWith(base) ? shell.assets[key.slice(base.length)] : undefined;

  const remove = async (key: string) => {
    for (const name of pageStores) {
      const store = await existingStore(name);
      await Promise.all([store?.delete(key), store?.delete(dataAddress(key))]);
    }
  };

  const putIn = async (
    name: string,
    key: string,
    response: Response,
  ): Promise<Cache | undefined> => {
    if (isReplaced()) return undefined;
    const store = await caches.open(name);
    // Checked again after opening: a worker that removes all caches may have run in between.
    if (isReplaced()) return undefined;
    await cacheFile(store, key, response);
    return store;
  };

  /**
   * Refetches a saved briefing's open data, which search reads, so that it matches the updated
   * page.
   */
  const refreshData = async (saved: Cache, key: string) => {
    const data = dataAddress(key);
    if (data === key || !(await saved.match(data))) return;
    const response = await fetch(data, { cache: 'no-cache' });
    if (response.ok) await cacheFile(saved, data, response);
  };

  return {
    fillShell: async () => {
      const store = await caches.open(shellName);
      await Promise.all(
        [...SHELL_PAGES, ...Object.keys(shell.assets)].map(async (file) => {
          const address = base + file;
          const response = await fetch(address, { cache: 'no-cache' });
          if (!response.ok) throw new Error(`${address}: ${response.status}`);
          const digest = expectedDigest(address);
          if (
            digest !== undefined &&
            (await digestOf(await response.clone().arrayBuffer())) !== digest
          )
            throw new Error(`${address} is not the file that was built`);
          await cacheFile(store, address, response);
        }),
      );
    },
    removeOldShells: async () => {
      const oldShells = (await caches.keys()).filter(
        (name) => name.startsWith(names.shell('')) && name !== shellName,
      );
      const sheetsInUse =
        oldShells.length > 0 ? await sheetsOfPages(pageStores, base) : new Set<string>();
      const store = await caches.open(shellName);
      for (const name of oldShells) {
        for (const key of sheetsInUse) {
          const sheet =
            expectedDigest(key) === undefined
              ? await caches.match(key, { cacheName: name })
              : undefined;
          if (sheet) await cacheFile(store, key, sheet);
        }
        await caches.delete(name);
      }
    },
    has: async (key) => (await match(key)) !== undefined,
    find,
    findOtherSize: async (key) => {
      const stem = key.replace(/-\d+\.\w+$/u, '-');
      for (const name of pageStores) {
        const store = await existingStore(name);
        const otherSize = (await cachedFiles(store)).find(
          ({ address }) =>
            address.startsWith(stem) && /^\d+\.\w+$/u.test(address.slice(stem.length)),
        );
        const cached = otherSize && (await store?.match(otherSize.address));
        if (cached)
          return cachedResponse(await cached.blob(), otherSize.address, 'photo', base, shell);
      }
      return undefined;
    },
    findAsset: async (key, integrity) => {
      const digest = expectedDigest(key) ?? (key.endsWith('.css') ? integrity : '');
      const cached = digest === '' ? undefined : await caches.match(key, { cacheName: shellName });
      const content = await cached?.arrayBuffer();
      return content && (await digestOf(content)) === digest
        ? cachedResponse(content, key, 'asset', base, shell)
        : undefined;
    },
    putAsset: async (key, response) => {
      const digest = expectedDigest(key);
      if (digest === undefined || (await digestOf(await response.clone().arrayBuffer())) !== digest)
        return;
      await putIn(shellName, key, response);
    },
    update: async (key, response, { add }) => {
      // Pages withdrawn from the archive are removed here as well.
      if (response.status === 404 || response.status === 410) {
        await remove(key);
        return;
      }
      if (!response.ok || response.type !== 'basic' || response.redirected) return;
      if (await caches.match(key, { cacheName: shellName })) await putIn(shellName, key, response);
      else if (await caches.match(key, { cacheName: names.saved })) {
        const saved = await putIn(names.saved, key, response);
        if (saved) await refreshData(saved, key);
      } else if (add) {
        const read = await putIn(names.read, key, response);
        if (read) await evict(read, READ_LIMIT);
      }
    },
    fallback: async () => {
      const page = await match(base + OFFLINE_PAGE);
      return page
        ? cachedResponse(await page.blob(), base + OFFLINE_PAGE, 'page', base, shell, 503)
        : Response.error();
    },
  };
}
