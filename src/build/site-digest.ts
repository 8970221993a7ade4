import { filesDigest } from '../code-digest.ts';
import { shortDigest } from '../folders.ts';
import { listFiles } from '../list-files.ts';
import { offlineReading, shareImages, site } from '../site.ts';

/** What a site is made from, besides all code and what stands in `public/`. */
const SETTINGS = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** A digest of the settings that come from environment variables, such as `SITE_URL`: 16 hexadecimal digits. */
export const settingsDigest = shortDigest(JSON.stringify([site, shareImages, offlineReading]));

/** A digest of the site's settings and of all code, without the content: 16 hexadecimal digits. */
export function siteDigest(): string {
  const code = ['src', 'public'].flatMap((folder) => listFiles(folder).map(({ path }) => `${folder}/${path}`));
  return shortDigest(settingsDigest + filesDigest([...code, ...SETTINGS]));
}
