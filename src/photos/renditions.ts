import { photoStem, type PhotoFile } from '../schemas/photo-file.ts';

/** The published formats by file extension, with their media types. */
export const FORMATS = { avif: 'image/avif', jpg: 'image/jpeg' } as const;
export type Format = keyof typeof FORMATS;

/**
 * Published widths in pixels, never wider than the original. Published widths are never removed. A
 * page shows photographs 290 to 800 CSS px wide (src/components/article/Photo.astro) on screens
 * with a pixel ratio of 1 to 3. Each width is 1.5 times the previous one, so that no screen
 * downloads much more than it shows:
 *
 * | screen | needs | gets |
 * |---|---|---|
 * | 360 px phones with ratio 2, 768 px tablets with ratio 1 | 662, 672 | 720 |
 * | 360 to 430 px phones with ratio 2.6 to 3, desktops with ratio 1 | 800 to 1187 | 1080 |
 * | desktops with ratio 2, and enlarged photographs | 1600 | 1620 |
 *
 * Lists show photographs at most 160 px wide; there the small JPEG serves every browser.
 */
const WIDTHS: Record<Format, readonly [number, ...number[]]> = {
  avif: [720, 1080, 1620],
  // For browsers without AVIF (Chrome before 85, Safari before 16, Edge before 121), and for feed
  // readers, messengers and search engines, which want 1200 px. The small one is for lists.
  jpg: [360, 1200],
};

/**
 * Maximum number of pixels of a rendition: the widest one of a photograph with aspect ratio 1:2,
 * which is taller than phones take them. Taller ones get a smaller width, because encoding time is
 * proportional to pixels.
 */
export const MAX_RENDITION_PIXELS = 1620 * 3240;

/** A photograph in one size and format. */
export interface Rendition {
  /** Path from the site's root: `/2020/07/hoi-nghi-1080.avif`, beside the month's briefings. */
  path: string;
  format: Format;
  width: number;
  height: number;
}

/** Returns a photograph's renditions in a format, smallest first. */
export function renditionsOf(photo: PhotoFile, format: Format): [Rendition, ...Rendition[]] {
  const { width, height } = photo;
  const rendition = (targetWidth: number): Rendition => ({
    path: `/${photoStem(photo)}-${targetWidth}.${format}`,
    format,
    width: targetWidth,
    height: Math.max(1, Math.round((height * targetWidth) / width)),
  });
  const [first, ...others] = new Set(
    WIDTHS[format].map((targetWidth) => Math.min(targetWidth, maxWidth(photo))),
  );
  return [rendition(first ?? width), ...others.map(rendition)];
}

/**
 * Returns a photograph's largest rendition; the JPEG, which every program reads, if it is as large
 * as any other.
 */
export function largestRendition(photo: PhotoFile): Rendition {
  return renditionsOf(photo, 'avif').reduce(
    (largest, rendition) => (rendition.width > largest.width ? rendition : largest),
    sharedRendition(photo),
  );
}

/** The rendition for feeds and link previews: a JPEG, which every program reads. */
export function sharedRendition(photo: PhotoFile): Rendition {
  const [small, large = small] = renditionsOf(photo, 'jpg');
  return large;
}

/** The rendition for lists. */
export function thumbnail(photo: PhotoFile): Rendition {
  return renditionsOf(photo, 'jpg')[0];
}

/** The maximum width of any rendition of a photograph. */
export function maxWidth({ width, height }: PhotoFile): number {
  const widthLimit = Math.floor(Math.sqrt((MAX_RENDITION_PIXELS * width) / height));
  return Math.max(1, Math.min(width, widthLimit, Math.max(...Object.values(WIDTHS).flat())));
}
