import { fullAddress } from '../links.ts';
import { FEED_FILES, type Feed, type FeedFormat } from './feed.ts';

const NAMESPACE = 'http://purl.org/syndication/history/1.0';

/** The links between the documents of an archived feed. Source: RFC 5005, section 4. */
export function historyLinks({ of, history }: Feed, format: Exclude<FeedFormat, 'json'>): { rel: string; href: string }[] {
  if (!history) return [];
  const { archived, older, newer } = history;
  const link = (rel: string, folder: string | undefined) => (folder === undefined ? [] : [{ rel, href: fullAddress(folder + FEED_FILES[format]) }]);
  return [...link('current', archived ? of : undefined), ...link('prev-archive', older), ...link('next-archive', newer)];
}

/** Marks a document as one of the archive; the feed library knows no element of RFC 5005. */
export function markArchived(xml: string): string {
  return xml.replace(/<(?:feed|channel)\b[^>]*>/u, (start) => `${start}\n  <fh:archive xmlns:fh="${NAMESPACE}"/>`);
}
