import type { Briefing } from '../archive/briefing.ts';
import { FORMATS, sharedRendition } from '../photos/renditions.ts';
import { CARD } from '../share-images/card.ts';
import { shareImageOf } from '../share-images/share-image.ts';
import { shareImages } from '../site.ts';

/** A picture that stands for a briefing where it is shared or listed. */
export interface SharedImage {
  /** From the site's root. */
  path: string;
  width: number;
  height: number;
  type: string;
  alt: string;
}

/** The briefing's photographs; without any, the share image of its topic and year, where there are such. The first stands for the briefing. */
export function imagesOf(briefing: Briefing): SharedImage[] {
  const photos = briefing.photos.flatMap(({ file, alt, caption }) => {
    if (!file) return [];
    const { path, format, width, height } = sharedRendition(file);
    return [{ path, width, height, type: FORMATS[format], alt: alt ?? caption }];
  });
  if (photos.length > 0 || !shareImages) return photos;
  const { path, alt } = shareImageOf(briefing);
  return [{ path, ...CARD, type: 'image/png', alt }];
}
