import type { BriefingRecord } from '../open-data/briefing-record.ts';
import { dataAddress, keptFiles } from './kept.ts';
import { storeNames } from './stores.ts';

/** A saved briefing: what its open data says of it. */
export type SavedBriefing = Pick<BriefingRecord, 'id' | 'title' | 'date' | 'summary' | 'text' | 'topics' | 'places' | 'participants' | 'sample'>;

/** The briefings that a reader has saved on this device, newest first. `base` is the site's path. */
export async function savedBriefings(base: string): Promise<SavedBriefing[]> {
  const store = await caches.open(storeNames(base).saved);
  const files = await keptFiles(store);
  const pages = new Set(files.map(({ address }) => address));
  const texts = Array.from(pages).filter((address) => address.endsWith('/') && pages.has(dataAddress(address))).map(dataAddress);
  const records = await Promise.all(texts.map(async (address): Promise<unknown> => (await store.match(address))?.json()));
  return records.filter(isSaved).sort((a, b) => (a.date === b.date ? a.id.localeCompare(b.id) : a.date < b.date ? 1 : -1));
}

/** Our own file of this or another version: enough to know it by. */
function isSaved(value: unknown): value is SavedBriefing {
  return typeof value === 'object' && value !== null && ['id', 'title', 'date', 'summary', 'text', 'topics', 'places', 'participants'].every((part) => part in value);
}
