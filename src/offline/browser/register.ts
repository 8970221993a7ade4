/**
 * Starts the service worker; it lies beside the manifest. A page without a manifest is of a site
 * built with `OFFLINE=off`: it asks for the worker that removes the former one. While writing (`npm run dev`) pages must never be kept ones.
 */
export function startWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
  const { serviceWorker } = navigator;
  const start = async () => {
    if (import.meta.env.PROD && manifest) await serviceWorker.register(new URL('sw.js', manifest.href), { updateViaCache: 'none' });
    else {
      const former = await serviceWorker.getRegistration();
      await (import.meta.env.PROD ? former?.update() : former?.unregister());
    }
  };
  // A site without its worker is still the site.
  start().catch(() => undefined);
}
