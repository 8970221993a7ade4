import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, sep } from 'node:path';

/** No photograph is larger (src/loading/photos.ts). */
const MAX_BYTES = 40_000_000;

/** The bytes of a picture of a saved page: within the page, or in a file beside it; `outside`: elsewhere, which is never fetched nor opened. */
export function pictureAt(src: string, page: string): Uint8Array | 'outside' | undefined {
  const data = /^data:image\/[\w.+-]+;base64,(?<base64>[A-Za-z0-9+/=\s]+)$/u.exec(src)?.groups?.['base64'];
  if (data !== undefined) return data.length > 1.4 * MAX_BYTES ? undefined : Buffer.from(data, 'base64');
  const path = pathOf(src);
  if (path === undefined) return 'outside';
  try {
    const folder = realpathSync(dirname(page));
    const file = realpathSync(join(folder, path));
    // A link or `..` may lead out of the page's folder.
    if (!file.startsWith(`${folder}${sep}`)) return 'outside';
    const stat = statSync(file);
    return stat.isFile() && stat.size <= MAX_BYTES ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}

/** A path relative to the page; nothing with a scheme, a host or a root. */
function pathOf(src: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]/iu.test(src)) return undefined;
  try {
    const path = decodeURIComponent(src.replace(/[?#].*$/u, '')).replaceAll('\\', '/');
    return path === '' || isAbsolute(path) || path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}
