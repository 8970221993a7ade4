import { storeNames } from './stores.ts';

/**
 * Notifies the site's open pages that the caches may have changed. Browsers without
 * `BroadcastChannel` rely on `pageshow` and `visibilitychange` instead.
 */
export function notifyCacheChange(base: string): void {
  const channel = openChannel(base);
  channel?.postMessage('');
  channel?.close();
}

/**
 * Calls `onChange` when the caches may have changed: on a broadcast (its content is not trusted or
 * read), and when the page is shown again.
 */
export function onCacheChange(base: string, onChange: () => void): void {
  let channel: BroadcastChannel | undefined;
  const listen = () => {
    if (channel === undefined) channel = openChannel(base);
    channel?.addEventListener('message', onChange);
  };
  listen();
  addEventListener('pageshow', () => {
    listen();
    onChange();
  });
  // An open channel would make the page ineligible for the back/forward cache.
  addEventListener('pagehide', () => {
    channel?.close();
    channel = undefined;
  });
  document.addEventListener('visibilitychange', onChange);
}

function openChannel(base: string): BroadcastChannel | undefined {
  return 'BroadcastChannel' in self ? new BroadcastChannel(storeNames(base).prefix) : undefined;
}
