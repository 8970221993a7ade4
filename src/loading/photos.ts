import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import * as z from 'astro/zod';
import pLimit from 'p-limit';
import { keepFile, keptFile } from '../cache/kept-file.ts';
import { filesDigest } from '../code-digest.ts';
import { nearest, quoted } from '../nearest.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { capitalised } from '../vietnamese/letter-case.ts';
import { photoFileSchema, type PhotoFile } from '../schemas/photo-file.ts';
import { isSettled, stampOf, statOf } from './file-stamp.ts';
import { isPhotograph } from './image-kinds.ts';

/** Beyond this an image is not a news photograph but a decompression bomb. */
export const MAX_PIXELS = 60_000_000;
const IMAGE_NAME = /\.(?:jpe?g|png|webp|avif)$/iu;
/** No camera writes more. */
export const MAX_PHOTO_BYTES = 40_000_000;

const SMALLER = 'Xuất lại ảnh dưới dạng JPEG, cạnh dài nhất 2.000-4.000 điểm ảnh.';
/** A strip of pixels would stretch a page, or vanish in it. */
const MAX_RATIO = 10;
/** Small, so that a JPEG is decoded at an eighth of its size. */
const TRIAL = { width: 16, height: 16, fit: 'fill' } as const;

/** What was found out about the bytes of a sound photograph. */
const factsSchema = photoFileSchema.pick({ width: true, height: true, colour: true });
type Facts = z.infer<typeof factsSchema>;

const memorySchema = z.object({
  /** The code that has found the facts out. */
  made: z.string(),
  /** By the digest of the photograph's bytes. */
  facts: z.record(z.string(), factsSchema),
  /** The bytes that a path had when its file had this stamp. */
  files: z.record(z.string(), z.object({ stamp: z.string(), digest: z.string() })),
});
type Memory = z.infer<typeof memorySchema>;

/** What the facts depend on besides the bytes. */
const CODE = ['src/loading/photos.ts', 'src/loading/file-stamp.ts', 'src/loading/image-kinds.ts', 'node_modules/sharp/package.json'];

/** The facts of a photograph, or a Vietnamese sentence that says why it cannot be used, with what would be right. */
export type PhotoRead = { photo: PhotoFile } | { photo?: never; message: string; expected?: string };

/** The name of a photograph's bytes: the first 32 hexadecimal digits of their SHA-256. */
export function photoDigest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

/**
 * Reads photographs' sizes and digests, and remembers them by their bytes. Bytes are not read again while the file's stamp is the
 * same, which no program can set back: the time of its last change of any kind (ctime) is the system's own.
 */
export class PhotoReader {
  readonly #memoryFile: string;
  readonly #memory: Memory;
  readonly #limit = pLimit(availableParallelism());
  #hasNews = false;

  constructor(memoryFile: string) {
    this.#memoryFile = memoryFile;
    this.#memory = recall(memoryFile);
  }

  /** The facts of the photograph at `path`, which the archive calls `id`. As many are read at once as there are processors. */
  read(path: string, id: string): Promise<PhotoRead> {
    return this.#limit(() => this.#read(path, id));
  }

  async #read(path: string, id: string): Promise<PhotoRead> {
    const began = Date.now();
    const stat = statOf(path);
    if (!stat?.isFile()) return missing(path, stat !== undefined);
    const { files, facts } = this.#memory;
    const known = files[path];
    const remembered = known?.stamp === stampOf(stat) ? facts[known.digest] : undefined;
    if (known && remembered) return { photo: { id, path, digest: known.digest, ...remembered } };
    const name = `“${basename(path)}”`;
    if (stat.size > MAX_PHOTO_BYTES) return tooHeavy(basename(path), Number(stat.size));
    try {
      // Bytes, not the path: from a path, the image library opens the file anew for each format it might be.
      const bytes = readFileSync(path);
      const digest = photoDigest(bytes);
      const found = facts[digest] ?? await examine(bytes, name);
      if ('message' in found) return found;
      facts[digest] = found;
      if (isSettled(stat, began)) files[path] = { stamp: stampOf(stat), digest };
      this.#hasNews = true;
      return { photo: { id, path, digest, ...found } };
    } catch {
      return { message: `Tệp ảnh ${name} hỏng nên không đọc được.`, expected: SMALLER };
    }
  }

  /**
   * Writes down what was read, for the next build.
   * @throws CacheError when it cannot be written.
   */
  remember(): void {
    if (this.#hasNews) keepFile(this.#memoryFile, Buffer.from(JSON.stringify(this.#memory)));
    this.#hasNews = false;
  }
}

