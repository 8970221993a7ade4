import { photoStem, type PhotoFile } from '../schemas/photo-file.ts';

/** The kinds of files that a photograph is published as, by their endings. */
export const FORMATS = { avif: 'image/avif', jpg: 'image/jpeg' } as const;
export type Format = keyof typeof FORMATS;

/**
 * Widths in pixels that a photograph is offered in; never wider than the original. A width that has been published stays.
 * A page shows photographs 290 to 800 px wide (src/components/Photo.astro), which screens of one to three dots a pixel draw. Each
 * width is half as wide again as the one before, so that no screen fetches much more than it shows:
 *
 * | screen | draws | takes |
 * |---|---|---|
 * | telephones of 360 px with 2 dots, tablets of 768 px with 1 | 662, 672 | 720 |
 * | telephones of 360 to 430 px with 2.6 to 3 dots, desktops with 1 | 800 to 1187 | 1080 |
 * | desktops with 2 dots, and readers who enlarge a photograph | 1600 | 1620 |
 */
const WIDTHS: Record<Format, readonly [number, ...number[]]> = {
  avif: [720, 1080, 1620],
  // For browsers that know no AVIF (Chrome before 85, Safari before 16, Edge before 121) and programs of any age: feed readers, messengers, search
  // engines, which ask for 1200 px.
  jpg: [1200],
};

/**
 * The most pixels that any rendition has: those of the widest one of a photograph twice as high as wide, which is higher than telephones take
 * them. A higher one is offered less wide instead: encoding takes time in proportion to pixels, not to width.
 */
export const MOST_PIXELS = 1620 * 3240;

/** A photograph in one size and format. */
export interface Rendition {
  /** Address from the site's root: `/2020/07/hoi-nghi-1080.avif`, beside the briefings of the month. */
  path: string;
  format: Format;
  width: number;
  height: number;
}

/** The sizes in which a photograph is published as `format`, smallest first. */
export function renditionsOf(photo: PhotoFile, format: Format): [Rendition, ...Rendition[]] {
  const { width, height } = photo;
  const rendition = (target: number): Rendition => ({
    path: `/${photoStem(photo)}-${target}.${format}`,
    format,
    width: target,
    height: Math.max(1, Math.round((height * target) / width)),
  });
  const [first, ...others] = new Set(WIDTHS[format].map((target) => Math.min(target, widest(photo))));
  return [rendition(first ?? width), ...others.map(rendition)];
}

/** The largest file of a photograph: where the JPEG is as large as any, that one, which every program reads. */
export function largestRendition(photo: PhotoFile): Rendition {
  return renditionsOf(photo, 'avif').reduce((largest, rendition) => (rendition.width > largest.width ? rendition : largest), sharedRendition(photo));
}

/** The file of a photograph that leaves the site, in feeds and where a briefing is shared: every program reads it. */
export function sharedRendition(photo: PhotoFile): Rendition {
  return renditionsOf(photo, 'jpg')[0];
}

/** The most pixels across that any rendition has. */
export function widest({ width, height }: PhotoFile): number {
  const ofMostPixels = Math.floor(Math.sqrt((MOST_PIXELS * width) / height));
  return Math.max(1, Math.min(width, ofMostPixels, Math.max(...Object.values(WIDTHS).flat())));
}
