import type { Briefing } from '../archive/briefing.ts';
import { renditionsOf } from '../photos/renditions.ts';
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

/** The share image, where there are any, and the briefing's photographs in their largest size. */
export function imagesOf({ path, title, photos }: Briefing): SharedImage[] {
  return [
    ...(shareImages ? [{ path: `${path}anh-chia-se.png`, width: 1200, height: 630, type: 'image/png', alt: title }] : []),
    ...photos.flatMap(({ file, alt, caption }) => {
      const largest = file && renditionsOf(file).at(-1);
      return largest ? [{ ...largest, type: 'image/webp', alt: alt ?? caption }] : [];
    }),
  ];
}
