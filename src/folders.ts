import { hash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { deployment } from './environment.ts';

/** The folder of the content, absolute: `CONTENT_DIR`, or `content/` in the project. */
export const contentDir = resolve(environment('CONTENT_DIR') ?? 'content');

/**
 * The cache folder: parsed bodies, resized photos, Astro's own cache. Each pair of content folder
 * and base path has its own, so that builds of different archives do not evict each other's files.
 */
export const cacheDir = resolve(
  environment('CACHE_DIR') ??
    `node_modules/.cache/archive/${shortDigest(contentDir + '\n' + deployment.basePath)}`,
);

/** The folder of the content that `astro dev` has read: a build beside it reads by itself. */
export const developmentCacheDir = join(cacheDir, 'development');

/** The default options for reading content, shared by builds and the development server. */
export const readOptions = { folder: contentDir, cacheDir };

/** Resolves a path as the user wrote it: npm runs scripts in the project's folder. */
export function fromCaller(path: string): string {
  return resolve(environment('INIT_CWD') ?? '.', path);
}

/** The first 16 hexadecimal digits of a text's SHA-256. */
export function shortDigest(text: string | Uint8Array): string {
  return hash('sha256', text).slice(0, 16);
}

/** Reads an environment variable; an empty one counts as unset. */
function environment(name: string): string | undefined {
  return process.env[name] === '' ? undefined : process.env[name];
}
