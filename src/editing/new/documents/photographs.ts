import { createHash } from 'node:crypto';
import { isPhotograph } from '../../../loading/image-kinds.ts';
import { MAX_PIXELS } from '../../../loading/photos.ts';
import { leaveOut } from './left-out.ts';
import type { SourceDocument, SourcePicture } from './source-document.ts';

/** A picture of a document that is suitable for a briefing. */
export interface Photograph {
  bytes: Uint8Array;
  /** The extension of its file. */
  extension: 'jpg' | 'png' | 'webp' | 'avif';
  alt: string | undefined;
}

/** Smaller pictures are icons, rules and stamps (pixels). */
const MIN_SIDE = 100;
const MAX_RATIO = 10;
/** The maximum number of a briefing's photographs (src/schemas/briefing.ts). */
const MAX_PHOTOS = 99;

/**
 * Converts a document's pictures to photographs, by index, applying the author's crop. Counts
 * unsuitable ones as left out, and uses duplicates once.
 */
export async function photographsOf({
  pictures,
  leftOut,
}: Pick<SourceDocument, 'pictures' | 'leftOut'>): Promise<(Photograph | undefined)[]> {
  const seen = new Set<string>();
  const photographs: (Photograph | undefined)[] = [];
  for (const picture of pictures) {
    const digest = createHash('sha256')
      .update(picture.bytes)
      .update(JSON.stringify(picture.crop ?? null))
      .digest('hex');
    const isDuplicate = seen.has(digest);
    seen.add(digest);
    const photograph =
      isDuplicate || photographs.filter(Boolean).length >= MAX_PHOTOS
        ? undefined
        : await toPhotograph(picture);
    if (photograph === undefined && !isDuplicate) leaveOut(leftOut, 'pictures');
    photographs.push(photograph);
  }
  return photographs;
}

async function toPhotograph({ bytes, alt, crop }: SourcePicture): Promise<Photograph | undefined> {
  if (!isPhotograph(bytes)) return undefined;
  // Loaded lazily: the image library takes long to load.
  const { default: sharp } = await import('sharp');
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS });
    const { width, height, format } = await image.metadata();
    const area = crop && {
      left: Math.round(crop.left * width),
      top: Math.round(crop.top * height),
      width: Math.round((1 - crop.left - crop.right) * width),
      height: Math.round((1 - crop.top - crop.bottom) * height),
    };
    const { width: visibleWidth, height: visibleHeight } = area ?? { width, height };
    if (
      width * height > MAX_PIXELS ||
      Math.min(visibleWidth, visibleHeight) < MIN_SIDE ||
      Math.max(visibleWidth, visibleHeight) > MAX_RATIO * Math.min(visibleWidth, visibleHeight)
    )
      return undefined;
    const extension =
      format === 'jpeg' ? 'jpg' : format === 'png' || format === 'webp' ? format : 'avif';
    return {
      bytes: area ? await image.extract(area).toBuffer() : bytes,
      extension,
      alt: humanAlt(alt),
    };
  } catch {
    return undefined;
  }
}

/** Returns an alternative text if a person wrote it: Word and cameras generate some. */
function humanAlt(alt: string | undefined): string | undefined {
  const words = alt?.replace(/\s+/gu, ' ').trim().normalize('NFC') ?? '';
  const isGenerated =
    /automatically generated|description generated|được tạo tự động|tạo tự động|^(?:picture|image|hình ảnh|ảnh|img|dsc)[\s_-]*\d*$|\.(?:jpe?g|png|gif|bmp)$|^(?:a picture containing|có thể là hình ảnh)/iu.test(
      words,
    );
  return isGenerated || words.length < 5 || words.length > 300 ? undefined : words;
}
