import { join } from 'node:path';
import { cacheDir } from '../folders.ts';
import { requireBuiltSite } from '../output/built-site.ts';
import { describeIfUnchanged, manifestFile, readManifest } from '../output/manifest.ts';
import { resolveRealPath } from '../output/output-folder.ts';
import { UserError } from '../problems/user-error.ts';
import { sourceDigest } from './source-digest.ts';

/**
 * Ensures that `outDir` is what a build of the present content, code and settings makes: what has
 * been removed since would still stand in an older one.
 * @returns the real path of the folder and the paths of its files, sorted.
 * @throws UserError when there is no such site.
 */
export function requireCurrentSite(outDir: string): { folder: string; files: string[] } {
  requireBuiltSite(outDir);
  const folder = resolveRealPath(outDir);
  const { source, files } = readManifest(manifestFile(cacheDir, folder));
  if (![false, true].some((compress) => sourceDigest(compress) === source))
    throw new UserError(
      `Trang ở ${outDir} không phải do nội dung và cài đặt hiện nay dựng nên, có thể còn điều đã gỡ. Xin chạy npm run build -- --outDir ${outDir} trước, với cùng các biến SITE_URL, BASE_PATH, REPOSITORY_URL, CONTENT_DIR.`,
    );
  const changed = Array.from(files)
    .filter(([path, file]) => !describeIfUnchanged(join(folder, path), file))
    .map(([path]) => path);
  if (changed.length > 0)
    throw new UserError(
      `Trang ở ${outDir} đã bị sửa sau khi dựng: ${changed.slice(0, 3).join(', ')}${changed.length > 3 ? ` và ${changed.length - 3} tệp nữa` : ''}. Xin chạy npm run build -- --outDir ${outDir} trước.`,
    );
  return { folder, files: Array.from(files.keys()).sort() };
}
