import { createHash } from 'node:crypto';
import { NAME_LENGTH } from '../file-table.ts';

/**
 * Returns a file name derived from its content: 10 digits and lower-case letters, safe on
 * case-insensitive file systems. 48 bits of SHA-256: among 20,000 files, the chance of a collision
 * is one in a million.
 */
export function contentName(...content: (Uint8Array | string)[]): string {
  const hash = createHash('sha256');
  for (const part of content) hash.update(part);
  return Number.parseInt(hash.digest('hex').slice(0, 12), 16)
    .toString(36)
    .padStart(NAME_LENGTH, '0');
}
