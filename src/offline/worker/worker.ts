import { keyOf } from '../kept.ts';
import { openLibrary } from './library.ts';
import { workerScope, type Fetching } from './scope.ts';
import type { Shell } from './serve-kept.ts';
import { wayOf } from './way.ts';

/**
 * The site's service worker: keeps the shell and what was read, and answers with it where the network does not.
 *
 * A new one takes over at once (`skipWaiting`). That is safe here: pages come from the network first and carry their style sheets,
 * what they read from files has a name that changes with its content, and no page talks to the worker, so a page
 * that is open minds neither the old one nor the new.
 */

/** The shell, and the digest that names it: put in by src/build/offline-worker.ts. */
declare const SHELL: Shell;
declare const SHELL_VERSION: string;

/** Milliseconds after which a kept page is shown in place of one that does not come. */
const PATIENCE = 3000;

const scope = workerScope();
const base = scope.registration.scope;
const shell = SHELL;
const library = openLibrary({ base, version: SHELL_VERSION, shell, isReplaced: () => scope.serviceWorker?.state === 'redundant' });
const ignore = () => undefined;

scope.addEventListener('install', (event) => {
  event.waitUntil(library.fillShell().then(() => scope.skipWaiting()));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(library.removeFormerShells().then(() => scope.clients.claim()).then(keepOpenPages));
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const way = wayOf(request, base, shell.folders);
  if (way === 'page') event.respondWith(page(event));
  else if (way === 'asset') event.respondWith(asset(event));
  else if (way !== undefined) event.respondWith(file(event, way));
});

/** Asks the network, and learns from its answer without keeping the reader waiting. */
function ask(event: Fetching, adding: boolean): Promise<Response> {
  const network = fetch(event.request);
  // The first to be told of the answer, so that it is copied before the page reads it.
  event.waitUntil(network.then((response) => library.learn(keyOf(event.request.url), response.clone(), { adding })).catch(ignore));
  return network;
}

async function page(event: Fetching): Promise<Response> {
  const key = keyOf(event.request.url);
  const navigating = event.request.mode === 'navigate';
  const network = ask(event, navigating);
  const whenSlow = new Promise((resolve) => { setTimeout(resolve, PATIENCE); }).then(() => library.find(key, 'page')).then((kept) => kept ?? network);
  try {
    const response = await Promise.race([network, whenSlow]);
    return response.status < 500 ? response : (await library.find(key, 'page')) ?? response;
  } catch {
    return (await library.find(key, 'page')) ?? (navigating ? library.notKept() : Response.error());
  }
}

async function asset(event: Fetching): Promise<Response> {
  const key = keyOf(event.request.url);
  const kept = await library.findAsset(key);
  if (kept) return kept;
  const response = await fetch(event.request);
  event.waitUntil(library.learnAsset(key, response.clone()).catch(ignore));
  return response;
}

async function file(event: Fetching, kind: 'photo' | 'data'): Promise<Response> {
  const key = keyOf(event.request.url);
  try {
    return await ask(event, kind === 'photo');
  } catch {
    const kept = (await library.find(key, kind)) ?? (kind === 'photo' ? await library.findInOtherSize(key) : undefined);
    return kept ?? Response.error();
  }
}

/** The page on which the worker was first met came before it and has not been kept. */
async function keepOpenPages(): Promise<void> {
  for (const { url } of await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
    const key = keyOf(url);
    if (wayOf({ method: 'GET', url, headers: new Headers() }, base, shell.folders) !== 'page' || (await library.has(key))) continue;
    await fetch(key).then((response) => library.learn(key, response, { adding: true })).catch(ignore);
  }
}
