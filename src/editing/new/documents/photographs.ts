import { createHash } from 'node:crypto';
import { isPhotograph } from '../../../loading/image-kinds.ts';
import { MAX_PIXELS } from '../../../loading/photos.ts';
import { leaveOut } from './left-out.ts';
import type { SourceDocument, SourcePicture } from './source-document.ts';

/** A picture of a document that can stand in a briefing. */
export interface Photograph {
  bytes: Uint8Array;
  /** What its file's name ends with. */
  ending: 'jpg' | 'png' | 'webp' | 'avif';
  alt: string | undefined;
}

/** Smaller ones are signs, lines and stamps (pixels). */
const SHORTEST_SIDE = 100;
const MAX_RATIO = 10;
/** As many as a briefing may have (src/schemas/briefing.ts). */
const MAX_PHOTOS = 99;

/**
 * The pictures of a document as photographs, by their indexes: what its author cut off is cut off. What cannot be one is
 * counted as left out; one that stands twice is taken once.
 */
export async function photographsOf({ pictures, leftOut }: Pick<SourceDocument, 'pictures' | 'leftOut'>): Promise<(Photograph | undefined)[]> {
  const seen = new Set<string>();
  const photographs: (Photograph | undefined)[] = [];
  for (const picture of pictures) {
    const digest = createHash('sha256').update(picture.bytes).update(JSON.stringify(picture.crop ?? null)).digest('hex');
    const isAgain = seen.has(digest);
    seen.add(digest);
    const photograph = isAgain || photographs.filter(Boolean).length >= MAX_PHOTOS ? undefined : await photographOf(picture);
    if (photograph === undefined && !isAgain) leaveOut(leftOut, 'pictures');
    photographs.push(photograph);
  }
  return photographs;
}

async function photographOf({ bytes, alt, crop }: SourcePicture): Promise<Photograph | undefined> {
  if (!isPhotograph(bytes)) return undefined;
  // Only now: loading the image library takes long.
  const { default: sharp } = await import('sharp');
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS });
    const { width, height, format } = await image.metadata();
    const area = crop && { left: Math.round(crop.left * width), top: Math.round(crop.top * height), width: Math.round((1 - crop.left - crop.right) * width), height: Math.round((1 - crop.top - crop.bottom) * height) };
    const { width: seenWidth, height: seenHeight } = area ?? { width, height };
    if (width * height > MAX_PIXELS || Math.min(seenWidth, seenHeight) < SHORTEST_SIDE || Math.max(seenWidth, seenHeight) > MAX_RATIO * Math.min(seenWidth, seenHeight)) return undefined;
    const ending = format === 'jpeg' ? 'jpg' : format === 'png' || format === 'webp' ? format : 'avif';
    return { bytes: area ? await image.extract(area).toBuffer() : bytes, ending, alt: goodAlt(alt) };
  } catch {
    return undefined;
  }
}

/** A description that a person wrote: Word writes some by itself, and so do cameras. */
function goodAlt(alt: string | undefined): string | undefined {
  const words = alt?.replace(/\s+/gu, ' ').trim().normalize('NFC') ?? '';
  const isMade = /automatically generated|description generated|được tạo tự động|tạo tự động|^(?:picture|image|hình ảnh|ảnh|img|dsc)[\s_-]*\d*$|\.(?:jpe?g|png|gif|bmp)$|^(?:a picture containing|có thể là hình ảnh)/iu.test(words);
  return isMade || words.length < 5 || words.length > 300 ? undefined : words;
}
