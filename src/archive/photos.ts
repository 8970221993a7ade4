import { shared } from '../cache/static-page.ts';
import {
  linkOf,
  listedPhotos,
  memoizeByBriefing,
  type Briefing,
  type BriefingLink,
  type ListedPhoto,
} from './briefing.ts';

/** Path of the page of all photographs; below it the years and months, `/anh/2020/07/`. */
export const PHOTOS_PATH = '/anh/';

/** A photograph with the briefing that it belongs to. */
export interface BriefingPhoto extends ListedPhoto {
  briefing: BriefingLink;
}

/** The photographs of a briefing whose files are kept, with a link to it. */
export const photosOf = memoizeByBriefing((briefing): BriefingPhoto[] =>
  shared(listedPhotos(briefing).map((photo) => ({ ...photo, briefing: linkOf(briefing) }))),
);

/** The newest photographs of briefings, which are sorted newest first. */
export function newestPhotos(briefings: readonly Briefing[], max: number): BriefingPhoto[] {
  const photos: BriefingPhoto[] = [];
  for (const briefing of briefings) {
    if (photos.length >= max) break;
    photos.push(...photosOf(briefing));
  }
  return photos.slice(0, max);
}

/** The number of photographs in briefings. */
export function countPhotos(briefings: readonly Briefing[]): number {
  return briefings.reduce((count, briefing) => count + photosOf(briefing).length, 0);
}
