import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBriefingPath } from './briefing-path.ts';
import type { BriefingCache } from './cache.ts';
import { listFiles } from '../list-files.ts';
import { isImageName } from './photos.ts';

/** A file where briefings lie: one in its right place, with the digest of its bytes, or what is wrong with it. */
export type BriefingFile = { path: string; fullPath: string } & (
  | { month: string; slug: string; digest: string; misplaced?: never }
  | { digest?: never; misplaced: { message: string; expected: string } }
);

/** The files below `folder` in the order of their paths; photographs, which lie beside briefings, are left out. */
export function listBriefings(folder: string, cache: BriefingCache): BriefingFile[] {
  return listFiles(folder)
    .filter(({ path, isFile }) => !isFile || !isImageName(path))
    .map(({ path, isFile }) => {
      const file = { path, fullPath: join(folder, path) };
      if (!isFile) return { ...file, misplaced: { message: 'Tệp này là một liên kết, không phải tệp thật.', expected: 'Đặt chính tệp vào đây.' } };
      const place = parseBriefingPath(path);
      if ('message' in place) return { ...file, misplaced: place };
      try {
        return { ...file, ...place, digest: cache.digest(readFileSync(file.fullPath)) };
      } catch {
        return { ...file, misplaced: { message: 'Không mở được tệp này.', expected: 'Kiểm tra quyền đọc của tệp.' } };
      }
    });
}