/** What is said of a photograph's file of more than {@link MAX_PHOTO_BYTES} bytes. */
export function tooHeavy(name: string, bytes: number): { message: string; expected: string } {
  return { message: `Tệp ảnh “${name}” nặng ${formatNumber(Math.round(bytes / 1_000_000))} MB.`, expected: `Nhiều nhất ${MAX_PHOTO_BYTES / 1_000_000} MB. ${SMALLER}` };
}

/** Looks at the bytes of a photograph, which messages call `name`. @throws Error when they cannot be decoded. */
async function examine(bytes: Buffer, name: string): Promise<Facts | { message: string; expected: string }> {
  if (!isPhotograph(bytes)) return { message: `Tệp ${name} không phải ảnh JPEG, PNG, WebP hoặc AVIF.`, expected: 'Mở ảnh trong một chương trình xem ảnh rồi lưu lại dưới dạng JPEG; đổi tên tệp thì không đổi được loại ảnh.' };
  // Only now: loading the image library takes a third of the time in which one briefing is checked.
  const { default: sharp } = await import('sharp');
  const image = sharp(bytes, { limitInputPixels: false });
  const { width, height, autoOrient } = await image.metadata();
  if (width * height > MAX_PIXELS) return { message: `Ảnh ${name} có ${formatNumber(width)} x ${formatNumber(height)} điểm ảnh, quá lớn.`, expected: SMALLER };
  if (Math.max(width, height) > MAX_RATIO * Math.min(width, height)) return { message: `Ảnh ${name} có ${formatNumber(width)} x ${formatNumber(height)} điểm ảnh, quá dài và hẹp.`, expected: `Cắt lại ảnh: cạnh dài nhiều nhất gấp ${MAX_RATIO} lần cạnh ngắn.` };
  // To the last row: what cannot be decoded now would break the build when it is encoded.
  const { data, info } = await image.flatten({ background: '#fff' }).resize(TRIAL).raw().toBuffer({ resolveWithObject: true });
  return { width: autoOrient.width, height: autoOrient.height, colour: averageColour(data, info.channels) };
}

/** Why there is no photograph at a path, with the names that are most like it; `isOther` when something else is there. */
function missing(path: string, isOther: boolean): { message: string; expected: string } {
  const name = basename(path);
  if (isOther) return { message: `“${name}” là một liên kết hoặc thư mục, không phải tệp ảnh thật.`, expected: 'Xóa nó và đặt chính tệp ảnh vào đây.' };
  const images = existsSync(dirname(path)) ? readdirSync(dirname(path)).filter(isImageName) : [];
  const inCapitals = images.find((image) => image.toLowerCase() === name.toLowerCase());
  const put = 'đặt tệp ảnh vào cùng thư mục với bản tin, hoặc bỏ mục src và alt khi ảnh không còn lưu.';
  return {
    message: `Không có tệp ảnh “${name}” cạnh bản tin.`,
    expected: inCapitals !== undefined
      ? `Tên tệp viết thường: đổi tên ${inCapitals} thành ${name}.`
      : images.length > 0 ? `Gần nhất: ${quoted(nearest(name, images))}. Nếu không phải thì ${put}` : capitalised(put),
  };
}

/** The average of pixels of three channels, or of one (grey), as `#7f8a91`. */
function averageColour(data: Uint8Array, channels: number): string {
  const average = (channel: number) => {
    const values = data.filter((_value, index) => index % channels === channel % channels);
    return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
  };
  return `#${[0, 1, 2].map((channel) => average(channel).toString(16).padStart(2, '0')).join('')}`;
}

function recall(file: string): Memory {
  const made = filesDigest(CODE);
  const nothing: Memory = { made, facts: {}, files: {} };
  const kept = keptFile(file);
  if (!kept) return nothing;
  try {
    const memory = memorySchema.parse(JSON.parse(Buffer.from(kept).toString()));
    return memory.made === made ? memory : nothing;
  } catch {
    return nothing;
  }
}

/** Whether a file's name is that of an image, however it is written (cameras write `.JPG`). */
export function isImageName(name: string): boolean {
  return IMAGE_NAME.test(name);
}

/** Where a photo of the briefing at `briefingPath` lies. */
export function photoPath(briefingPath: string, src: string): string {
  return join(dirname(briefingPath), src);
}
