import { fullAddress } from '../links.ts';
import { FEED_FILES, type Feed } from './feed.ts';

export const ATOM_TYPE = 'application/atom+xml';

const NAMESPACE = 'http://purl.org/syndication/history/1.0';

/**
 * The links between the documents of an archived feed. Source: RFC 5005, section 4.
 *
 * The links in RSS lead to Atom as well: the standard requires a feed document in any format,
 * readers that follow such links support Atom, and entries have the same ids in both. JSON Feed has
 * no equivalent, as its `next_url` must be another JSON Feed.
 */
export function historyLinks({
  subscriptionPath,
  history,
}: Feed): { rel: string; href: string; type: string }[] {
  if (!history) return [];
  const { archived, older, newer } = history;
  const link = (rel: string, folder: string | undefined) =>
    folder === undefined
      ? []
      : [{ rel, href: fullAddress(folder + FEED_FILES.atom), type: ATOM_TYPE }];
  return [
    ...link('current', archived ? subscriptionPath : undefined),
    ...link('prev-archive', older),
    ...link('next-archive', newer),
  ];
}

/** Adds RFC 5005's `fh:archive` element, which the feed library does not support. */
export function markArchived(xml: string): string {
  return xml.replace(
    /<(?:feed|channel)\b[^>]*>/u,
    (start) => `${start}\n  <fh:archive xmlns:fh="${NAMESPACE}"/>`,
  );
}
