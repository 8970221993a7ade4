import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { codeDigest } from '../code-digest.ts';
import { cacheDir } from '../folders.ts';
import { MAX_PIXELS } from '../loading/photos.ts';
import type { PhotoFile } from '../schemas/photo-file.ts';
import { writeWhole } from '../write-whole.ts';

const QUALITY = 72;

/** A change of how photographs are made makes them anew. */
const made = codeDigest(['src/photos']).slice(0, 8);

/** A photograph as WebP at a width, turned upright and without its metadata; each is encoded once and then kept. */
export async function encodeWebp({ path, digest }: PhotoFile, width: number): Promise<Uint8Array<ArrayBuffer>> {
  const folder = join(cacheDir, 'photos');
  const kept = join(folder, `${digest}-${width}-${made}.webp`);
  try {
    return new Uint8Array(readFileSync(kept));
  } catch {
    const bytes = await sharp(path, { limitInputPixels: MAX_PIXELS }).autoOrient().resize({ width }).webp({ quality: QUALITY }).toBuffer();
    mkdirSync(folder, { recursive: true });
    writeWhole(kept, bytes);
    return new Uint8Array(bytes);
  }
}
