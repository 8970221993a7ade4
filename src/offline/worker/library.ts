import { dataAddress, keep, keptFiles, trim } from '../kept.ts';
import { existingStore, OFFLINE_PAGE, ROOM_FOR_READ, SHELL_PAGES, storeNames } from '../stores.ts';
import { digestOf, servedKept, type Shell } from './serve-kept.ts';
import type { Way } from './way.ts';

/** What the worker keeps on the device. */
export interface Library {
  /** Fetches the shell anew. @throws when a file of it does not come or is not the one that was built: the worker is then not installed, and the former one goes on. */
  fillShell: () => Promise<void>;
  /** Removes the shells of former versions. */
  removeFormerShells: () => Promise<void>;
  /** Whether a file is kept. */
  has: (key: string) => Promise<boolean>;
  /** A kept page, photograph or text. */
  find: (key: string, kind: Exclude<Way, 'asset' | undefined>) => Promise<Response | undefined>;
  /** A kept photograph in another size than asked for. */
  findInOtherSize: (key: string) => Promise<Response | undefined>;
  /** A kept script or style sheet, when it is the one that was built. */
  findAsset: (key: string) => Promise<Response | undefined>;
  /** Keeps a script or style sheet of the shell, when it is the one that was built. */
  learnAsset: (key: string, response: Response) => Promise<void>;
  /** Takes note of what the network answered; what was not kept before is only with `adding`. */
  learn: (key: string, response: Response, options: { adding: boolean }) => Promise<void>;
  /** What is answered in place of a page that is not kept. */
  notKept: () => Promise<Response>;
}

/** What a library belongs to. */
export interface LibraryOptions {
  /** The full address that the site lies below. */
  base: string;
  /** Names the shell. */
  version: string;
  shell: Shell;
  /** Whether another worker has taken this one's place: then nothing more is kept. */
  isReplaced: () => boolean;
}

export function openLibrary({ base, version, shell, isReplaced }: LibraryOptions): Library {
  const names = storeNames(new URL(base).pathname);
  const shellName = names.shell(version);
  // Stores are looked into one by one: `caches.match` alone would look into those of other sites of this host.
  const inOrder = [shellName, names.saved, names.read];

  const match = async (key: string): Promise<Response | undefined> => {
    for (const cacheName of inOrder) {
      const kept = await caches.match(key, { cacheName });
      if (kept) return kept;
    }
    return undefined;
  };
  const find: Library['find'] = async (key, kind) => {
    const kept = await match(key);
    return kept && servedKept(await kept.blob(), key, kind, base, shell);
  };
  const builtDigest = (key: string): string | undefined => (key.startsWith(base) ? shell.assets[key.slice(base.length)] : undefined);

  const forget = async (key: string) => {
    for (const name of [names.saved, names.read]) {
      const store = await existingStore(name);
      await Promise.all([store?.delete(key), store?.delete(dataAddress(key))]);
    }
  };

  const keepIn = async (name: string, key: string, response: Response): Promise<Cache | undefined> => {
    if (isReplaced()) return undefined;
    const store = await caches.open(name);
    // Looked at again when the store is open: a worker that removes all stores may have done so in between.
    if (isReplaced()) return undefined;
    await keep(store, key, response);
    return store;
  };

  /** The text of a saved briefing is what search looks at: it must be of the same day as its page. */
  const renewData = async (saved: Cache, key: string) => {
    const data = dataAddress(key);
    if (data === key || !(await saved.match(data))) return;
    const response = await fetch(data, { cache: 'no-cache' });
    if (response.ok) await keep(saved, data, response);
  };

  return {
    fillShell: async () => {
      const store = await caches.open(shellName);
      await Promise.all([...SHELL_PAGES, ...Object.keys(shell.assets)].map(async (file) => {
        const address = base + file;
        const response = await fetch(address, { cache: 'no-cache' });
        if (!response.ok) throw new Error(`${address}: ${response.status}`);
        const digest = builtDigest(address);
        if (digest !== undefined && (await digestOf(await response.clone().arrayBuffer())) !== digest) throw new Error(`${address} is not the file that was built`);
        await keep(store, address, response);
      }));
    },
    removeFormerShells: async () => {
      const former = (await caches.keys()).filter((name) => name.startsWith(names.shell('')) && name !== shellName);
      await Promise.all(former.map((name) => caches.delete(name)));
    },
    has: async (key) => (await match(key)) !== undefined,
    find,
    findInOtherSize: async (key) => {
      const stem = key.replace(/-\d+\.\w+$/u, '-');
      for (const name of [names.saved, names.read]) {
        const store = await existingStore(name);
        const other = (await keptFiles(store)).find(({ address }) => address.startsWith(stem) && /^\d+\.\w+$/u.test(address.slice(stem.length)));
        const kept = other && (await store?.match(other.address));
        if (kept) return servedKept(await kept.blob(), other.address, 'photo', base, shell);
      }
      return undefined;
    },
    findAsset: async (key) => {
      const digest = builtDigest(key);
      const kept = digest === undefined ? undefined : await caches.match(key, { cacheName: shellName });
      const content = await kept?.arrayBuffer();
      return content && (await digestOf(content)) === digest ? servedKept(content, key, 'asset', base, shell) : undefined;
    },
    learnAsset: async (key, response) => {
      const digest = builtDigest(key);
      if (digest === undefined || (await digestOf(await response.clone().arrayBuffer())) !== digest) return;
      await keepIn(shellName, key, response);
    },
    learn: async (key, response, { adding }) => {
      // What the archive has taken back is taken back here as well.
      if (response.status === 404 || response.status === 410) { await forget(key); return; }
      if (!response.ok || response.type !== 'basic' || response.redirected) return;
      if (await caches.match(key, { cacheName: shellName })) await keepIn(shellName, key, response);
      else if (await caches.match(key, { cacheName: names.saved })) {
        const saved = await keepIn(names.saved, key, response);
        if (saved) await renewData(saved, key);
      } else if (adding) {
        const read = await keepIn(names.read, key, response);
        if (read) await trim(read, ROOM_FOR_READ);
      }
    },
    notKept: async () => {
      const page = await match(base + OFFLINE_PAGE);
      return page ? servedKept(await page.blob(), base + OFFLINE_PAGE, 'page', base, shell, 503) : Response.error();
    },
  };
}
