/**
 * Whether there is no network. The browser's own word is true in a Wi-Fi without internet; so where
 * a service worker may have kept the page, the server is asked as well.
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
