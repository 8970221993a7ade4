/**
 * How the page of wrong addresses looks up an address: the addresses that lead on, and those of
 * removed briefings, are spread over small files, of which a reader fetches one. A file is a list
 * of links whose ids are the addresses: the page's script is small, as it shows them as they are.
 */

/** A file of this many addresses takes about 15 KB; by chance one may be twice as long. */
const ADDRESSES_PER_PART = 60;

/** The number of files for so many addresses. */
export function partCount(addresses: number): number {
  return Math.ceil(addresses / ADDRESSES_PER_PART);
}

/** The path of a file from the site's root. */
export function partPath(part: number): string {
  return `/da-chuyen/${part}.txt`;
}

/** The number of the file that holds an address. */
export function partOf(path: string, parts: number): number {
  let sum = 0;
  for (const letter of path) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
  return sum % parts;
}

/** Spreads addresses over files, in the order given. */
export function toParts<Address extends { from: string }>(
  addresses: readonly Address[],
): Address[][] {
  const count = partCount(addresses.length);
  const parts = Array.from({ length: count }, (): Address[] => []);
  for (const address of addresses) parts[partOf(address.from, count)]?.push(address);
  return parts;
}
