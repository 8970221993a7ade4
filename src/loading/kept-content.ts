import { join } from 'node:path';
import * as z from 'astro/zod';
import { keepFile, keptFile } from '../cache/kept-file.ts';
import { isRecord } from '../is-record.ts';
import { UserError } from '../user-error.ts';
import type { Content } from './read-content.ts';

/** What was kept is as it was (`keptFile` compares a digest), so that it need not be looked at again. */
const contentSchema = z.custom<Content>(isRecord);

const fileIn = (cacheDir: string) => join(cacheDir, 'content.json');

/** Keeps a content tree that has been read and found without fault, for all processes and threads of a build. */
export function keepContent(cacheDir: string, content: Content): void {
  keepFile(fileIn(cacheDir), Buffer.from(JSON.stringify(content)));
}

/** What {@link keepContent} has kept. @throws UserError when the cache has been damaged or taken away since. */
export function keptContent(cacheDir: string): Content {
  const bytes = keptFile(fileIn(cacheDir));
  if (!bytes) throw new UserError(`Nội dung đã đọc không còn trong bộ nhớ đệm ${fileIn(cacheDir)}: nó bị xóa hoặc hỏng trong khi dựng. Xin chạy lại.`);
  return contentSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}
