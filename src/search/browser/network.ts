/**
 * Whether there is no network. `navigator.onLine` is true in a Wi-Fi without internet; so where
 * a service worker may have cached the page, this sends a request as well.
 */
export async function isOffline(): Promise<boolean> {
  if (!navigator.onLine) return true;
  if (!('serviceWorker' in navigator) || !navigator.serviceWorker.controller) return false;
  // The worker lets `HEAD` pass.
  return fetch(location.pathname, { method: 'HEAD', cache: 'no-store' }).then(
    () => false,
    () => true,
  );
}
