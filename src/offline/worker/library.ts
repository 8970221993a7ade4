import { dataAddress, keep, trim } from '../kept.ts';
import { OFFLINE_PAGE, ROOM_FOR_READ, storeNames } from '../stores.ts';

/** What the worker keeps on the device. */
export interface Library {
  /** Fetches the shell anew. @throws when a file of it does not come: the worker is then not installed, and the former one goes on. */
  fillShell: (files: readonly string[]) => Promise<void>;
  /** Removes the shells of former versions. */
  removeFormerShells: () => Promise<void>;
  /** A file as it was kept. */
  find: (key: string) => Promise<Response | undefined>;
  /** A kept photograph in another size than asked for. */
  findInOtherSize: (key: string) => Promise<Response | undefined>;
  /** Takes note of what the network answered; what was not kept before is only with `adding`. */
  learn: (key: string, response: Response, options: { adding: boolean }) => Promise<void>;
  /** What is answered in place of a page that is not kept. */
  notKept: () => Promise<Response>;
}

/** `base` is the full address that the site lies below; `version` names its shell. */
export function openLibrary(base: string, version: string): Library {
  const names = storeNames(new URL(base).pathname);
  const shellName = names.shell(version);
  // Stores are looked into one by one: `caches.match` would look into those of other sites of this host.
  const inOrder = [shellName, names.saved, names.read];

  const find = async (key: string): Promise<Response | undefined> => {
    for (const name of inOrder) {
      const kept = await (await caches.open(name)).match(key);
      if (kept) return kept;
    }
    return undefined;
  };

  const forget = async (key: string) => {
    for (const name of [names.saved, names.read]) {
      const store = await caches.open(name);
      await Promise.all([store.delete(key), store.delete(dataAddress(key))]);
    }
  };

  /** The text of a saved briefing is what search looks at: it is to be of the same day as its page. */
  const renewData = async (saved: Cache, key: string) => {
    const data = dataAddress(key);
    if (data === key || !(await saved.match(data))) return;
    const response = await fetch(data, { cache: 'no-cache' });
    if (response.ok) await keep(saved, data, response);
  };

  return {
    fillShell: async (files) => {
      const shell = await caches.open(shellName);
      await Promise.all(files.map(async (file) => {
        const address = base + file;
        const response = await fetch(address, { cache: 'no-cache' });
        if (!response.ok) throw new Error(`${address}: ${response.status}`);
        await keep(shell, address, response);
      }));
    },
    removeFormerShells: async () => {
      const former = (await caches.keys()).filter((name) => name.startsWith(names.shell('')) && name !== shellName);
      await Promise.all(former.map((name) => caches.delete(name)));
    },
    find,
    findInOtherSize: async (key) => {
      const stem = key.replace(/-\d+\.\w+$/u, '-');
      for (const name of [names.saved, names.read]) {
        const store = await caches.open(name);
        const other = (await store.keys()).find(({ url }) => url.startsWith(stem) && /^\d+\.\w+$/u.test(url.slice(stem.length)));
        const kept = other && (await store.match(other));
        if (kept) return kept;
      }
      return undefined;
    },
    learn: async (key, response, { adding }) => {
      // What the archive has taken back is taken back here as well.
      if (response.status === 404 || response.status === 410) { await forget(key); return; }
      if (!response.ok || response.type !== 'basic' || response.redirected) return;
      const [shell, saved, read] = await Promise.all([shellName, names.saved, names.read].map((name) => caches.open(name)));
      if (!shell || !saved || !read) return;
      if (await shell.match(key)) await keep(shell, key, response);
      else if (await saved.match(key)) {
        await keep(saved, key, response);
        await renewData(saved, key);
      } else if (adding) {
        await keep(read, key, response);
        await trim(read, ROOM_FOR_READ);
      }
    },
    notKept: async () => {
      const page = await find(base + OFFLINE_PAGE);
      return page ? new Response(await page.blob(), { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } }) : Response.error();
    },
  };
}
