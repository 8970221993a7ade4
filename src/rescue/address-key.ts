/** The offset basis and prime of FNV-1a with 32 bits. Source: RFC 9923, 5. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * The key of a former address in its normal form: 16 hexadecimal digits, of which the first eight
 * say in which file it is.
 */
export function addressKey(address: string): string {
  return hash(address, BASIS) + hash(address, BASIS ^ 0x5bd1e995);
}

/** The number of the file that holds a key, among `count` files. */
export function shardOf(key: string, count: number): number {
  return parseInt(key.slice(0, 8), 16) % count;
}

function hash(text: string, basis: number): string {
  let value = basis;
  for (let at = 0; at < text.length; at += 1) {
    value ^= text.charCodeAt(at);
    value = Math.imul(value, PRIME);
  }
  // The last letters of addresses differ: mixes them into all bits.
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  value ^= value >>> 13;
  return (value >>> 0).toString(16).padStart(8, '0');
}
