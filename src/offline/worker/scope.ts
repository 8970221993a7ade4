/**
 * The part of `ServiceWorkerGlobalScope` that our workers use. TypeScript's libs for pages and
 * workers conflict, and this project loads the one for pages.
 */
export interface WorkerScope {
  registration: { scope: string; unregister: () => Promise<boolean> };
  clients: {
    claim: () => Promise<void>;
    matchAll: (options: {
      type: 'window';
      includeUncontrolled: boolean;
    }) => Promise<readonly { url: string }[]>;
  };
  /** The worker itself; missing in browsers older than 2023. */
  serviceWorker?: { state: string };
  skipWaiting: () => Promise<void>;
  addEventListener: {
    (type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
    (type: 'fetch', listener: (event: FetchEvent) => void): void;
  };
}

export interface ExtendableEvent {
  waitUntil: (work: Promise<unknown>) => void;
}

export interface FetchEvent extends ExtendableEvent {
  request: Request;
  respondWith: (response: Promise<Response>) => void;
}

/** Returns the worker's global scope. @throws outside a service worker. */
export function workerScope(): WorkerScope {
  const scope: unknown = self;
  if (!isWorkerScope(scope)) throw new Error('This is no service worker');
  return scope;
}

function isWorkerScope(scope: unknown): scope is WorkerScope {
  return (
    typeof scope === 'object' &&
    scope !== null &&
    'skipWaiting' in scope &&
    'registration' in scope &&
    'clients' in scope
  );
}
