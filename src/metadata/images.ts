import type { Briefing } from '../archive/briefing.ts';
import { FORMATS, sharedRendition } from '../photos/renditions.ts';
import { CARD, SHARE_IMAGE } from '../share-images/card.ts';
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

/** The share image, where there are any, and the briefing's photographs. */
export function imagesOf({ path, title, photos }: Briefing): SharedImage[] {
  return [
    ...(shareImages ? [{ path: path + SHARE_IMAGE, ...CARD, type: 'image/png', alt: title }] : []),
    ...photos.flatMap(({ file, alt, caption }) => {
      if (!file) return [];
      const { path: image, format, width, height } = sharedRendition(file);
      return [{ path: image, width, height, type: FORMATS[format], alt: alt ?? caption }];
    }),
  ];
}
