import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import { filesDigest } from '../cache/code-digest.ts';
import { cacheDir } from '../folders.ts';
import { MAX_PIXELS, photoDigest } from '../loading/photos.ts';
import type { PhotoFile } from '../schemas/photo-file.ts';
import { UserError } from '../problems/user-error.ts';
import { maxWidth, type Format, type Rendition } from './renditions.ts';

/** Maximum size of a photograph's file in bytes; a phone may choose any of them. */
export const MAX_BYTES = 100_000;

/** The encoder and default quality of each format: no artefacts are visible beside the original. */
const ENCODERS: Record<
  Format,
  { quality: number; encode: (image: Sharp, quality: number) => Sharp }
> = {
  // Higher effort saves at most 5% of the size and takes three to ten times as long.
  avif: {
    quality: 55,
    encode: (image, quality) => image.avif({ quality, effort: 0, chromaSubsampling: '4:2:0' }),
  },
  jpg: { quality: 76, encode: (image, quality) => image.jpeg({ quality, mozjpeg: true }) },
};
/**
 * Minimum fraction of the default quality. Below it the image is blurred instead: blocking is
 * visible, missing grain is not.
 */
const MIN_QUALITY_FRACTION = 1 / 3;

/**
 * A digest of everything that determines the encoded files. Other libraries do not matter:
 * re-encoding thousands of photographs takes an hour.
 */
const encoderDigest = filesDigest([
  'src/photos/encode.ts',
  'src/photos/renditions.ts',
  'node_modules/sharp/package.json',
]).slice(0, 8);

/** A photograph, and the path of its original. */
export interface Original extends PhotoFile {
  path: string;
}

/** Encodes a rendition of a photograph, upright and without metadata. Cached in `folder`. */
export async function encode(
  photo: Original,
  rendition: Rendition,
  folder = join(cacheDir, 'photos'),
): Promise<Uint8Array<ArrayBuffer>> {
  const file = join(
    folder,
    `${photo.digest}-${rendition.width}-${encoderDigest}.${rendition.format}`,
  );
  const cached = readCacheFile(file);
  if (cached) return cached;
  const bytes = await encodeWithinLimit(await decodeOnce(photo), rendition);
  writeCacheFile(file, bytes);
  return new Uint8Array(bytes);
}

/**
 * A file this many times over the limit needs large steps: each attempt costs as much as the first.
 */
const FAR_OVER_LIMIT = 3;

/**
 * Encodes with the best quality that {@link MAX_BYTES} allows: lowers the quality first, then blurs
 * increasingly, which removes the grain that costs most.
 */
async function encodeWithinLimit(
  { data, info }: Pixels,
  { format, width, height }: Rendition,
): Promise<Buffer> {
  const { channels } = info;
  const encoder = ENCODERS[format];
  // AVIF bytes depend on the number of threads, and builds must be reproducible.
  sharp.concurrency(1);
  const image = sharp(data, {
    raw: { width: info.width, height: info.height, channels },
    limitInputPixels: MAX_PIXELS,
  }).resize({ width, height, fit: 'fill' });
  const minQuality = Math.ceil(encoder.quality * MIN_QUALITY_FRACTION);
  let [quality, blur] = [encoder.quality, 0];
  for (;;) {
    const bytes = await encoder
      .encode(blur > 0 ? image.clone().blur(blur) : image.clone(), quality)
      .toBuffer();
    if (bytes.length <= MAX_BYTES) return bytes;
    const isFarOver = bytes.length > FAR_OVER_LIMIT * MAX_BYTES;
    if (quality === minQuality) blur = blur * (isFarOver ? 4 : 2) || (isFarOver ? 1 : 0.5);
    quality = isFarOver
      ? minQuality
      : Math.max(
          minQuality,
          Math.floor(quality * Math.min(0.9, Math.max(0.6, MAX_BYTES / bytes.length))),
        );
  }
}

interface Pixels {
  data: Buffer;
  info: OutputInfo;
}

let lastDecoded: { digest: string; pixels: Promise<Pixels> } | undefined;

/**
 * Decodes a photograph at its largest published size. Keeps the last one: its other sizes are
 * requested next, and decoding takes as long as encoding.
 */
function decodeOnce(photo: Original): Promise<Pixels> {
  if (lastDecoded?.digest === photo.digest) return lastDecoded.pixels;
  const pixels = decode(photo);
  lastDecoded = { digest: photo.digest, pixels };
  // Failures are not cached.
  pixels.catch(() => {
    if (lastDecoded?.pixels === pixels) lastDecoded = undefined;
  });
  return pixels;
}

/**
 * @throws UserError if the file has changed since the archive was read: wrong pixels would be
 * cached under its digest.
 */
async function decode(photo: Original): Promise<Pixels> {
  const bytes = await readFile(photo.path);
  if (photoDigest(bytes) !== photo.digest)
    throw new UserError(`Ảnh ${photo.id} đã được thay trong khi dựng trang. Xin dựng lại.`);
  return (
    sharp(bytes, { limitInputPixels: MAX_PIXELS })
      .autoOrient()
      // Transparent areas would be black in JPEG, and unreadable on a dark page.
      .flatten({ background: '#fff' })
      .resize({ width: maxWidth(photo) })
      .raw()
      .toBuffer({ resolveWithObject: true })
  );
}
