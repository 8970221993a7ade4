import { statSync } from 'node:fs';
import type { Body } from '../mdx/body.ts';
import { UserError } from '../user-error.ts';
import { BriefingCache } from './cache.ts';

/**
 * The body of a briefing that has been read in this build.
 * @throws UserError when the cache has been damaged or taken away since.
 */
export function cachedBody(file: string, { id, body }: { id: string; body: string }): Body {
  return reader(file).body(body) ?? missing(id, file);
}

/**
 * The plain text of a briefing that has been read in this build: what {@link cachedBody} holds, in half the time.
 * @throws UserError when the cache has been damaged or taken away since.
 */
export function cachedText(file: string, { id, body }: { id: string; body: string }): string {
  return reader(file).text(body) ?? missing(id, file);
}

let last: { file: string; inode: number | undefined; cache: BriefingCache } | undefined;

/** The cache at `file`, opened once for all pages of a build, and again where another has taken its place. */
function reader(file: string): BriefingCache {
  const inodeOf = () => statSync(file, { throwIfNoEntry: false })?.ino;
  if (last && last.file === file && last.inode === inodeOf()) return last.cache;
  last?.cache[Symbol.dispose]();
  last = undefined;
  const cache = new BriefingCache(file);
  last = { file, inode: inodeOf(), cache };
  return cache;
}

function missing(id: string, file: string): never {
  throw new UserError(`Bản tin ${id} không còn trong bộ nhớ đệm ${file}: nó bị xóa hoặc hỏng trong khi dựng. Xin chạy lại.`);
}
