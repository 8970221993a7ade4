import { existedOn } from '../../schemas/entries.ts';
import type { CivilDate } from '../../vietnamese/dates.ts';
import { CALLED_BUILDINGS } from './called-after.ts';
import { findNames } from './find-names.ts';
import type { KnownArchive } from './known-archive.ts';
import { textBefore } from '../../vietnamese/text-before.ts';

/** The kinds before a place's name, as they are written: in full, in short, in capitals. */
const KIND =
  /(?<!\p{L})(?<kind>[Tt]hị xã|[Tt]hị trấn|[Xx]ã|[Pp]hường|[HhTt](?:uyện|hị|ỉnh) (?:ủy|uỷ|đoàn)|[Hh]uyện|[Tt]ỉnh|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|HUYỆN|TỈNH|T[XT](?=[.\s])|[HX](?=\.))/u
    .source;
/** What joins the places of a list. */
const JOINED = /\s*[,;]\s*(?:và\s+)?|\s+và\s+/u.source;
const PLACE_NAME = /\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*/u.source;
const KIND_BEFORE = new RegExp(`${KIND}\\.?\\s*$`, 'u');
/** Case matters: `huyện họp với các xã Phú Tân, Phú An` is a list of the last two. */
const KINDS_BEFORE = new RegExp(`${KIND}\\.?\\s+(?:${PLACE_NAME}(?:${JOINED}))+$`, 'u');
/** What is called after a place, and may be elsewhere: `Đồn Biên phòng Phú Khang`. */
const CALLED_AFTER = new RegExp(
  `(?<!\\p{L})(?:${CALLED_BUILDINGS}|đồn (?:biên phòng|công an))\\s+$`,
  'iu',
);
const SHORT_KINDS: Record<string, string> = {
  tx: 'thị xã',
  tt: 'thị trấn',
  h: 'huyện',
  thị: 'thị xã',
  x: 'xã',
};

type Place = KnownArchive['places'][number];

/**
 * Finds the places named in a text that existed on a day, in order of first mention. A name shared
 * by several (huyện and thị xã of one name) counts only with its kind before it, or before the list
 * that it is in (`các xã Phú Bắc, Phú Nam`). Nothing within a person's name is a place.
 */
export function findPlaces(
  text: string,
  date: CivilDate | undefined,
  { places }: Pick<KnownArchive, 'places'>,
): string[] {
  const existing = places.filter((place) => date === undefined || existedOn(date, place));
  const byName = Map.groupBy(existing, ({ name }) => name);
  const people = findNames(text, [...new Set(places.map(({ name }) => name))]);
  const nameStarts = new Set(people.map(({ start }) => start));
  const inName = new Set(people.flatMap(({ start, end }) => offsetsBetween(start, end)));
  const offsets = new Map<string, number>();
  for (const [name, namesakes] of byName) {
    for (const { 0: written, index } of text.matchAll(
      new RegExp(
        `(?<!\\p{L})(?:${RegExp.escape(name)}|${RegExp.escape(name.toUpperCase())})(?!\\p{L})`,
        'gu',
      ),
    )) {
      const end = index + written.length;
      const isLonger = /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)) && !nameStarts.has(end + 1);
      const before = textBefore(text, index, MAX_LIST_LENGTH);
      if (isLonger || inName.has(index) || CALLED_AFTER.test(before)) continue;
      const place = resolvePlace(before, namesakes);
      if (place !== undefined) offsets.set(place, Math.min(offsets.get(place) ?? Infinity, index));
    }
  }
  return [...offsets].sort(([, a], [, b]) => a - b).map(([id]) => id);
}

/** How far back the kind of a list's places may stand. */
const MAX_LIST_LENGTH = 200;

function offsetsBetween(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_unused, index) => start + index);
}

function resolvePlace(before: string, namesakes: readonly Place[]): string | undefined {
  const kind = kindBefore(before);
  const matching =
    kind === undefined ? namesakes : namesakes.filter((place) => place.kind === kind);
  return matching.length === 1 ? matching[0]?.id : undefined;
}

/** The kind that the words before a place name; `Huyện ủy` is of a huyện. */
function kindBefore(before: string): string | undefined {
  const found = KIND_BEFORE.exec(before.slice(-20)) ?? KINDS_BEFORE.exec(before);
  const written = found?.groups?.['kind']?.toLowerCase().replace(/ (?:ủy|uỷ|đoàn)$/u, '');
  return SHORT_KINDS[written ?? ''] ?? written;
}
