import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, sep } from 'node:path';

/** The maximum size of a photograph (src/loading/photos.ts). */
const MAX_BYTES = 40_000_000;

/** Returns a picture's bytes by its address; `outside` for a location that is never opened. */
export type PictureLookup = (src: string) => Uint8Array | 'outside' | undefined;

/**
 * Returns the bytes of a picture of a saved page, embedded or in a file next to it; `outside` for
 * any other location, which is never fetched or opened.
 */
export function pictureAt(src: string, page: string): Uint8Array | 'outside' | undefined {
  const embedded = embeddedPicture(src);
  if (embedded !== undefined) return embedded === 'too large' ? undefined : embedded;
  const path = relativePath(src);
  if (path === undefined) return 'outside';
  try {
    const folder = realpathSync(dirname(page));
    const file = realpathSync(join(folder, path));
    // A symbolic link or `..` may lead out of the page's folder.
    if (!file.startsWith(`${folder}${sep}`)) return 'outside';
    const stat = statSync(file);
    return stat.isFile() && stat.size <= MAX_BYTES ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the bytes of a `data:` address; `undefined` for any other address. */
export function embeddedPicture(src: string): Uint8Array | 'too large' | undefined {
  const data = /^data:image\/[\w.+-]+;base64,(?<base64>[A-Za-z0-9+/=\s]+)$/u.exec(src)?.groups?.[
    'base64'
  ];
  if (data === undefined) return undefined;
  return data.length > 1.4 * MAX_BYTES ? 'too large' : Buffer.from(data, 'base64');
}

/**
 * Returns the path if relative to the page; `undefined` for anything with a scheme, a host or a
 * root.
 */
function relativePath(src: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]/iu.test(src)) return undefined;
  try {
    const path = decodeURIComponent(src.replace(/[?#].*$/u, '')).replaceAll('\\', '/');
    return path === '' || isAbsolute(path) || path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}
