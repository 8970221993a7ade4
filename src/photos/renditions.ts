import { photoStem, type PhotoFile } from '../schemas/photo-file.ts';

/** Widths in pixels that a photograph is offered in; never wider than the original. */
const WIDTHS = [480, 960] as const;

/** One size of a photograph. */
export interface Rendition {
  /** Address from the site's root: `/2020/07/hoi-nghi-960.webp`, beside the briefings of the month. */
  path: string;
  width: number;
  height: number;
}

/** The largest size of a photograph that the archive holds. */
export function largestRendition(photo: PhotoFile | undefined): Rendition | undefined {
  return photo && renditionsOf(photo).at(-1);
}

/** The sizes in which a photograph is published, smallest first. */
export function renditionsOf(photo: PhotoFile): [Rendition, ...Rendition[]] {
  const { width, height } = photo;
  const rendition = (target: number): Rendition => ({
    path: `/${photoStem(photo)}-${target}.webp`,
    width: target,
    height: Math.round((height * target) / width),
  });
  const [first, ...others] = [...new Set(WIDTHS.map((target) => Math.min(target, width)))];
  return [rendition(first ?? width), ...others.map(rendition)];
}
