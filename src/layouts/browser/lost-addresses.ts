import { leadOnFromOldAddress } from './old-address.ts';
import { readAddress } from './wrong-address.ts';

/**
 * Starts what helps with an address that has no page: on the 404 page, or in the
 * form for former ones. One file, since each costs every page the digest of its name.
 */
export function start([element]: readonly HTMLElement[]): void {
  if (element instanceof HTMLFormElement) leadOnFromOldAddress(element);
  else if (element) readAddress(element);
}
