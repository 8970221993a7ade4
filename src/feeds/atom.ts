import { generateAtomFeed } from 'feedsmith';
import { fullAddress } from '../links.ts';
import { site } from '../site.ts';
import { IMAGE_TYPE, lastChange, type FeedEntry } from './entry.ts';
import { FEED_FILES, type Feed } from './feed.ts';
import { ATOM_TYPE, historyLinks, markArchived } from './history.ts';

/** A feed as Atom, with full text. Source: RFC 4287. */
export function atomFeed(feed: Feed, entries: readonly FeedEntry[]): string {
  const { title, path, of, briefings, history } = feed;
  const xml = generateAtomFeed({
    xml: { lang: 'vi' },
    // All documents of an archived feed are one feed, and bear one id.
    id: fullAddress(of),
    title: { value: title },
    subtitle: { value: site.description },
    updated: lastChange(briefings),
    icon: fullAddress('/favicon.svg'),
    links: [
      { rel: 'self', href: fullAddress(path + FEED_FILES.atom), type: ATOM_TYPE },
      { rel: 'alternate', href: fullAddress(path), type: 'text/html' },
      ...historyLinks(feed),
    ],
    // Required where an entry has none; here it also says whose feed this is.
    authors: [{ name: site.publisher ?? site.name, uri: fullAddress('/') }],
    entries: entries.map(({ address, title: of, summary, content, published, updated, author, topics, images }) => ({
      id: address,
      title: { value: of },
      published,
      updated,
      links: [
        { rel: 'alternate', href: address, type: 'text/html' },
        ...images.map((image) => ({ rel: 'enclosure', href: image.address, type: IMAGE_TYPE, title: image.caption })),
      ],
      authors: [{ name: author.name, uri: author.address }],
      categories: topics.map(({ id, name }) => ({ term: id, scheme: fullAddress('/chuyen-muc/'), label: name })),
      summary: { value: summary },
      content: { type: 'html', value: content },
    })),
  });
  return history?.archived ? markArchived(xml) : xml;
}
