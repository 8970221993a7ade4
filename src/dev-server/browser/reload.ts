import { fetchState } from './state.ts';

/**
 * In development, loads a page again that was served before the last change of the content. The
 * server tells open pages of a change, but one that is still loading has no connection yet and
 * misses the message.
 */
const [navigation] = performance.getEntriesByType('navigation');
const shown =
  navigation instanceof PerformanceNavigationTiming
    ? navigation.serverTiming.find(({ name }) => name === 'content')?.description
    : undefined;

async function reloadIfOutdated(): Promise<void> {
  const { revision } = await fetchState();
  if (shown !== undefined && shown !== revision) location.reload();
}

// Either the page is connected already, or it will be.
await reloadIfOutdated();
import.meta.hot?.on('vite:ws:connect', () => void reloadIfOutdated());
