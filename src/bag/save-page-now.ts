import { setTimeout as sleep } from 'node:timers/promises';
import { errorReason } from '../problems/user-error.ts';

/** Save Page Now, the Internet Archive's service for anybody. */
export const SAVE_PAGE_NOW = 'https://web.archive.org/save/';

/**
 * In seconds: without an account the service takes three to four pages a minute
 * (github.com/overcast07/wayback-machine-spn-scripts, issue 20).
 */
export const PAUSE = 20;

/** In milliseconds: the service answers when it has fetched the page. */
const TIMEOUT = 120_000;

/** A service that refuses so many pages in a row is left in peace. */
const MAX_REFUSALS = 3;

export interface SaveResult {
  /** How many pages the service has accepted. */
  accepted: number;
  /** The other pages, each with the reason; without one if the service was not asked for it. */
  refused: { address: string; reason?: string }[];
}

/**
 * Asks a service to keep pages, one after the other. Gives up when it refuses several in a row.
 * @param service the address before which the page's address stands.
 * @param pause in seconds, between two pages.
 */
export async function askToKeep(
  addresses: readonly string[],
  { service = SAVE_PAGE_NOW, pause = PAUSE } = {},
): Promise<SaveResult> {
  const result: SaveResult = { accepted: 0, refused: [] };
  let refusals = 0;
  for (const [index, address] of addresses.entries()) {
    if (refusals === MAX_REFUSALS) {
      result.refused.push({ address });
      continue;
    }
    if (index > 0) await sleep(pause * 1000);
    const reason = await refusalOf(service + address);
    if (reason === undefined) result.accepted += 1;
    else result.refused.push({ address, reason });
    refusals = reason === undefined ? 0 : refusals + 1;
  }
  return result;
}

/** Why a service refuses a request; `undefined` if it does not. */
async function refusalOf(address: string): Promise<string | undefined> {
  try {
    const { status } = await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    return status < 400 ? undefined : `máy đó trả lời ${status}`;
  } catch (error) {
    return `không hỏi được: ${errorReason(error)}`;
  }
}
