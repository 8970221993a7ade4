import { dirname, join } from 'node:path';

/** The file of `HeadsCache`, beside the cache of briefings. */
export function headsFile(cacheFile: string): string {
  return join(dirname(cacheFile), 'heads.json');
}
