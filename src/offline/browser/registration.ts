/**
 * Returns the registration of this site's service worker. `getRegistration` may return one of
 * another site on the same host whose scope contains ours. `base` is the site's base path.
 */
export async function ownRegistration(
  base: string,
): Promise<ServiceWorkerRegistration | undefined> {
  const scope = new URL(base, location.href).href;
  const registration = await navigator.serviceWorker.getRegistration(scope);
  return registration?.scope === scope ? registration : undefined;
}
