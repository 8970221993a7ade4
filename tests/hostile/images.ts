import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** A small picture that is not encoded yet. */
function picture(): Sharp {
  return sharp({ create: { width: 64, height: 48, channels: 3, background: '#0a5646' } });
}

/** Real pictures in the four formats that photographs may have, and in two others. */
export const IMAGES = {
  jpeg: await picture().jpeg().toBuffer(),
  png: await picture().png().toBuffer(),
  webp: await picture().webp().toBuffer(),
  avif: await picture().avif({ effort: 0 }).toBuffer(),
  gif: await picture().gif().toBuffer(),
  tiff: await picture().tiff().toBuffer(),
};

/**
 * An all-black PNG of any size: a few kilobytes that expand to `width * height` pixels, or claim to
 * do so.
 */
export function pngOf(width: number, height: number, extraChunks: readonly Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(Math.min((Math.ceil(width / 8) + 1) * height, 10_000_000));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    ...extraChunks,
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A chunk of a PNG. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A copy of a picture that claims another size: `write` changes the bytes after `mark`. */
export function resized(image: Buffer, mark: string, write: (after: Buffer) => void): Buffer {
  const copy = Buffer.from(image);
  write(copy.subarray(copy.indexOf(mark, 0, 'latin1') + mark.length));
  return copy;
}

/** A JPEG with a comment (at most 65,533 bytes), which every reader skips. */
export function jpegWithComment(comment: string): Buffer {
  const text = Buffer.from(comment);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length + 2);
  return Buffer.concat([
    IMAGES.jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xfe]),
    length,
    text,
    IMAGES.jpeg.subarray(2),
  ]);
}
