import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'astro/zod';
import { keepFile, keptFile } from '../cache/kept-file.ts';
import { listFiles } from '../list-files.ts';
import { isSettled, stampOf, statOf } from './file-stamp.ts';

/** By path, the stamp of a file and the digest of the bytes that it had then. */
const memorySchema = z.record(z.string(), z.tuple([z.string(), z.string()]));

/**
 * A digest of a content tree's files, their names and bytes. Files are read only where their stamp says that they may have changed.
 * @param memoryFile where stamps are kept between builds.
 * @returns 64 hexadecimal digits of SHA-256.
 * @throws CacheError when the stamps cannot be kept.
 */
export function treeDigest(folder: string, memoryFile: string): string {
  const known = recall(memoryFile);
  const next: z.infer<typeof memorySchema> = {};
  const hash = createHash('sha256');
  const now = Date.now();
  let hasNews = false;
  for (const { path, isFile } of listFiles(folder)) {
    hash.update(`${path}\0`);
    const stat = isFile ? statOf(join(folder, path)) : undefined;
    if (!stat) continue;
    const stamp = stampOf(stat);
    const last = known[path];
    const digest = last?.[0] === stamp ? last[1] : createHash('sha256').update(readFileSync(join(folder, path))).digest('hex');
    hash.update(digest);
    if (isSettled(stat, now)) next[path] = [stamp, digest];
    if (last?.[0] !== stamp) hasNews = true;
  }
  if (hasNews) keepFile(memoryFile, Buffer.from(JSON.stringify(next)));
  return hash.digest('hex');
}

function recall(memoryFile: string): z.infer<typeof memorySchema> {
  const kept = keptFile(memoryFile);
  const memory = kept && memorySchema.safeParse(JSON.parse(new TextDecoder().decode(kept)));
  return memory?.success ? memory.data : {};
}
