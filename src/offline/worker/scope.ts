/** What a service worker is given, as far as ours needs it: TypeScript knows either pages or workers, and this project is pages. */
export interface WorkerScope {
  registration: { scope: string; unregister: () => Promise<boolean> };
  clients: { claim: () => Promise<void>; matchAll: (options: { type: 'window'; includeUncontrolled: boolean }) => Promise<readonly { url: string }[]> };
  /** The worker itself; browsers of before 2023 do not say. */
  serviceWorker?: { state: string };
  skipWaiting: () => Promise<void>;
  addEventListener: {
    (type: 'install' | 'activate', listener: (event: Lasting) => void): void;
    (type: 'fetch', listener: (event: Fetching) => void): void;
  };
}

/** An event that lasts until its work is done. */
export interface Lasting {
  waitUntil: (work: Promise<unknown>) => void;
}

export interface Fetching extends Lasting {
  request: Request;
  respondWith: (response: Promise<Response>) => void;
}

/** The scope of this worker. @throws when this is no service worker. */
export function workerScope(): WorkerScope {
  const scope: unknown = self;
  if (!isWorkerScope(scope)) throw new Error('This is no service worker');
  return scope;
}

function isWorkerScope(scope: unknown): scope is WorkerScope {
  return typeof scope === 'object' && scope !== null && 'skipWaiting' in scope && 'registration' in scope && 'clients' in scope;
}
