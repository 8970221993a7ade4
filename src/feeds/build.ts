import { bodyOf, getArchive } from '../archive/load.ts';
import { rememberRecent } from '../recent.ts';
import { staticPage } from '../static-page.ts';
import { feedContent } from './content.ts';
import { feedEntry, type FeedEntry } from './entry.ts';
import { FEED_FILES, monthFeeds, subscribedFeeds, type Feed, type FeedFormat } from './feed.ts';

/** A feed in one format, as a route's props. */
export interface FeedPage {
  format: FeedFormat;
  feed: Feed;
}

/**
 * How many entries are kept for the next feed that names them (some 6 kB each): a briefing is rendered once for the feeds
 * of its topics and people, and once more in a large archive.
 */
const KEPT = 2000;

const entryOf = rememberRecent(KEPT, (briefing: Feed['briefings'][number]) => feedEntry(briefing, feedContent(briefing, bodyOf(briefing))));

/** A feed's entries, each rendered when it is first needed. */
export function entriesOf({ briefings }: Feed): FeedEntry[] {
  return briefings.map(entryOf);
}

/** The static paths of all feeds in some formats, for a route `[...feed].<extension>`; months have Atom alone. */
export async function feedPaths(...formats: FeedFormat[]): Promise<ReturnType<typeof staticPage<{ feed: string }, FeedPage>>[]> {
  const archive = await getArchive();
  const page = (feed: Feed, format: FeedFormat) => staticPage({ feed: feed.path.slice(1) + FEED_FILES[format].replace(/\.\w+$/u, '') }, { format, feed });
  return [
    ...subscribedFeeds(archive).flatMap((feed) => formats.map((format) => page(feed, format))),
    ...(formats.includes('atom') ? monthFeeds(archive).map((feed) => page(feed, 'atom')) : []),
  ];
}
