import { cacheKey } from '../cached-files.ts';
import { storeNames } from '../stores.ts';
import { dropRemoved } from './drop-removed.ts';
import { openOfflineCache } from './offline-cache.ts';
import { workerScope, type FetchEvent } from './scope.ts';
import type { Shell } from './cached-response.ts';
import { strategyFor } from './strategy.ts';

/**
 * The site's service worker: caches the app shell and pages that were read, and serves them when
 * the network fails.
 *
 * A new version takes over at once (`skipWaiting`). That is safe: pages are network first, files
 * that they load have names that change with their content, and no page sends messages to the
 * worker, so an open page works with either version.
 */

/** Replaced at build time by src/build/offline-worker.ts; the version is a digest of the shell. */
declare const SHELL: Shell;
declare const SHELL_VERSION: string;
/** Ids of removed briefings. A removal changes the worker's file, so that browsers install it. */
declare const REMOVED: readonly string[];

/** A cached page is served if the network takes longer than this. */
const NETWORK_TIMEOUT_MS = 3000;

const scope = workerScope();
const base = scope.registration.scope;
const shell = SHELL;
const names = storeNames(new URL(base).pathname);
const cache = openOfflineCache({
  base,
  version: SHELL_VERSION,
  shell,
  isReplaced: () => scope.serviceWorker?.state === 'redundant',
});
const ignore = () => undefined;

scope.addEventListener('install', (event) => {
  event.waitUntil(cache.fillShell().then(() => scope.skipWaiting()));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    dropRemoved([names.saved, names.read], base, REMOVED)
      .then(cache.removeOldShells)
      .then(() => scope.clients.claim())
      .then(cacheOpenPages),
  );
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const strategy = strategyFor(request, base, shell.folders);
  if (strategy === 'page') event.respondWith(respondWithPage(event));
  else if (strategy === 'asset') event.respondWith(respondWithAsset(event));
  else if (strategy !== undefined) event.respondWith(respondWithFile(event, strategy));
});

/** Fetches from the network and updates the cache in the background. */
function fetchAndUpdate(event: FetchEvent, add: boolean): Promise<Response> {
  const networkResponse = fetch(event.request);
  // Registered before the response is returned, so that it is cloned before the page reads it.
  event.waitUntil(
    networkResponse
      .then((response) => cache.update(cacheKey(event.request.url), response.clone(), { add }))
      .catch(ignore),
  );
  return networkResponse;
}

async function respondWithPage(event: FetchEvent): Promise<Response> {
  const key = cacheKey(event.request.url);
  const isNavigation = event.request.mode === 'navigate';
  const networkResponse = fetchAndUpdate(event, isNavigation);
  const afterTimeout = new Promise((resolve) => {
    setTimeout(resolve, NETWORK_TIMEOUT_MS);
  })
    .then(() => cache.find(key, 'page'))
    .then((cached) => cached ?? networkResponse);
  try {
    const response = await Promise.race([networkResponse, afterTimeout]);
    return response.status < 500 ? response : ((await cache.find(key, 'page')) ?? response);
  } catch {
    return (await cache.find(key, 'page')) ?? (isNavigation ? cache.fallback() : Response.error());
  }
}

async function respondWithAsset(event: FetchEvent): Promise<Response> {
  const key = cacheKey(event.request.url);
  const cached = await cache.findAsset(key, event.request.integrity);
  if (cached) return cached;
  const response = await fetch(event.request);
  event.waitUntil(cache.putAsset(key, response.clone()).catch(ignore));
  return response;
}

async function respondWithFile(event: FetchEvent, kind: 'photo' | 'data'): Promise<Response> {
  const key = cacheKey(event.request.url);
  try {
    return await fetchAndUpdate(event, kind === 'photo');
  } catch {
    const cached =
      (await cache.find(key, kind)) ??
      (kind === 'photo' ? await cache.findOtherSize(key) : undefined);
    return cached ?? Response.error();
  }
}

/** Caches the pages that were loaded before the worker was active. */
async function cacheOpenPages(): Promise<void> {
  for (const { url } of await scope.clients.matchAll({
    type: 'window',
    includeUncontrolled: true,
  })) {
    const key = cacheKey(url);
    if (
      strategyFor({ method: 'GET', url, headers: new Headers() }, base, shell.folders) !== 'page' ||
      (await cache.has(key))
    )
      continue;
    await fetch(key)
      .then((response) => cache.update(key, response, { add: true }))
      .catch(ignore);
  }
}
