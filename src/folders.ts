import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { site } from './site.ts';

/** The content tree that this build reads: `CONTENT_DIR`, or `content/` of the project. Absolute. */
export const contentDir = resolve(given('CONTENT_DIR') ?? 'content');

/**
 * Where this build keeps what it can make again: parsed bodies, resized photos, Astro's own cache. One folder for each
 * pair of content tree and base path, so that builds of different archives neither mix nor evict one another.
 */
export const cacheDir = resolve(
  given('CACHE_DIR') ?? `node_modules/.cache/archive/${shortDigest(contentDir + '\n' + site.basePath)}`,
);

/** What is read and where what was read is kept; the same for the loaders and the search index. */
export const readOptions = { folder: contentDir, cacheDir, base: site.basePath };

/** The first 16 hexadecimal digits of a text's SHA-256. */
export function shortDigest(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** A variable of the environment; one that is empty counts as not set. */
function given(name: string): string | undefined {
  return process.env[name] === '' ? undefined : process.env[name];
}
