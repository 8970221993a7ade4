import { generateJsonFeed } from 'feedsmith';
import { fullAddress } from '../links.ts';
import { site } from '../site.ts';
import type { FeedEntry } from './entry.ts';
import { FEED_FILES, type Feed } from './feed.ts';
import { hubLinks } from './hub.ts';

/** A feed as JSON Feed 1.1. Source: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(feed: Feed, entries: readonly FeedEntry[]): string {
  const { title, path } = feed;
  const hubs = hubLinks(feed).map(({ href }) => ({ type: 'WebSub', url: href }));
  const json = generateJsonFeed({
    title,
    home_page_url: fullAddress(path),
    feed_url: fullAddress(path + FEED_FILES.json),
    description: site.description,
    favicon: fullAddress('/favicon.svg'),
    language: 'vi',
    authors: [{ name: site.publisher ?? site.name, url: fullAddress('/') }],
    ...(hubs.length > 0 && { hubs }),
    items: entries.map(
      ({ title: entryTitle, address, summary, content, published, updated, ...entry }) => ({
        id: address,
        url: address,
        title: entryTitle,
        summary,
        ...(content === undefined ? { content_text: summary } : { content_html: content }),
        date_published: published,
        date_modified: updated,
        authors: [{ name: entry.author.name, url: entry.author.address }],
        tags: entry.topics.map(({ name }) => name),
        ...(entry.images[0] && { image: entry.images[0].address }),
      }),
    ),
  });
  // The library omits an empty `items`, but the format requires it.
  return JSON.stringify(Object.assign({ items: [] }, json));
}
