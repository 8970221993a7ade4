import type { Archive } from '../archive/archive.ts';
import type { Briefing } from '../archive/briefing.ts';
import { KIND_WORDS, kindPath, type Kind } from '../archive/kinds.ts';
import { site } from '../site.ts';

/** How many briefings a feed holds: readers that come once a fortnight miss none of a daily one. */
const LENGTH = 20;

/** The kinds of things that can be followed by themselves. */
const FOLLOWED_KINDS = ['topic', 'person'] as const satisfies readonly Kind[];

/** Whether things of a kind have feeds. */
export function isFollowed(kind: Kind): boolean {
  return FOLLOWED_KINDS.some((followed) => followed === kind);
}

/** The file names of a feed in each format, below the page that shows the same briefings. */
export const FEED_FILES = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof FEED_FILES;

/** Where a feed document stands in an archived feed; source: RFC 5005, section 4. Paths of the folders of the documents. */
export interface FeedHistory {
  /** Whether this document is one of the archive, not the one that readers subscribe to. */
  archived: boolean;
  /** The documents with the briefings just before and just after. */
  older?: string | undefined;
  newer?: string | undefined;
}

/** One feed document, in whatever format. */
export interface Feed {
  title: string;
  /** The page that shows the same briefings, from the site's root; the feed's files are below it. */
  path: string;
  /** The page of the whole that this document belongs to: what identifies the feed for ever. */
  of: string;
  /** Newest first. */
  briefings: Briefing[];
  history?: FeedHistory;
}

/** The feeds that readers subscribe to: of the whole archive, of each topic and of each person. */
export function subscribedFeeds({ briefings, years, groups }: Archive): Feed[] {
  const newestMonth = years[0]?.months[0];
  const whole: Feed = { title: site.name, path: '/', of: '/', briefings: briefings.slice(0, LENGTH), history: { archived: false, older: newestMonth?.path } };
  const parts = FOLLOWED_KINDS.flatMap((kind) =>
    groups[kind].map(({ id, name, briefings: named }): Feed => {
      const path = kindPath(kind, id);
      return { title: `${site.name}: ${KIND_WORDS[kind].one.toLowerCase()} ${name}`, path, of: path, briefings: named.slice(0, LENGTH) };
    }),
  );
  return [whole, ...parts];
}

/**
 * The archived feed: one document a month, in Atom alone, which together hold all briefings. Every month may still get a briefing, the newest
 * and the oldest alike, as editors also add what was found late; a document's `updated` says when it did.
 */
export function monthFeeds({ years }: Archive): Feed[] {
  const months = years.flatMap(({ months: ofYear }) => ofYear);
  return months.map(({ year, month, path, briefings }, index) => ({
    title: `${site.name}: tháng ${month}/${year}`,
    path,
    of: '/',
    briefings,
    history: { archived: true, older: months[index + 1]?.path, newer: months[index - 1]?.path },
  }));
}
