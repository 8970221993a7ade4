import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import { listFiles } from '../cache/list-files.ts';
import { FileDigests, stampsSchema, type Stamps } from './file-digests.ts';

/**
 * A digest of the names and bytes of all files in a content tree. Reads only files whose stamp has
 * changed.
 * @param memoryFile the file that stores the stamps between builds.
 * @returns 64 hexadecimal digits of SHA-256.
 * @throws CacheError when the stamps cannot be written.
 */
export function treeDigest(folder: string, memoryFile: string): string {
  const digests = new FileDigests(readMemory(memoryFile), (path) =>
    createHash('sha256').update(readFileSync(path)).digest('hex'),
  );
  const hash = createHash('sha256');
  for (const { path, isFile } of listFiles(folder))
    hash.update(`${path}\0${(isFile && digests.find(join(folder, path))) || ''}`);
  if (digests.hasChanged) writeCacheFile(memoryFile, Buffer.from(JSON.stringify(digests.stamps)));
  return hash.digest('hex');
}

function readMemory(memoryFile: string): Stamps {
  const bytes = readCacheFile(memoryFile);
  const memory = bytes && stampsSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  return memory?.success ? memory.data : {};
}
