import { notifyCacheChange } from '../cache-changes.ts';
import { removeStores } from '../stores.ts';
import { workerScope } from './scope.ts';

/**
 * The worker of a site built with `OFFLINE=off`: replaces the previous worker, removes all caches
 * and unregisters itself.
 *
 * A page of the previous build may be saving at the same time. It writes first and then checks for
 * a registration (browser/save.ts); the worker unregisters first and then removes the caches. So
 * either the worker removes the page's files, or the page sees that the worker is gone and removes
 * them itself.
 */
const scope = workerScope();
const base = new URL(scope.registration.scope).pathname;

scope.addEventListener('install', (event) => {
  event.waitUntil(scope.skipWaiting());
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      // Also removed before unregistering: the browser may terminate an unregistered worker.
      await removeStores(base);
      await scope.registration.unregister();
      await removeStores(base);
      notifyCacheChange(base);
    })(),
  );
});
