import type { LosslessFormat } from './lossless-format.ts';

/**
 * The form field that carries what lists of places show. Sveltia shows fields of an entry as they
 * are, and the entry's name for an empty one, so `đến 2025` cannot be made of `until` there.
 */
export const PLACE_LABEL = 'ten_hien';

/** Wraps the format of places: entries get their label, which files do not contain. */
export function withPlaceLabel(format: LosslessFormat): LosslessFormat {
  return {
    fromFile: (file) => {
      const fields = format.fromFile(file);
      return { ...fields, [PLACE_LABEL]: placeLabel(fields) };
    },
    toFile: (fields) =>
      format.toFile(
        Object.fromEntries(Object.entries(fields).filter(([name]) => name !== PLACE_LABEL)),
      ),
  };
}

/** `xã Kỳ Mẫu (đến 2025)`: places of one name differ in kind, or in the years that they existed. */
function placeLabel({ kind, name, from, until }: Record<string, unknown>): string {
  const years = yearsOf(yearOf(from), yearOf(until));
  return [kind, name, years === undefined ? undefined : `(${years})`]
    .filter((part) => typeof part === 'string')
    .join(' ');
}

function yearsOf(first: string | undefined, last: string | undefined): string | undefined {
  if (first === undefined) return last === undefined ? undefined : `đến ${last}`;
  if (last === undefined) return `từ ${first}`;
  return first === last ? first : `${first}-${last}`;
}

/** The year of a day as files write it, `2025-07-01`. */
function yearOf(day: unknown): string | undefined {
  return typeof day === 'string' ? /^\d{4}/u.exec(day)?.[0] : undefined;
}
