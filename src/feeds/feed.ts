import type { Archive } from '../archive/archive.ts';
import type { Briefing } from '../archive/briefing.ts';
import type { Month } from '../archive/years.ts';
import type { RemovedBriefing } from '../archive/changes.ts';
import { shared } from '../cache/static-page.ts';
import { compareCodeUnits } from '../vietnamese/code-order.ts';
import { KIND_LABELS, kindPath, type Kind } from '../archive/kinds.ts';
import { site } from '../site.ts';

/** With one briefing a day, a reader that polls every two weeks misses none. */
const ENTRIES_PER_FEED = 20;

/** The kinds whose entries have their own feeds. */
const KINDS_WITH_FEEDS = ['topic', 'person'] as const satisfies readonly Kind[];

/** Whether each entry of a kind has its own feed. */
export function hasFeeds(kind: Kind): boolean {
  return KINDS_WITH_FEEDS.some((kindWithFeeds) => kindWithFeeds === kind);
}

/** The file names of each format, relative to the page that shows the same briefings. */
export const FEED_FILES = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof FEED_FILES;

/** The formats of the site's main feed. */
export const SITE_FEED_FORMATS: readonly FeedFormat[] = ['rss', 'atom', 'json'];
/** All other feeds are Atom only, which every feed reader supports, at a third of the cost. */
export const OTHER_FEED_FORMATS: readonly FeedFormat[] = ['atom'];

/** The position of a document in an archived feed. Source: RFC 5005, section 4. */
export interface FeedHistory {
  /** Whether this is an archive document and not the one that readers subscribe to. */
  archived: boolean;
  /** Folder paths of the documents with the previous and the next briefings. */
  older?: string | undefined;
  newer?: string | undefined;
}

/** A feed document, independent of its format. */
export interface Feed {
  title: string;
  /** Path of the page that shows the same briefings; the feed's files are in that folder. */
  path: string;
  /** {@link path} of the document that readers subscribe to; permanent id of the logical feed. */
  subscriptionPath: string;
  formats: readonly FeedFormat[];
  /** Newest first. */
  briefings: Briefing[];
  /** Only in Atom, newest first: readers drop the entries of these. */
  removed: RemovedBriefing[];
  history?: FeedHistory;
}

/** The feeds that readers subscribe to: the main feed, one per topic and one per person. */
export function subscribedFeeds(archive: Archive): Feed[] {
  const { briefings, removed, groups } = archive;
  // Which topics and people a removed briefing had is not known any more: all feeds tell of it.
  const newestRemoved = removed
    .toSorted((a, b) => compareCodeUnits(b.date, a.date))
    .slice(0, ENTRIES_PER_FEED)
    .map((notice) => shared(notice));
  const [newestMonth] = archivedMonths(archive);
  const siteFeed: Feed = {
    title: site.name,
    path: '/',
    subscriptionPath: '/',
    formats: SITE_FEED_FORMATS,
    briefings: briefings.slice(0, ENTRIES_PER_FEED),
    removed: newestRemoved,
    history: { archived: false, older: newestMonth?.path },
  };
  const groupFeeds = KINDS_WITH_FEEDS.flatMap((kind) =>
    groups[kind].map(({ id, name, briefings: ofGroup }): Feed => {
      const path = kindPath(kind, id);
      return {
        title: `${site.name}: ${KIND_LABELS[kind].singular.toLowerCase()} ${name}`,
        path,
        subscriptionPath: path,
        formats: OTHER_FEED_FORMATS,
        briefings: ofGroup.slice(0, ENTRIES_PER_FEED),
        removed: newestRemoved,
      };
    }),
  );
  return [siteFeed, ...groupFeeds];
}

/** The months with an archive document, newest first. */
function archivedMonths({ years, emptied }: Archive): Month[] {
  return [...years.flatMap(({ months }) => months), ...emptied.months].sort((a, b) =>
    compareCodeUnits(b.path, a.path),
  );
}

/**
 * The archive documents of the main feed: one per month, together covering all briefings. Entries
 * have summaries but no texts, which would double the size of the archive; the texts are at the
 * entries' addresses. Any month may still change, as editors add old briefings that turn up late;
 * `updated` tells when it last did.
 */
export function monthFeeds(archive: Archive): Feed[] {
  const months = archivedMonths(archive);
  const { removed } = archive;
  const removedByMonth = Map.groupBy(removed, ({ path }) => path.slice(0, '/2020/07/'.length));
  return months.map(({ year, month, path, briefings }, index) => ({
    title: `${site.name}: tháng ${month}/${year}`,
    path,
    subscriptionPath: '/',
    formats: OTHER_FEED_FORMATS,
    briefings,
    removed: removedByMonth.get(path) ?? [],
    history: { archived: true, older: months[index + 1]?.path, newer: months[index - 1]?.path },
  }));
}
