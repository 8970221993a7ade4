import { site } from '../site.ts';
import type { Feed } from './feed.ts';

/**
 * The link to the hub that tells subscribers of changes at once, if the archive has one. Archive
 * documents have none: readers do not subscribe to them. Source: WebSub, section 4,
 * https://www.w3.org/TR/websub/#discovery
 */
export function hubLinks({ history }: Pick<Feed, 'history'>): { rel: string; href: string }[] {
  return site.hub === undefined || history?.archived ? [] : [{ rel: 'hub', href: site.hub }];
}
