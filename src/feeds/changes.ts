import { generateAtomFeed } from 'feedsmith';
import type { Change } from '../archive/change-list.ts';
import { CHANGES_PATH, CORRECTIONS_ID, correctionText } from '../archive/changes.ts';
import { fullAddress } from '../links.ts';
import { site } from '../site.ts';
import { lastChange, VietnamDay } from './entry.ts';
import { FEED_FILES } from './feed.ts';
import { ATOM_TYPE } from './history.ts';

/** Readers of this feed poll seldom, and corrections are few. */
const MAX_ENTRIES = 50;

/** What lists and the feed call a change. */
export const CHANGE_NAMES = {
  corrected: 'Đính chính',
  withdrawn: 'Rút bản tin',
  removed: 'Gỡ bản tin',
} as const satisfies Record<Change['kind'], string>;

/**
 * The corrections, withdrawals and removals as Atom.
 * @param changes newest first.
 */
export function changesFeed(changes: readonly Change[]): string {
  const newest = changes.slice(0, MAX_ENTRIES);
  return generateAtomFeed({
    xml: { lang: 'vi' },
    id: fullAddress(CHANGES_PATH),
    title: { value: `${site.name}: đính chính, rút và gỡ tin` },
    updated: lastChange(newest),
    links: [
      { rel: 'self', href: fullAddress(CHANGES_PATH + FEED_FILES.atom), type: ATOM_TYPE },
      { rel: 'alternate', href: fullAddress(CHANGES_PATH), type: 'text/html' },
    ],
    authors: [{ name: site.publisher ?? site.name, uri: fullAddress('/') }],
    entries: newest.map((change) => {
      const { kind, date, path, title } = change;
      const address = fullAddress(path);
      return {
        id: `${address}#${kind}-${date}-${positionOnDay(change, changes)}`,
        title: {
          value: title === undefined ? CHANGE_NAMES[kind] : `${CHANGE_NAMES[kind]}: ${title}`,
        },
        updated: new VietnamDay(date),
        links: [
          {
            rel: 'alternate',
            href: kind === 'corrected' ? `${address}#${CORRECTIONS_ID}` : address,
            type: 'text/html',
          },
        ],
        summary: { value: changeText(change) },
      };
    }),
  });
}

/** What changed and why, in sentences. */
export function changeText({ correction, reason, by }: Change): string {
  return [
    correction && correctionText(correction),
    reason,
    by === undefined ? undefined : `Quyết định: ${by}.`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** Counts from 1 among the changes of the same briefing, kind and day. */
function positionOnDay(change: Change, changes: readonly Change[]): number {
  return (
    changes
      .filter(
        ({ kind, date, path }) =>
          kind === change.kind && date === change.date && path === change.path,
      )
      .indexOf(change) + 1
  );
}
