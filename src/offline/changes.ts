import { storeNames } from './stores.ts';

/** Tells the site's open pages that what the device keeps may have changed. Where browsers lack the channel, pages look when they are shown again. */
export function tellKeptChange(base: string): void {
  const channel = channelOf(base);
  channel?.postMessage('');
  channel?.close();
}

/** Calls `look` whenever what the device keeps may have changed: when it was said so (by whom and how does not count), and when the page is shown again. */
export function onKeptChange(base: string, look: () => void): void {
  let channel: BroadcastChannel | undefined;
  const listen = () => {
    if (channel === undefined) channel = channelOf(base);
    channel?.addEventListener('message', look);
  };
  listen();
  addEventListener('pageshow', () => { listen(); look(); });
  // A page with an open channel could not be shown again as it was left.
  addEventListener('pagehide', () => { channel?.close(); channel = undefined; });
  document.addEventListener('visibilitychange', look);
}

function channelOf(base: string): BroadcastChannel | undefined {
  return 'BroadcastChannel' in self ? new BroadcastChannel(storeNames(base).prefix) : undefined;
}
