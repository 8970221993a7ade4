import { removeStores } from '../stores.ts';
import { ownRegistration } from './registration.ts';

/**
 * Starts the service worker; it lies beside the manifest. A page without a manifest is of a site built with `OFFLINE=off`: it
 * asks for the worker that removes the former one, and removes what is left when there is none. While writing (`npm run dev`)
 * pages must never be kept ones.
 */
export function startWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
  const { serviceWorker } = navigator;
  const base = import.meta.env.BASE_URL;
  const start = async () => {
    if (import.meta.env.PROD && manifest) await serviceWorker.register(new URL('sw.js', manifest.href), { updateViaCache: 'none' });
    else {
      const former = await ownRegistration(base);
      if (!former) await removeStores(base);
      else await (import.meta.env.PROD ? former.update() : former.unregister());
    }
  };
  // A site without its worker is still the site.
  start().catch(() => undefined);
}
