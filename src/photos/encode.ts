import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { keepFile, keptFile } from '../cache/kept-file.ts';
import { filesDigest } from '../code-digest.ts';
import { cacheDir } from '../folders.ts';
import { MAX_PIXELS, photoDigest } from '../loading/photos.ts';
import type { PhotoFile } from '../schemas/photo-file.ts';
import { UserError } from '../user-error.ts';
import { widest, type Format, type Rendition } from './renditions.ts';

/** The most that a file of a photograph weighs, in bytes: a phone may choose any of them. */
export const MAX_BYTES = 100_000;

/** How each kind of file is made, and how well as long as it is not too heavy: qualities at which no fault is seen beside the original. */
const ENCODERS: Record<Format, { quality: number; encode: (image: Sharp, quality: number) => Sharp }> = {
  // With more effort a file is at most a twentieth lighter, and takes three to ten times as long.
  avif: { quality: 55, encode: (image, quality) => image.avif({ quality, effort: 0, chromaSubsampling: '4:2:0' }) },
  jpg: { quality: 76, encode: (image, quality) => image.jpeg({ quality, mozjpeg: true }) },
};
/** Below this part of its usual quality a photograph is rather made softer: blocks are seen, and grain that is left out is not missed. */
const LEAST = 1 / 3;

/** A change of how photographs are made makes them anew; of any other library does not: thousands take an hour. */
const made = filesDigest(['src/photos/encode.ts', 'src/photos/renditions.ts', 'node_modules/sharp/package.json']).slice(0, 8);

/** A photograph's rendition as a file, turned upright and without its metadata; each is encoded once and then kept in `folder`. */
export async function encode(photo: PhotoFile, rendition: Rendition, folder = join(cacheDir, 'photos')): Promise<Uint8Array<ArrayBuffer>> {
  const kept = join(folder, `${photo.digest}-${rendition.width}-${made}.${rendition.format}`);
  const known = keptFile(kept);
  if (known) return known;
  const bytes = await encodeLightly(await pixelsOf(photo), rendition);
  keepFile(kept, bytes);
  return new Uint8Array(bytes);
}

/** A file that is so many times too heavy gets no lighter by small steps: each costs as much as the first. */
const FAR_TOO_HEAVY = 3;

/** Encodes as well as {@link MAX_BYTES} allow: with less and less quality, then also with a blur that grows, in which the heaviest grain ends. */
async function encodeLightly({ data, info }: Pixels, { format, width, height }: Rendition): Promise<Buffer> {
  const { channels } = info;
  const encoder = ENCODERS[format];
  // AVIF made by two threads has other bytes than made by one, and a build is to be the same on every machine.
  sharp.concurrency(1);
  const image = sharp(data, { raw: { width: info.width, height: info.height, channels }, limitInputPixels: MAX_PIXELS }).resize({ width, height, fit: 'fill' });
  const least = Math.ceil(encoder.quality * LEAST);
  let [quality, blur] = [encoder.quality, 0];
  for (;;) {
    const bytes = await encoder.encode(blur > 0 ? image.clone().blur(blur) : image.clone(), quality).toBuffer();
    if (bytes.length <= MAX_BYTES) return bytes;
    const far = bytes.length > FAR_TOO_HEAVY * MAX_BYTES;
    if (quality === least) blur = blur * (far ? 4 : 2) || (far ? 1 : 0.5);
    quality = far ? least : Math.max(least, Math.floor(quality * Math.min(0.9, Math.max(0.6, MAX_BYTES / bytes.length))));
  }
}

interface Pixels {
  data: Buffer;
  info: OutputInfo;
}

let last: { digest: string; pixels: Promise<Pixels> } | undefined;

/** A photograph's pixels in the largest size. Those of the last one are kept: its other sizes are asked for next, and reading it takes as long as encoding one of them. */
function pixelsOf(photo: PhotoFile): Promise<Pixels> {
  if (last?.digest === photo.digest) return last.pixels;
  const pixels = decode(photo);
  last = { digest: photo.digest, pixels };
  // The next time it may be readable again.
  pixels.catch(() => { if (last?.pixels === pixels) last = undefined; });
  return pixels;
}

/** @throws UserError when the file no longer holds what it did when the archive was read: other pixels would be kept under its name. */
async function decode(photo: PhotoFile): Promise<Pixels> {
  const bytes = await readFile(photo.path);
  if (photoDigest(bytes) !== photo.digest) throw new UserError(`Ảnh ${photo.id} đã được thay trong khi dựng trang. Xin dựng lại.`);
  return sharp(bytes, { limitInputPixels: MAX_PIXELS })
    .autoOrient()
    // What is see-through would be black as JPEG, and unreadable on a dark page.
    .flatten({ background: '#fff' })
    .resize({ width: widest(photo) })
    .raw()
    .toBuffer({ resolveWithObject: true });
}
