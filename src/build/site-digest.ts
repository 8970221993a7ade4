import { filesDigest } from '../cache/code-digest.ts';
import { shortDigest } from '../folders.ts';
import { listFiles } from '../cache/list-files.ts';
import { deployment, offlineReading, shareImages } from '../environment.ts';
import { site } from '../site.ts';

/** Inputs of the build outside `src/` and `public/`. */
const SETTINGS_FILES = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/**
 * A digest of the settings from `content/site.yaml` and environment variables such as `SITE_URL`:
 * 16 hexadecimal digits.
 */
export const settingsDigest = shortDigest(
  JSON.stringify([site, deployment, shareImages, offlineReading]),
);

/** A digest of all code and settings, without the content: 16 hexadecimal digits. */
export function siteDigest(): string {
  const code = ['src', 'public'].flatMap((folder) =>
    listFiles(folder).map(({ path }) => `${folder}/${path}`),
  );
  return shortDigest(settingsDigest + filesDigest([...code, ...SETTINGS_FILES]));
}
