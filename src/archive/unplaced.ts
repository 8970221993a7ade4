import type { Shown } from '../schemas/component.ts';
import { placedFigures, placedPhotos, type Segment } from '../mdx/body.ts';
import type { Figure } from './figures.ts';

/** The photographs and figures that the text does not place; they are shown after it. */
export function unplaced<Photo>(
  { photos, figures }: { photos: readonly Photo[]; figures: readonly Figure[] },
  segments: readonly Segment[],
): { photos: Photo[]; figures: Figure[] } {
  const placed = placedPhotos(segments);
  const shown = placedFigures(
    segments,
    figures.map(({ indicator }) => indicator),
  );
  return {
    photos: photos.filter((_photo, index) => !placed.has(index + 1)),
    figures: figures.filter(({ indicator }) => !shown.has(indicator)),
  };
}

/** The photographs that a component shows. */
export function shownPhotos<Photo>(
  photos: readonly Photo[],
  { photos: shown = [] }: Shown,
): Photo[] {
  return shown.flatMap((number) => photos.slice(number - 1, number));
}
