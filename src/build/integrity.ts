import { createHash } from 'node:crypto';

/**
 * The digest of a file in the format of the `integrity` attribute: `sha256-…`. Source:
 * https://www.w3.org/TR/SRI/#integrity-metadata-description
 */
export function integrityOf(content: string | Uint8Array): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
