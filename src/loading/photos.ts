import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import * as z from 'astro/zod';
import pLimit from 'p-limit';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import { filesDigest } from '../cache/code-digest.ts';
import type { Explanation } from '../problems/problem.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { photoFileSchema, type PhotoFile } from '../schemas/photo-file.ts';
import { isSettled, fileStamp, statIfExists } from './file-stamp.ts';
import { isPhotograph } from './image-kinds.ts';
import { explainMissing } from './missing-photo.ts';

/** A larger image is not a news photograph but a decompression bomb. */
export const MAX_PIXELS = 60_000_000;
/** No camera writes larger files. */
export const MAX_PHOTO_BYTES = 40_000_000;

const EXPORT_SMALLER = 'Xuất lại ảnh dưới dạng JPEG, cạnh dài nhất 2.000-4.000 điểm ảnh.';
/** The maximum ratio of the sides: a narrow strip would stretch a page, or be invisible. */
const MAX_RATIO = 10;
/** Small, so that JPEGs are decoded at an eighth of their size. */
const SAMPLE_SIZE = { width: 16, height: 16, fit: 'fill' } as const;

/** The properties of a valid photograph. */
const factsSchema = photoFileSchema.pick({ width: true, height: true, colour: true });
type Facts = z.infer<typeof factsSchema>;

const memorySchema = z.object({
  /** The digest of the code that determined the facts. */
  made: z.string(),
  /** By the digest of the photograph's bytes. */
  facts: z.record(z.string(), factsSchema),
  /** The stamp and digest of each file, by path. */
  files: z.record(z.string(), z.object({ stamp: z.string(), digest: z.string() })),
});
type Memory = z.infer<typeof memorySchema>;

/** The files that the facts depend on besides the photograph. */
const CODE_FILES = [
  'src/loading/photos.ts',
  'src/loading/file-stamp.ts',
  'src/loading/image-kinds.ts',
  'node_modules/sharp/package.json',
];

/** A photograph with its facts, or a Vietnamese message that says why it cannot be used. */
export type PhotoRead =
  { photo: PhotoFile } | { photo?: never; message: string; expected?: string };

/** Identifies a photograph by its bytes: the first 32 hexadecimal digits of their SHA-256. */
export function photoDigest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

/**
 * Reads the sizes and digests of photographs, and caches them by digest. A file is not read again
 * while its stamp is unchanged (see `fileStamp`).
 */
export class PhotoReader {
  readonly #memoryFile: string;
  readonly #memory: Memory;
  readonly #limit = pLimit(availableParallelism());
  #hasChanged = false;

  constructor(memoryFile: string) {
    this.#memoryFile = memoryFile;
    this.#memory = readMemory(memoryFile);
  }

  /**
   * Reads the photograph at `path`. Runs as many reads concurrently as there are processors.
   * @param id its id in the archive.
   */
  read(path: string, id: string): Promise<PhotoRead> {
    return this.#limit(() => this.#read(path, id));
  }

  async #read(path: string, id: string): Promise<PhotoRead> {
    const readAt = Date.now();
    const stat = statIfExists(path);
    if (!stat?.isFile()) return explainMissing(path, stat !== undefined);
    const { files, facts } = this.#memory;
    const known = files[path];
    const cachedFacts = known?.stamp === fileStamp(stat) ? facts[known.digest] : undefined;
    if (known && cachedFacts) return { photo: { id, digest: known.digest, ...cachedFacts } };
    const name = `“${basename(path)}”`;
    if (stat.size > MAX_PHOTO_BYTES) return photoTooLarge(basename(path), Number(stat.size));
    try {
      // Passes bytes instead of the path: with a path, the image library reopens the file for each
      // format it tries.
      const bytes = readFileSync(path);
      const digest = photoDigest(bytes);
      const found = facts[digest] ?? (await examine(bytes, name));
      if ('message' in found) return found;
      facts[digest] = found;
      if (isSettled(stat, readAt)) files[path] = { stamp: fileStamp(stat), digest };
      this.#hasChanged = true;
      return { photo: { id, digest, ...found } };
    } catch {
      return { message: `Tệp ảnh ${name} hỏng nên không đọc được.`, expected: EXPORT_SMALLER };
    }
  }

  /**
   * Writes the cache for the next build.
   * @throws CacheError when it cannot be written.
   */
  save(): void {
    if (this.#hasChanged)
      writeCacheFile(this.#memoryFile, Buffer.from(JSON.stringify(this.#memory)));
    this.#hasChanged = false;
  }
}

/** The message for a photograph of more than {@link MAX_PHOTO_BYTES} bytes. */
export function photoTooLarge(name: string, bytes: number): Explanation {
  return {
    message: `Tệp ảnh “${name}” nặng ${formatNumber(Math.round(bytes / 1_000_000))} MB.`,
    expected: `Nhiều nhất ${MAX_PHOTO_BYTES / 1_000_000} MB. ${EXPORT_SMALLER}`,
  };
}

/**
 * Determines the facts of a photograph.
 * @param name its file name in messages.
 * @throws Error when the bytes cannot be decoded.
 */
async function examine(bytes: Buffer, name: string): Promise<Facts | Explanation> {
  if (!isPhotograph(bytes))
    return {
      message: `Tệp ${name} không phải ảnh JPEG, PNG, WebP hoặc AVIF.`,
      expected:
        'Mở ảnh trong một chương trình xem ảnh rồi lưu lại dưới dạng JPEG; đổi tên tệp thì không đổi được loại ảnh.',
    };
  // Loaded lazily: importing the image library takes a third of the time to check one briefing.
  const { default: sharp } = await import('sharp');
  const image = sharp(bytes, { limitInputPixels: false });
  const { width, height, autoOrient } = await image.metadata();
  if (width * height > MAX_PIXELS)
    return {
      message: `Ảnh ${name} có ${formatNumber(width)} x ${formatNumber(height)} điểm ảnh, quá lớn.`,
      expected: EXPORT_SMALLER,
    };
  if (Math.max(width, height) > MAX_RATIO * Math.min(width, height))
    return {
      message: `Ảnh ${name} có ${formatNumber(width)} x ${formatNumber(height)} điểm ảnh, quá dài và hẹp.`,
      expected: `Cắt lại ảnh: cạnh dài nhiều nhất gấp ${MAX_RATIO} lần cạnh ngắn.`,
    };
  // Decodes the whole image: a damaged one would otherwise fail the build when it is encoded.
  const { data, info } = await image
    .flatten({ background: '#fff' })
    .resize(SAMPLE_SIZE)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    width: autoOrient.width,
    height: autoOrient.height,
    colour: averageColour(data, info.channels),
  };
}

/** The average colour of pixels with three channels or one (grey), as `#7f8a91`. */
function averageColour(data: Uint8Array, channels: number): string {
  const average = (channel: number) => {
    const values = data.filter((_value, index) => index % channels === channel % channels);
    return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
  };
  return `#${[0, 1, 2].map((channel) => average(channel).toString(16).padStart(2, '0')).join('')}`;
}

function readMemory(file: string): Memory {
  const made = filesDigest(CODE_FILES);
  const empty: Memory = { made, facts: {}, files: {} };
  const bytes = readCacheFile(file);
  if (!bytes) return empty;
  try {
    const memory = memorySchema.parse(JSON.parse(Buffer.from(bytes).toString()));
    return memory.made === made ? memory : empty;
  } catch {
    return empty;
  }
}

/** The path of a photo, which lies beside the briefing at `briefingPath`. */
export function photoPath(briefingPath: string, src: string): string {
  return join(dirname(briefingPath), src);
}
