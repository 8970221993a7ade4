import { join } from 'node:path';
import * as z from 'astro/zod';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import { isRecord } from '../schemas/is-record.ts';
import { UserError } from '../problems/user-error.ts';
import type { Content } from './content.ts';

/** The content is not validated again: `readCacheFile` verifies the digest of the whole file. */
const contentSchema = z.custom<Content>(isRecord);

const contentFile = (cacheDir: string) => join(cacheDir, 'content.json');

declare global {
  /**
   * The content that this thread has cached, by file. The bundled pages have a copy of this module,
   * so a variable of the module would not reach them.
   */
  var cachedContent: Map<string, Content> | undefined;
}

/**
 * Caches valid content for the pages, in this thread and in the other processes and threads of a
 * build. It must not change afterwards.
 */
export function cacheContent(cacheDir: string, content: Content): void {
  const file = contentFile(cacheDir);
  writeCacheFile(file, Buffer.from(JSON.stringify(content)), { flush: false });
  (globalThis.cachedContent ??= new Map()).set(file, content);
}

/**
 * Reads the content cached by {@link cacheContent}.
 * @throws UserError when the file is missing or damaged.
 */
export function readCachedContent(cacheDir: string): Content {
  const cached = globalThis.cachedContent?.get(contentFile(cacheDir));
  if (cached) return cached;
  const bytes = readCacheFile(contentFile(cacheDir));
  if (!bytes)
    throw new UserError(
      `Nội dung đã đọc không còn trong bộ nhớ đệm ${contentFile(cacheDir)}: nó bị xóa hoặc hỏng trong khi dựng. Xin chạy lại.`,
    );
  return contentSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}
