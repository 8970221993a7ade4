import { existedOn, type PlaceData } from '../../schemas/entries.ts';
import type { CivilDate } from '../../vietnamese/dates.ts';
import type { KnownArchive } from './known-archive.ts';

const KIND_BEFORE = /(?<!\p{L})(?<kind>thị xã|thị trấn|xã|phường|huyện|tỉnh)\s+$/iu;
const KINDS_BEFORE =
  /(?<!\p{L})(?<kind>thị xã|thị trấn|xã|phường|huyện|tỉnh)\s+(?:\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*(?:\s*,\s*|\s+và\s+|\s*;\s*))+$/iu;

/**
 * Finds the places named in a text that existed on a day, in order of first mention. A name shared
 * by several (huyện and thị xã Kỳ Anh) counts only with its kind before it, or before the list that
 * it is in (`các xã Kỳ Bắc, Kỳ Phú`).
 */
export function findPlaces(
  text: string,
  date: CivilDate | undefined,
  { places }: Pick<KnownArchive, 'places'>,
): string[] {
  const existing = places.filter((place) => date === undefined || existedOn(date, place));
  const offsets = new Map<string, number>();
  for (const name of new Set(existing.map((place) => place.name))) {
    for (const { index } of text.matchAll(
      new RegExp(`(?<![\\p{L}])${RegExp.escape(name)}(?![\\p{L}]| \\p{Lu}\\p{Ll})`, 'gu'),
    )) {
      const place = resolvePlace(
        text.slice(0, index),
        existing.filter((candidate) => candidate.name === name),
      );
      if (place !== undefined) offsets.set(place, Math.min(offsets.get(place) ?? Infinity, index));
    }
  }
  return [...offsets].sort(([, a], [, b]) => a - b).map(([id]) => id);
}

function resolvePlace(
  before: string,
  namesakes: readonly (PlaceData & { id: string })[],
): string | undefined {
  const kind = (
    KIND_BEFORE.exec(before.slice(-20)) ?? KINDS_BEFORE.exec(before.slice(-200))
  )?.groups?.['kind']?.toLowerCase();
  const matching =
    kind === undefined ? namesakes : namesakes.filter((place) => place.kind === kind);
  return matching.length === 1 ? matching[0]?.id : undefined;
}
