import { tellKeptChange } from '../changes.ts';
import { dataAddress, keep, keptFiles, keyOf } from '../kept.ts';
import { existingStore, removeStores, ROOM_FOR_SAVED, storeNames } from '../stores.ts';
import { parsePage } from './parse-page.ts';
import { ownRegistration } from './registration.ts';

/** Pages to save, as full addresses: briefings, and lists that lead to them. */
export interface Wanted {
  briefings: readonly string[];
  lists?: readonly string[];
}

/** Why saving ended before everything was saved; `gone` when it was removed meanwhile, `off` when the site no longer keeps anything. */
export type Obstacle = 'network' | 'full' | 'gone' | 'off';

/** What saving came to. */
export interface Outcome {
  /** How many of the briefings are on the device now, saved before or just now. */
  saved: number;
  total: number;
  /** Bytes of what was fetched, not compressed. */
  bytes: number;
  obstacle?: Obstacle;
}

/** How many briefings are fetched at a time. */
const AT_ONCE = 3;

/** How many of the briefings are on the device. `base` is the site's path. */
export async function countSaved(base: string, briefings: readonly string[]): Promise<number> {
  const store = await existingStore(storeNames(base).saved);
  const there = new Set((await store?.keys())?.map(({ url }) => url));
  return briefings.filter((page) => there.has(keyOf(page))).length;
}

/**
 * Saves briefings with their texts and photographs, and the lists. A briefing counts when all of it is there; those
 * saved before are not fetched again, so what was cut short goes on where it stopped. `base` is the site's path.
 */
export async function save(base: string, { briefings, lists = [] }: Wanted, tell: (saved: number) => void): Promise<Outcome> {
  const outcome = (saved: number, bytes: number, obstacle?: Obstacle): Outcome => ({ saved, total: briefings.length, bytes, ...(obstacle && { obstacle }) });
  // A worker that retires unregisters itself and then removes all stores (worker/retire.ts). So stores are opened first, and then we look:
  // while it is still there, it will find what we keep; once it is gone, what we have made is for us to remove.
  const isOff = async () => {
    if (await ownRegistration(base)) return false;
    await removeStores(base);
    return true;
  };
  if (await isOff()) return outcome(0, 0, 'off');
  const names = storeNames(base);
  const [store, read] = await Promise.all([caches.open(names.saved), existingStore(names.read)]);
  if (await isOff()) return outcome(0, 0, 'off');
  // Without this a device that is short of room may remove what pages keep. It may say no, and take its time to ask the reader.
  navigator.storage.persist().catch(() => false);
  const files = await keptFiles(store);
  let [entries, held] = [files.length, files.reduce((sum, file) => sum + file.bytes, 0)];
  let [saved, bytes] = [0, 0];
  let obstacle: Obstacle | undefined;

  const take = async (address: string, response: Response) => {
    if (entries >= ROOM_FOR_SAVED.entries || held >= ROOM_FOR_SAVED.bytes) throw new DOMException('The room for saved pages is full', 'QuotaExceededError');
    const size = await keep(store, keyOf(address), response);
    [entries, held, bytes] = [entries + 1, held + size, bytes + size];
  };
  const isSaved = async (address: string) => (await store.match(keyOf(address))) !== undefined;
  const takeNew = async (address: string, cache?: RequestCache) => {
    if (!(await isSaved(address))) await take(address, await fetched(address, cache));
  };
  const takeBriefing = async (page: string) => {
    if (!(await isSaved(page))) {
      const response = await fetched(page);
      const html = await response.clone().text();
      // The page comes last: where it is, everything is.
      const photos = (await photosIn(html)).map(async (photo) => {
        await takeNew(photo, 'force-cache');
        // The worker took it for one that was seen, where it would take the room of pages that were.
        await read?.delete(keyOf(photo));
      });
      await Promise.all([takeNew(dataAddress(keyOf(page))), ...photos]);
      await take(page, response);
    }
    saved += 1;
    tell(saved);
  };
  const waiting = [...briefings];
  const work = async () => {
    for (let page = waiting.shift(); page !== undefined && !obstacle; page = waiting.shift()) {
      try {
        await takeBriefing(page);
      } catch (error) {
        obstacle = error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'network';
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (!obstacle) await Promise.all(lists.map((list) => takeNew(list))).catch(() => { obstacle = 'network'; });

  if (await isOff()) return outcome(0, 0, 'off');
  // What was saved may be gone again: removed in another tab, or by a browser that is short of room.
  const there = await countSaved(base, briefings);
  tellKeptChange(base);
  return outcome(there, bytes, there < saved ? 'gone' : obstacle);
}

/** The answer to an address. @throws when there is none or it is an error. */
async function fetched(address: string, cache: RequestCache = 'default'): Promise<Response> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/**
 * The photographs of a briefing's page, each as a file that this browser chooses for this screen (`sizes=auto` does not count until
 * a photograph is laid out; the worker answers with the size that is there). It says so only of what it fetches; they are then in its own cache.
 */
function photosIn(html: string): Promise<string[]> {
  const pictures = parsePage(html).querySelectorAll('article picture');
  return Promise.all(Array.from(pictures, async (picture) => {
    const image = document.importNode(picture, true).querySelector('img');
    if (!image) throw new Error('A picture without an image');
    image.loading = 'eager';
    await image.decode();
    return image.currentSrc;
  }));
}
