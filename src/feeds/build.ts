import { bodyOf, getArchive } from '../archive/load.ts';
import { memoizeLru } from '../cache/memoize-lru.ts';
import { staticPage } from '../cache/static-page.ts';
import { feedContent } from './content.ts';
import { feedEntry, type FeedEntry } from './entry.ts';
import { FEED_FILES, monthFeeds, subscribedFeeds, type Feed, type FeedFormat } from './feed.ts';

/** The props of a feed's route. */
export interface FeedPage {
  format: FeedFormat;
  feed: Feed;
}

/**
 * Entries take about 6 kB each. The cache lets the feeds of a briefing's topics and people share
 * one rendering; in a large archive, a briefing may be rendered a second time.
 */
const MAX_CACHED_ENTRIES = 2000;

const cachedEntry = memoizeLru(MAX_CACHED_ENTRIES, (briefing: Feed['briefings'][number]) =>
  feedEntry(briefing, feedContent(briefing, bodyOf(briefing))),
);

/** The entries of a feed, rendered on demand; without texts in archive documents. */
export function entriesOf({ briefings, history }: Feed): FeedEntry[] {
  return briefings.map(history?.archived ? (briefing) => feedEntry(briefing) : cachedEntry);
}

/** The static paths of all feeds in the given formats, for the route `[...feed].<extension>`. */
export function feedPaths(
  ...formats: FeedFormat[]
): ReturnType<typeof staticPage<{ feed: string }, FeedPage>>[] {
  const archive = getArchive();
  const page = (feed: Feed, format: FeedFormat) =>
    staticPage(
      { feed: feed.path.slice(1) + FEED_FILES[format].replace(/\.\w+$/u, '') },
      { format, feed },
    );
  const feeds = [...subscribedFeeds(archive), ...monthFeeds(archive)];
  return feeds.flatMap((feed) =>
    formats.filter((format) => feed.formats.includes(format)).map((format) => page(feed, format)),
  );
}
