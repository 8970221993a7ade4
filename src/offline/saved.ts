import type { BriefingRecord } from '../open-data/briefing-record.ts';
import { isRecord } from '../is-record.ts';
import { dataAddress } from './kept.ts';
import { existingStore, storeNames } from './stores.ts';

/** A saved briefing: what its open data says of it. */
export type SavedBriefing = Pick<BriefingRecord, 'id' | 'title' | 'date' | 'summary' | 'text' | 'topics' | 'places' | 'participants' | 'sample'>;

/** The briefings that a reader has saved on this device, newest first. `base` is the site's path. */
export async function savedBriefings(base: string): Promise<SavedBriefing[]> {
  const store = await existingStore(storeNames(base).saved);
  const addresses = new Set((await store?.keys())?.map(({ url }) => url));
  const pages = Array.from(addresses).filter((address) => address.endsWith('/') && addresses.has(dataAddress(address)));
  const records = await Promise.all(pages.map(async (page) => recordIn(await store?.match(dataAddress(page)), idOf(page, base))));
  return records.filter((record) => record !== undefined).sort((a, b) => (a.date === b.date ? a.id.localeCompare(b.id) : a.date < b.date ? 1 : -1));
}

/** The briefing that a page's address names, `2020/07/giao-ban`. */
function idOf(page: string, base: string): string {
  const { pathname } = new URL(page);
  return pathname.startsWith(base) ? pathname.slice(base.length, -1) : '';
}

/** What a kept file says of a briefing. Other versions of the site, and other pages of its host, may have written it: what is no record of this briefing is not there. */
async function recordIn(kept: Response | undefined, id: string): Promise<SavedBriefing | undefined> {
  const record: unknown = await kept?.json().catch(() => undefined);
  return isSaved(record) && record.id === id && ID.test(id) ? record : undefined;
}

const ID = /^\d{4}\/\d{2}\/[a-z0-9-]+$/u;

function isSaved(value: unknown): value is SavedBriefing {
  return isRecord(value) && hasTexts(value, ['id', 'title', 'date', 'summary', 'text']) && [value['topics'], value['places'], value['participants']].every(isNamed);
}

function isNamed(list: unknown): boolean {
  return Array.isArray(list) && list.every((entry) => isRecord(entry) && hasTexts(entry, ['name']));
}

function hasTexts(record: Record<string, unknown>, names: readonly string[]): boolean {
  return names.every((name) => typeof record[name] === 'string');
}
