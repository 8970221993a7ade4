import { storeNames } from '../stores.ts';
import { workerScope } from './scope.ts';

/** The worker of a site built with `OFFLINE=off`: takes the place of the former one, removes all that was kept, and itself. */
const scope = workerScope();
const { prefix } = storeNames(new URL(scope.registration.scope).pathname);

scope.addEventListener('install', (event) => { event.waitUntil(scope.skipWaiting()); });

scope.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    const ours = (await caches.keys()).filter((name) => name.startsWith(prefix));
    await Promise.all(ours.map((name) => caches.delete(name)));
    await scope.registration.unregister();
  })());
});
