/** The registration of this site's worker. Other sites of the host have theirs, and one of them may lie above this site. `base` is the site's path. */
export async function ownRegistration(base: string): Promise<ServiceWorkerRegistration | undefined> {
  const scope = new URL(base, location.href).href;
  const registration = await navigator.serviceWorker.getRegistration(scope);
  return registration?.scope === scope ? registration : undefined;
}
