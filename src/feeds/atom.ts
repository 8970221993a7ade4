import { generateAtomFeed } from 'feedsmith';
import { fullAddress } from '../links.ts';
import { site } from '../site.ts';
import { markDeleted } from './deleted-entry.ts';
import { IMAGE_TYPE, lastChange, type FeedEntry } from './entry.ts';
import { FEED_FILES, type Feed } from './feed.ts';
import { ATOM_TYPE, historyLinks, markArchived } from './history.ts';
import { hubLinks } from './hub.ts';

/** A feed as Atom. Source: RFC 4287. */
export function atomFeed(feed: Feed, entries: readonly FeedEntry[]): string {
  const { title, path, subscriptionPath, briefings, removed, history } = feed;
  const xml = generateAtomFeed({
    xml: { lang: 'vi' },
    // All documents of an archived feed share one id.
    id: fullAddress(subscriptionPath),
    title: { value: title },
    subtitle: { value: site.description },
    updated: lastChange([...briefings, ...removed]),
    icon: fullAddress('/favicon.svg'),
    links: [
      { rel: 'self', href: fullAddress(path + FEED_FILES.atom), type: ATOM_TYPE },
      { rel: 'alternate', href: fullAddress(path), type: 'text/html' },
      ...hubLinks(feed),
      ...historyLinks(feed),
    ],
    // Atom requires it only if an entry has no author; here it names the publisher.
    authors: [{ name: site.publisher ?? site.name, uri: fullAddress('/') }],
    entries: entries.map(
      ({ title: entryTitle, address, summary, content, published, updated, ...entry }) => ({
        id: address,
        title: { value: entryTitle },
        published,
        updated,
        links: [
          { rel: 'alternate', href: address, type: 'text/html' },
          ...entry.images.map((image) => ({
            rel: 'enclosure',
            href: image.address,
            type: IMAGE_TYPE,
            title: image.caption,
          })),
        ],
        authors: [{ name: entry.author.name, uri: entry.author.address }],
        categories: entry.topics.map(({ id, name }) => ({
          term: id,
          scheme: fullAddress('/chuyen-muc/'),
          label: name,
        })),
        summary: { value: summary },
        ...(content !== undefined && { content: { type: 'html', value: content } }),
      }),
    ),
  });
  return markDeleted(history?.archived ? markArchived(xml) : xml, removed);
}
