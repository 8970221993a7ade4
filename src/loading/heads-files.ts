import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file of one year, or what a killed process left of it. */
const HEADS_FILE = /^heads-\d{4}\.json/u;

/** The file of `HeadsCache` for the year of a briefing at `path` (`…/2020/07/giao-ban.mdx`). */
export function headsFile(cacheFile: string, path: string): string {
  return join(dirname(cacheFile), `heads-${basename(dirname(dirname(path)))}.json`);
}

/** The existing files of `HeadsCache`, which stand beside the cache of briefings. */
export function headsFiles(cacheFile: string): string[] {
  const folder = dirname(cacheFile);
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => HEADS_FILE.test(name))
        .map((name) => join(folder, name))
    : [];
}
