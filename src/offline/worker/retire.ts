import { tellKeptChange } from '../changes.ts';
import { removeStores } from '../stores.ts';
import { workerScope } from './scope.ts';

/**
 * The worker of a site built with `OFFLINE=off`: takes the place of the former one, removes all that was kept, and itself.
 *
 * A page of the former build may be saving meanwhile. It writes first and then looks whether the site still has a worker
 * (browser/save.ts); here the worker goes first, and then what was kept. So either the page's files are there to be removed,
 * or the page sees that the worker is gone, and removes them itself.
 */
const scope = workerScope();
const base = new URL(scope.registration.scope).pathname;

scope.addEventListener('install', (event) => { event.waitUntil(scope.skipWaiting()); });

scope.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    // At once as well: a browser may end a worker that is no longer registered.
    await removeStores(base);
    await scope.registration.unregister();
    await removeStores(base);
    tellKeptChange(base);
  })());
});
