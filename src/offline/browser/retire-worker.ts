import { removeStores } from '../stores.ts';
import { ownRegistration } from './registration.ts';

/**
 * Retires the service worker on a page without a manifest, of a site built with `OFFLINE=off`: it
 * updates the existing registration so that the worker retires, or removes leftover caches if there
 * is none. In development it unregisters the worker, so that pages are never served from the cache.
 * Other pages register it (layouts/browser/start.ts).
 */
export function retireWorker(): void {
  const { PROD, BASE_URL } = import.meta.env;
  if (!('serviceWorker' in navigator) || (PROD && document.querySelector('link[rel=manifest]')))
    return;
  const retire = async () => {
    const registration = await ownRegistration(BASE_URL);
    if (!registration) await removeStores(BASE_URL);
    else await (PROD ? registration.update() : registration.unregister());
  };
  // The site works without a service worker.
  retire().catch(() => undefined);
}
