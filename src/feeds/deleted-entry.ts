import type { RemovedBriefing } from '../archive/changes.ts';
import { fullAddress } from '../links.ts';
import { startOfDay } from '../vietnamese/dates.ts';
import { escapeXml } from './xml.ts';

const NAMESPACE = 'http://purl.org/atompub/tombstones/1.0';

/**
 * Adds an `at:deleted-entry` for each removed briefing to an Atom feed, which the feed library does
 * not support. They precede the entries, as RFC 4287's schema demands. The `ref` of one is the id
 * that its entry had: its address. Source: RFC 6721.
 */
export function markDeleted(xml: string, removed: readonly RemovedBriefing[]): string {
  const elements = removed.map(
    ({ path, date, reason, by }) =>
      `  <at:deleted-entry xmlns:at="${NAMESPACE}" ref="${escapeXml(fullAddress(path))}" when="${startOfDay(date)}">
    <at:by><name>${escapeXml(by)}</name></at:by>
    <at:comment>${escapeXml(reason)}</at:comment>
  </at:deleted-entry>\n`,
  );
  return elements.length === 0
    ? xml
    : xml.replace(/[ \t]*<(?:entry>|\/feed>)/u, (start) => elements.join('') + start);
}
