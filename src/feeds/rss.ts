import { generateRssFeed } from 'feedsmith';
import { fullAddress } from '../links.ts';
import { site } from '../site.ts';
import { escapeXml } from './xml.ts';
import { IMAGE_TYPE, lastChange, type FeedEntry } from './entry.ts';
import { FEED_FILES, type Feed } from './feed.ts';
import { historyLinks } from './history.ts';
import { hubLinks } from './hub.ts';

/**
 * A feed as RSS 2.0, with the full text in `content:encoded`. Sources:
 * https://www.rssboard.org/rss-specification and the RSS Advisory Board's best practices profile.
 */
export function rssFeed(feed: Feed, entries: readonly FeedEntry[]): string {
  const { title, path, briefings } = feed;
  return generateRssFeed({
    title,
    link: fullAddress(path),
    description: site.description,
    language: 'vi',
    lastBuildDate: lastChange(briefings),
    atom: {
      links: [
        { rel: 'self', href: fullAddress(path + FEED_FILES.rss), type: 'application/rss+xml' },
        ...hubLinks(feed),
        ...historyLinks(feed),
      ],
    },
    items: entries.map((entry) => ({
      title: entry.title,
      link: entry.address,
      guid: { value: entry.address, isPermaLink: true },
      // Feed readers parse descriptions as HTML.
      description: escapeXml(entry.summary),
      ...(entry.content !== undefined && { content: { encoded: entry.content } }),
      pubDate: entry.published,
      // RSS's own `author` must be an e-mail address.
      dc: { creators: [entry.author.name] },
      categories: entry.topics.map(({ name }) => ({ name })),
      media: {
        contents: entry.images.map(({ address, width, height, alt }) => ({
          url: address,
          type: IMAGE_TYPE,
          medium: 'image',
          width,
          height,
          ...(alt !== undefined && { description: { value: alt } }),
        })),
      },
    })),
  });
}
