import type { Briefing } from '../archive/briefing.ts';
import { addressKey, shardOf } from './address-key.ts';
import { normalAddress } from './old-address.ts';

/** A former address and the page that it leads to now. */
export interface OldAddress {
  /** As it was recorded. */
  url: string;
  /** From the site's root. */
  path: string;
}

/** A file of the look-up: pages by the key of their former address. */
export type Shard = Record<string, string>;

/** One look-up fetches one file of at most so many bytes. */
export const MAX_SHARD_BYTES = 16_000;

/** All former addresses of briefings; of two that are equal, the first briefing's. */
export function oldAddresses(
  briefings: readonly Pick<Briefing, 'path' | 'origin'>[],
): OldAddress[] {
  const seen = new Set<string>();
  return briefings.flatMap(({ path, origin }) =>
    [origin?.url, ...(origin?.others ?? []).map(({ url }) => url)].flatMap((url) => {
      const address = url === undefined ? undefined : normalAddress(url);
      if (url === undefined || address === undefined || seen.has(address)) return [];
      seen.add(address);
      return [{ url, path }];
    }),
  );
}

/** Distributes addresses among as few files as keep each below {@link MAX_SHARD_BYTES}. */
export function shardAddresses(addresses: readonly OldAddress[]): Shard[] {
  const keyed = addresses
    .map(({ url, path }) => [addressKey(normalAddress(url) ?? url), path] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  for (let count = keyed.length === 0 ? 0 : 1; ; count *= 2) {
    const shards = Array.from({ length: count }, (): Shard => ({}));
    for (const [key, path] of keyed) {
      const shard = shards[shardOf(key, count)];
      if (shard) shard[key] = path;
    }
    if (shards.every((shard) => JSON.stringify(shard).length <= MAX_SHARD_BYTES)) return shards;
  }
}
