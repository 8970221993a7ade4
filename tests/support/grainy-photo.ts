import sharp from 'sharp';
import { seededRandom } from '../../tools/sample/random.ts';

/** A JPEG of coarse noise, which cannot be compressed well. Deterministic. */
export function grainyPhoto(width: number, height: number): Promise<Buffer> {
  const random = seededRandom(1);
  const [columns, rows] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  const grains = Buffer.from(
    Uint8Array.from({ length: columns * rows * 3 }, () => random.int(0, 255)),
  );
  return sharp(grains, { raw: { width: columns, height: rows, channels: 3 } })
    .resize({ width, height, fit: 'fill' })
    .jpeg({ quality: 90 })
    .toBuffer();
}
