import type { Briefing } from '../archive/briefing.ts';
import { FORMATS, sharedRendition } from '../photos/renditions.ts';
import { CARD_SIZE } from '../share-images/card.ts';
import { shareImageFor } from '../share-images/share-image.ts';
import { shareImages } from '../environment.ts';

/** An image that represents a briefing where it is shared or listed. */
export interface SharedImage {
  /** From the site's root. */
  path: string;
  width: number;
  height: number;
  type: string;
  alt: string;
}

/**
 * The briefing's photographs, or else the share image of its topic and year, if the site has them.
 * The first image represents the briefing.
 */
export function imagesOf(briefing: Briefing): SharedImage[] {
  const photos = briefing.photos.flatMap(({ file, alt, caption }) => {
    if (!file) return [];
    const { path, format, width, height } = sharedRendition(file);
    return [{ path, width, height, type: FORMATS[format], alt: alt ?? caption }];
  });
  if (photos.length > 0 || !shareImages) return photos;
  const { path, alt } = shareImageFor(briefing);
  return [{ path, ...CARD_SIZE, type: 'image/png', alt }];
}
