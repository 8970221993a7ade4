import type { Room } from './stores.ts';

/** Holds a kept file's size: a body's length is not known without reading it. */
const SIZE = 'x-kept-bytes';

/** A file that a store holds. */
export interface KeptFile {
  address: string;
  /** Of the file itself, not compressed. */
  bytes: number;
}

/** What a file is kept under: a static page is the same whatever its query or fragment says. */
export function keyOf(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

/** The address of a briefing's open data, beside its page. */
export function dataAddress(page: string): string {
  return page.replace(/\/$/u, '.json');
}

/**
 * Keeps an answer as the newest of a store. What was kept there before stays when there is no room for the new one.
 * @returns its size in bytes. @throws QuotaExceededError when the device has no room.
 */
export async function keep(store: Cache, key: string, response: Response): Promise<number> {
  const body = await response.blob();
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  await store.put(key, new Response(body, { headers: { 'content-type': type, [SIZE]: String(body.size) } }));
  return body.size;
}

/** What a store holds, the oldest first. */
export async function keptFiles(store: Cache | undefined): Promise<KeptFile[]> {
  const requests = (await store?.keys()) ?? [];
  return Promise.all(requests.map(async (request) => ({ address: request.url, bytes: sizeIn(await store?.match(request)) })));
}

/** Any page of this host can write into our stores: a size is a number of bytes, or we do not know it. */
function sizeIn(kept: Response | undefined): number {
  const size = Number(kept?.headers.get(SIZE) ?? 0);
  return Number.isSafeInteger(size) && size > 0 ? size : 0;
}

/** Removes the oldest until a store fits its room. */
export async function trim(store: Cache, room: Room): Promise<void> {
  for (const { address } of excess(await keptFiles(store), room)) await store.delete(address);
}

/** Those of the files, oldest first, that must go so that the others fit. */
export function excess(files: readonly KeptFile[], room: Room): KeptFile[] {
  let bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  let entries = files.length;
  return files.filter((file) => {
    if (entries <= room.entries && bytes <= room.bytes) return false;
    entries -= 1;
    bytes -= file.bytes;
    return true;
  });
}
