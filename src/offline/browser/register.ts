import { removeStores } from '../stores.ts';
import { ownRegistration } from './registration.ts';

/**
 * Registers the service worker, `sw.js` beside the manifest. A page without a manifest belongs to a
 * site built with `OFFLINE=off`: it updates the existing registration so that the worker retires,
 * or removes leftover caches if there is none. In development it unregisters the worker, so that
 * pages are never served from the cache.
 */
export function startWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
  const { serviceWorker } = navigator;
  const base = import.meta.env.BASE_URL;
  const start = async () => {
    if (import.meta.env.PROD && manifest)
      await serviceWorker.register(new URL('sw.js', manifest.href), { updateViaCache: 'none' });
    else {
      const registration = await ownRegistration(base);
      if (!registration) await removeStores(base);
      else await (import.meta.env.PROD ? registration.update() : registration.unregister());
    }
  };
  // The site works without a service worker.
  start().catch(() => undefined);
}
