import { join } from 'node:path';
import * as z from 'astro/zod';
import { readCacheFile, writeCacheFile } from '../../cache/cache-file.ts';
import { NO_WORDS, type Words } from './words.ts';

const headerSchema = z.object({
  state: z.string(),
  months: z.array(z.object({ key: z.string(), digest: z.string() })),
});

/** Bytes of the header's length, which precedes the header. */
const HEADER_LENGTH_BYTES = 4;

const wordsFile = (cacheDir: string) => join(cacheDir, 'search-words');

/**
 * Caches an index's words for the next build. `state` is a digest of everything that they depend on
 * besides the months' texts. @throws CacheError
 */
export function writeCachedWords(cacheDir: string, state: string, { months, bytes }: Words): void {
  const header = Buffer.from(JSON.stringify({ state, months }));
  const length = Buffer.alloc(HEADER_LENGTH_BYTES);
  length.writeUInt32LE(header.length);
  writeCacheFile(wordsFile(cacheDir), [length, header, bytes]);
}

/**
 * Reads the words that {@link writeCachedWords} cached with the same `state`; {@link NO_WORDS} if
 * there are none or the file is damaged.
 */
export function readCachedWords(cacheDir: string, state: string): Words {
  const file = readCacheFile(wordsFile(cacheDir));
  if (!file) return NO_WORDS;
  const end = HEADER_LENGTH_BYTES + new DataView(file.buffer, file.byteOffset).getUint32(0, true);
  const header = headerSchema.parse(
    JSON.parse(new TextDecoder().decode(file.subarray(HEADER_LENGTH_BYTES, end))),
  );
  return header.state === state ? { months: header.months, bytes: file.subarray(end) } : NO_WORDS;
}
