import type { BriefingFile } from '../open-data/briefing-file.ts';
import { isRecord } from '../schemas/is-record.ts';
import { dataAddress } from './cached-files.ts';
import { existingStore, storeNames } from './stores.ts';

/** The fields that we read from a saved briefing's open data. */
export type SavedBriefing = Pick<
  BriefingFile,
  'id' | 'title' | 'date' | 'summary' | 'mdx' | 'topics' | 'places' | 'participants' | 'sample'
>;

/** Returns the briefings saved on this device, newest first. `base` is the site's base path. */
export async function savedBriefings(base: string): Promise<SavedBriefing[]> {
  const store = await existingStore(storeNames(base).saved);
  const addresses = new Set((await store?.keys())?.map(({ url }) => url));
  const pages = Array.from(addresses).filter(
    (address) => address.endsWith('/') && addresses.has(dataAddress(address)),
  );
  const records = await Promise.all(
    pages.map(async (page) => parseRecord(await store?.match(dataAddress(page)), idOf(page, base))),
  );
  return records
    .filter((record) => record !== undefined)
    .sort((a, b) => (a.date === b.date ? a.id.localeCompare(b.id) : a.date < b.date ? 1 : -1));
}

/** The id of the briefing at a page's URL, such as `2020/07/giao-ban`. */
function idOf(page: string, base: string): string {
  const { pathname } = new URL(page);
  return pathname.startsWith(base) ? pathname.slice(base.length, -1) : '';
}

/**
 * Parses and validates a cached record. Other versions of the site, and other pages on its host,
 * may have written it; returns `undefined` unless it is a record of this briefing.
 */
async function parseRecord(
  response: Response | undefined,
  id: string,
): Promise<SavedBriefing | undefined> {
  const record: unknown = await response?.json().catch(() => undefined);
  return isSavedBriefing(record) && record.id === id && ID.test(id) ? record : undefined;
}

const ID = /^\d{4}\/\d{2}\/[a-z0-9-]+$/u;

function isSavedBriefing(value: unknown): value is SavedBriefing {
  return (
    isRecord(value) &&
    hasStrings(value, ['id', 'title', 'date', 'summary', 'mdx']) &&
    [value['topics'], value['places'], value['participants']].every(isNamedList)
  );
}

function isNamedList(list: unknown): boolean {
  return (
    Array.isArray(list) && list.every((entry) => isRecord(entry) && hasStrings(entry, ['name']))
  );
}

function hasStrings(record: Record<string, unknown>, names: readonly string[]): boolean {
  return names.every((name) => typeof record[name] === 'string');
}
