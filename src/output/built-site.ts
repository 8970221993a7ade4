import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../problems/user-error.ts';
import { recoverOutput } from './replace-folder.ts';

/**
 * Ensures that `outDir` contains a complete built site.
 * @throws UserError when there is none.
 */
export function requireBuiltSite(outDir: string): void {
  recoverOutput(outDir, 'site');
  if (!existsSync(join(outDir, 'index.html')))
    throw new UserError(`Chưa có trang nào ở ${outDir}. Xin chạy npm run build trước.`);
}
