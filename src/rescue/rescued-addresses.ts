import type { Briefing } from '../archive/briefing.ts';
import { normalAddress } from './old-address.ts';

/** A former address and the page that it leads to now. */
export interface RescuedAddress {
  /** As it was recorded. */
  url: string;
  /** In its normal form. */
  address: string;
  /** From the site's root. */
  path: string;
  title: string;
}

/** All former addresses of briefings; of two that are equal, the first briefing's. */
export function rescuedAddresses(
  briefings: readonly Pick<Briefing, 'path' | 'title' | 'origin'>[],
): RescuedAddress[] {
  const seen = new Set<string>();
  return briefings.flatMap(({ path, title, origin }) =>
    [origin?.url, ...(origin?.others ?? []).map(({ url }) => url)].flatMap((url) => {
      const address = url === undefined ? undefined : normalAddress(url);
      if (url === undefined || address === undefined || seen.has(address)) return [];
      seen.add(address);
      return [{ url, address, path, title }];
    }),
  );
}
