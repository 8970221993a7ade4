/** How the form (Sveltia CMS) asks for what it keeps in the browser; src/build/editors-form.ts sends what it asks of the account here. */
export interface AccountStore {
  get: (key: string) => Promise<unknown>;
  set: (key: string, value: unknown) => Promise<void>;
  delete: (key: string) => Promise<void>;
}

/** Keeps the account that has signed in, with its token, in `storage`; `suffix` tells it from those of other sites of the host. */
export function accountStore(storage: Storage, suffix: string): AccountStore {
  return {
    get: (key) => Promise.resolve(parsed(storage.getItem(key + suffix))),
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

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
