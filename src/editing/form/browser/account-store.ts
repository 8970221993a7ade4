/**
 * The storage interface of the form (Sveltia CMS); src/build/form-patches.ts redirects its requests
 * for the account here.
 */
export interface AccountStore {
  get: (key: string) => Promise<unknown>;
  set: (key: string, value: unknown) => Promise<void>;
  delete: (key: string) => Promise<void>;
}

/**
 * Stores the signed-in account, with its token, in `storage`; `suffix` separates it from those of
 * other sites on the host.
 */
export function accountStore(storage: Storage, suffix: string): AccountStore {
  return {
    get: (key) => Promise.resolve(parseOrNull(storage.getItem(key + suffix))),
    set: (key, value) => {
      if (value === undefined) storage.removeItem(key + suffix);
      else storage.setItem(key + suffix, JSON.stringify(value));
      return Promise.resolve();
    },
    delete: (key) => {
      storage.removeItem(key + suffix);
      return Promise.resolve();
    },
  };
}

function parseOrNull(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
