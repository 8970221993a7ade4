import { join } from 'node:path';
import * as z from 'astro/zod';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import { isRecord } from '../schemas/is-record.ts';
import { UserError } from '../problems/user-error.ts';
import type { Content } from './content.ts';

/** The content is not validated again: `readCacheFile` verifies the digest of the whole file. */
const contentSchema = z.custom<Content>(isRecord);

const contentFile = (cacheDir: string) => join(cacheDir, 'content.json');

/** Caches valid content for the other processes and threads of a build. */
export function cacheContent(cacheDir: string, content: Content): void {
  writeCacheFile(contentFile(cacheDir), Buffer.from(JSON.stringify(content)));
}

/**
 * Reads the content cached by {@link cacheContent}.
 * @throws UserError when the file is missing or damaged.
 */
export function readCachedContent(cacheDir: string): Content {
  const bytes = readCacheFile(contentFile(cacheDir));
  if (!bytes)
    throw new UserError(
      `Nội dung đã đọc không còn trong bộ nhớ đệm ${contentFile(cacheDir)}: nó bị xóa hoặc hỏng trong khi dựng. Xin chạy lại.`,
    );
  return contentSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}
