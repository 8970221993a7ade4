import { generateJsonFeed } from 'feedsmith';
import { fullAddress } from '../links.ts';
import { site } from '../site.ts';
import type { FeedEntry } from './entry.ts';
import { FEED_FILES, type Feed } from './feed.ts';

/** A feed as JSON Feed 1.1. Source: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed({ title, path }: Feed, entries: readonly FeedEntry[]): string {
  const json = generateJsonFeed({
    title,
    home_page_url: fullAddress(path),
    feed_url: fullAddress(path + FEED_FILES.json),
    description: site.description,
    favicon: fullAddress('/favicon.svg'),
    language: 'vi',
    authors: [{ name: site.publisher ?? site.name, url: fullAddress('/') }],
    items: entries.map(({ address, title: of, summary, content, published, updated, author, topics, images }) => ({
      id: address,
      url: address,
      title: of,
      summary,
      content_html: content,
      date_published: published,
      date_modified: updated,
      authors: [{ name: author.name, url: author.address }],
      tags: topics.map(({ name }) => name),
      ...(images[0] && { image: images[0].address }),
    })),
  });
  // The library leaves an empty list out, which the format does not allow.
  return JSON.stringify(Object.assign({ items: [] }, json));
}
