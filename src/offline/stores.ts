/** Where a device keeps pages of this site, and how much. */

/** The most that a store may hold. */
export interface Room {
  entries: number;
  bytes: number;
}

/** What was read makes room for what is read: the oldest goes. */
export const ROOM_FOR_READ: Room = { entries: 120, bytes: 8 * 1024 * 1024 };
/** What a reader saved stays until the reader removes it; beyond this nothing more is saved. An entry is a page, its text or a photograph. */
export const ROOM_FOR_SAVED: Room = { entries: 1500, bytes: 60 * 1024 * 1024 };

/** The pages that are always there once the worker is, from the site's base path. */
export const SHELL_PAGES = ['', 'tim-kiem/', 'ngoai-mang/'] as const;
/** The page that answers for pages that are not kept. */
export const OFFLINE_PAGE = 'ngoai-mang/';

/** The names of a site's stores; a host may serve several sites below different base paths, and stores are the host's. */
export interface StoreNames {
  /** What all names of this site begin with. */
  prefix: string;
  read: string;
  saved: string;
  /** Of the shell, which belongs to one version of the worker. */
  shell: (version: string) => string;
}

/** `base` is the site's path with slashes at both ends, `/kyanh/`. */
export function storeNames(base: string): StoreNames {
  const prefix = `kho-tin:${base}:`;
  return { prefix, read: `${prefix}da-doc`, saved: `${prefix}da-luu`, shell: (version) => `${prefix}khung-${version}` };
}

/** A store that is there. Looking for something must not make a store: `caches.open` would, also after all were removed. */
export async function existingStore(name: string): Promise<Cache | undefined> {
  return (await caches.has(name)) ? caches.open(name) : undefined;
}

/** Removes all stores of one site of this host. */
export async function removeStores(base: string): Promise<void> {
  const { prefix } = storeNames(base);
  const ours = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(ours.map((name) => caches.delete(name)));
}
