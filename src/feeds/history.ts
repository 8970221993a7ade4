import { fullAddress } from '../links.ts';
import { FEED_FILES, type Feed } from './feed.ts';

export const ATOM_TYPE = 'application/atom+xml';

const NAMESPACE = 'http://purl.org/syndication/history/1.0';

/**
 * The links between the documents of an archived feed. Source: RFC 5005, section 4. They lead to Atom from RSS too: the standard
 * asks for a feed document and names no format, a reader that follows such links knows Atom, in which the standard is written, and
 * briefings have the same ids in both. JSON Feed has no such link: its `next_url` must be another JSON Feed.
 */
export function historyLinks({ of, history }: Feed): { rel: string; href: string; type: string }[] {
  if (!history) return [];
  const { archived, older, newer } = history;
  const link = (rel: string, folder: string | undefined) => (folder === undefined ? [] : [{ rel, href: fullAddress(folder + FEED_FILES.atom), type: ATOM_TYPE }]);
  return [...link('current', archived ? of : undefined), ...link('prev-archive', older), ...link('next-archive', newer)];
}

/** Marks a document as one of the archive; the feed library knows no element of RFC 5005. */
export function markArchived(xml: string): string {
  return xml.replace(/<(?:feed|channel)\b[^>]*>/u, (start) => `${start}\n  <fh:archive xmlns:fh="${NAMESPACE}"/>`);
}
