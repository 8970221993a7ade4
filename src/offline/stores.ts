/** Names and limits of the site's caches (Cache Storage). */

/** Maximum size of a cache. */
export interface StoreLimit {
  entries: number;
  bytes: number;
}

/** Pages that were read; the oldest are evicted. */
export const READ_LIMIT: StoreLimit = { entries: 120, bytes: 8 * 1024 * 1024 };
/**
 * Pages that the reader saved. Never evicted; saving stops at the limit. An entry is a page, its
 * open data or a photograph.
 */
export const SAVED_LIMIT: StoreLimit = { entries: 1500, bytes: 60 * 1024 * 1024 };

/** Pages precached on install, relative to the base path. */
export const SHELL_PAGES = ['', 'tim-kiem/', 'ngoai-mang/'] as const;
/** The page served in place of pages that are not cached. */
export const OFFLINE_PAGE = 'ngoai-mang/';

/**
 * The names of a site's caches. Cache Storage is shared by the whole host, which may serve several
 * sites under different base paths.
 */
export interface StoreNames {
  /** Common prefix of all names. */
  prefix: string;
  read: string;
  saved: string;
  /** The app shell's cache; there is one per worker version. */
  shell: (version: string) => string;
}

/** `base` is the site's base path with slashes at both ends, `/tin/`. */
export function storeNames(base: string): StoreNames {
  const prefix = `kho-tin:${base}:`;
  return {
    prefix,
    read: `${prefix}da-doc`,
    saved: `${prefix}da-luu`,
    shell: (version) => `${prefix}khung-${version}`,
  };
}

/**
 * Opens a cache only if it exists. `caches.open` would create it, even after all caches were
 * removed.
 */
export async function existingStore(name: string): Promise<Cache | undefined> {
  return (await caches.has(name)) ? caches.open(name) : undefined;
}

/** Deletes all caches of one site on this host. */
export async function removeStores(base: string): Promise<void> {
  const { prefix } = storeNames(base);
  const ours = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(ours.map((name) => caches.delete(name)));
}
