import { createHash } from 'node:crypto';

/** A file's digest as browsers compare it: `sha256-…`. Source: https://www.w3.org/TR/SRI/#integrity-metadata-description */
export function integrityOf(content: string | Uint8Array): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
