import { statSync } from 'node:fs';
import type { Body } from '../mdx/body.ts';
import { BriefingCache } from './cache.ts';
import { DamagedCacheError } from './cache-database.ts';
import { discardCache } from './cache-repair.ts';

/**
 * Reads the body of a briefing from the cache at `file`.
 * @throws DamagedCacheError when it is missing or damaged.
 */
export function cachedBody(file: string, { id, body }: { id: string; body: string }): Body {
  return openOnce(file).body(body) ?? throwDamaged(id, file);
}

/**
 * Reads the plain text of a briefing from the cache at `file`, twice as fast as {@link cachedBody}.
 * @throws DamagedCacheError when it is missing or damaged.
 */
export function cachedText(file: string, { id, body }: { id: string; body: string }): string {
  return openOnce(file).text(body) ?? throwDamaged(id, file);
}

let opened: { file: string; inode: number | undefined; cache: BriefingCache } | undefined;

/** Opens the cache at `file`; reopens it only when the file has been replaced. */
function openOnce(file: string): BriefingCache {
  const currentInode = () => statSync(file, { throwIfNoEntry: false })?.ino;
  if (opened && opened.file === file && opened.inode === currentInode()) return opened.cache;
  opened?.cache[Symbol.dispose]();
  opened = undefined;
  const cache = new BriefingCache(file);
  opened = { file, inode: currentInode(), cache };
  return cache;
}

/** Discards the damaged cache, so that the next run rebuilds it. */
function throwDamaged(id: string, file: string): never {
  discardCache(file);
  throw new DamagedCacheError(
    `Bản tin ${id} không còn trong bộ nhớ đệm ${file}: nó bị xóa hoặc hỏng. Xin chạy lại.`,
  );
}
