import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** In bytes: memory never holds a whole file of a bag, which may be of any size. */
const CHUNK = 1_048_576;

/**
 * The digest of a file in hexadecimal digits.
 * @throws the error of the operating system.
 */
export function fileDigest(path: string, algorithm: string): string {
  const digest = createHash(algorithm);
  const chunk = Buffer.alloc(CHUNK);
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk))
      digest.update(chunk.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return digest.digest('hex');
}
