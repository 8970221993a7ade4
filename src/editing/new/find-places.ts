import { escapePattern } from '../../escape-pattern.ts';
import { existedOn, type PlaceData } from '../../schemas/entries.ts';
import type { CivilDate } from '../../vietnamese/dates.ts';
import type { KnownArchive } from './known-archive.ts';

const KIND_BEFORE = /(?<!\p{L})(?<kind>thị xã|thị trấn|xã|phường|huyện|tỉnh)\s+$/iu;
const KINDS_BEFORE = /(?<!\p{L})(?<kind>thị xã|thị trấn|xã|phường|huyện|tỉnh)\s+(?:\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*(?:\s*,\s*|\s+và\s+|\s*;\s*))+$/iu;

/**
 * The places that a text names, of those that there were on a day, in the order of their first mention. A name that
 * several of them bear (huyện and thị xã Kỳ Anh) counts only with its kind before it; so do the parts of a list (`các xã Kỳ Bắc, Kỳ Phú`).
 */
export function findPlaces(text: string, date: CivilDate | undefined, { places }: Pick<KnownArchive, 'places'>): string[] {
  const existing = places.filter((place) => date === undefined || existedOn(date, place));
  const found = new Map<string, number>();
  for (const name of new Set(existing.map((place) => place.name))) {
    for (const { index } of text.matchAll(new RegExp(`(?<![\\p{L}])${escapePattern(name)}(?![\\p{L}]| \\p{Lu}\\p{Ll})`, 'gu'))) {
      const place = placeMeant(text.slice(0, index), existing.filter((one) => one.name === name));
      if (place !== undefined) found.set(place, Math.min(found.get(place) ?? Infinity, index));
    }
  }
  return [...found].sort(([, a], [, b]) => a - b).map(([id]) => id);
}

function placeMeant(before: string, namesakes: readonly (PlaceData & { id: string })[]): string | undefined {
  const kind = (KIND_BEFORE.exec(before.slice(-20)) ?? KINDS_BEFORE.exec(before.slice(-200)))?.groups?.['kind']?.toLowerCase();
  const fitting = kind === undefined ? namesakes : namesakes.filter((place) => place.kind === kind);
  return fitting.length === 1 ? fitting[0]?.id : undefined;
}
