import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../user-error.ts';
import { settleOutput } from './replace-folder.ts';

/**
 * Makes sure that `outDir` holds a built site before it is read.
 * @throws UserError when there is none.
 */
export function requireBuiltSite(outDir: string): void {
  settleOutput(outDir, 'site');
  if (!existsSync(join(outDir, 'index.html'))) throw new UserError(`Chưa có trang nào ở ${outDir}. Xin chạy npm run build trước.`);
}
