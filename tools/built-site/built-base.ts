import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../src/problems/user-error.ts';

/** The address of a style sheet or script on a page, up to the folder that all of them are in. */
const ASSET = /<(?:link|script)[^>]*\s(?:href|src)="(?<base>\/(?:[^"]*\/)?)_astro\//u;

/**
 * Ensures that a built site has this base path: addresses would lead nowhere otherwise.
 * @param outDir the folder of a built site.
 * @throws UserError that names the base path with which the site was built.
 */
export function requireBase(outDir: string, base: string): void {
  const home = readFileSync(join(outDir, 'index.html'), 'utf8');
  const built = ASSET.exec(home)?.groups?.['base'] ?? base;
  if (built !== base)
    throw new UserError(
      `${outDir} được dựng với BASE_PATH=${built}, nhưng lệnh này chạy với BASE_PATH=${base}. Xin chạy lại với BASE_PATH=${built}, hoặc dựng lại: npm run build.`,
    );
}
