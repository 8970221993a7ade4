import { escapeXml } from '../feeds/xml.ts';
import { href } from '../links.ts';
import type { RescuedAddress } from '../rescue/rescued-addresses.ts';
import { partOf } from './old-addresses.ts';

/** A former address, the path to which it leads now, and what is there. */
export interface AddressLink {
  from: string;
  to: string;
  label: string;
}

/** One look-up fetches one file of at most so many bytes. */
export const MAX_PART_BYTES = 16_000;

/** The links of rescued addresses in their normal form. */
export function addressLinks(addresses: readonly RescuedAddress[]): AddressLink[] {
  return addresses.map(({ address, path, title }) => ({ from: address, to: path, label: title }));
}

/** Spreads addresses, in the order given, over few files below {@link MAX_PART_BYTES}. */
export function toParts(links: readonly AddressLink[]): AddressLink[][] {
  const sized = links.map((link) => ({ link, bytes: Buffer.byteLength(lineOf(link)) }));
  const total = sized.reduce((sum, { bytes }) => sum + bytes, 0);
  for (let count = Math.ceil(total / MAX_PART_BYTES); ; count = Math.ceil(count * 1.25)) {
    const parts = Array.from({ length: count }, (): { links: AddressLink[]; bytes: number } => ({
      links: [],
      bytes: 0,
    }));
    for (const { link, bytes } of sized) {
      const part = parts[partOf(link.from, count)];
      part?.links.push(link);
      if (part) part.bytes += bytes;
    }
    // More files than addresses part none that are still together.
    if (count > links.length || parts.every(({ bytes }) => bytes <= MAX_PART_BYTES))
      return parts.map((part) => part.links);
  }
}

/** The text of a file. */
export function partText(links: readonly AddressLink[]): string {
  return links.map(lineOf).join('');
}

function lineOf({ from, to, label }: AddressLink): string {
  return `<a id="${escapeXml(from)}" href="${href(to)}">${escapeXml(label)}</a>\n`;
}
