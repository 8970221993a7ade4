import { stringify } from 'csv-stringify/sync';
import { placeSchema, type PlaceData } from '../../schemas/entries.ts';
import { entryId } from '../../schemas/fields.ts';
import { validate } from '../../schemas/validate.ts';
import { slugOf } from '../../vietnamese/slug.ts';
import { parseWrittenDate, toCivilDate } from '../../vietnamese/written-dates.ts';
import {
  COLUMNS,
  NAMES,
  readTable,
  type Column,
  type Row,
  type RowProblem,
} from './places-table.ts';

/** A place and the name of its file. */
export interface NamedPlace {
  id: string;
  data: PlaceData;
}

const SUCCESSOR_SEPARATOR = '|';

/** Formats places as a table that {@link readPlaces} reads back. */
export function placesToCsv(places: readonly NamedPlace[]): string {
  const rows = places.map(({ id, data }) => {
    const { became, tile, ...fields } = data;
    const documents = became.map(({ by = '' }) => by);
    const row: Partial<Record<Column, string | undefined>> = {
      id,
      ...fields,
      column: tile && String(tile.column),
      row: tile && String(tile.row),
      became: became.map(({ place }) => place).join(` ${SUCCESSOR_SEPARATOR} `),
      by: documents.every((by) => by === documents[0])
        ? documents[0]
        : documents.join(` ${SUCCESSOR_SEPARATOR} `),
    };
    return NAMES.map((name) => row[name]);
  });
  return stringify([NAMES.map((name) => COLUMNS[name]), ...rows]);
}

/**
 * Reads a table of places: with commas, semicolons (as a Vietnamese Excel saves) or tabs between
 * its columns, headings in Vietnamese or named as the fields. Empty ids are made from kind and
 * name, with the year where several units share them.
 * @returns all places, or all mistakes.
 */
export function readPlaces(
  text: string,
): { places: NamedPlace[]; problems?: never } | { places?: never; problems: RowProblem[] } {
  const table = readTable(text);
  if (table.problems) return table;
  const problems: RowProblem[] = [];
  const places = table.rows.flatMap(({ line, cells }): (NamedPlace & { line: number })[] => {
    const { data, violations = [] } = validate(placeSchema, fieldsOf(cells));
    const wrongIds = cells.id === undefined ? [] : (validate(entryId, cells.id).violations ?? []);
    for (const { path, message, expected } of [
      ...wrongIds.map((violation) => ({ ...violation, path: ['id'] })),
      ...violations,
    ])
      problems.push({
        line,
        message: `${path.map(String).join('.')}: ${message} ${expected ?? ''}`.trim(),
      });
    return data ? [{ id: cells.id ?? '', data, line }] : [];
  });
  const named = withIds(places);
  for (const [id, same] of Map.groupBy(named, (place) => place.id))
    for (const { line } of same.slice(1))
      problems.push({
        line,
        message: `Mã “${id}” đã dùng ở dòng ${same[0]?.line ?? 0}. Xin ghi mã khác vào cột ${COLUMNS.id}.`,
      });
  return problems.length > 0
    ? { problems: problems.sort((a, b) => a.line - b.line) }
    : { places: named.map(({ id, data }) => ({ id, data })) };
}

/** A row as the fields of a place; dates may be written as people write them. */
function fieldsOf(cells: Row['cells']): unknown {
  const { name, kind, from, until, within, became, by, note, column, row } = cells;
  const places = became?.split(SUCCESSOR_SEPARATOR).map((place) => place.trim()) ?? [];
  const documents = by?.split(SUCCESSOR_SEPARATOR).map((document) => document.trim()) ?? [];
  return {
    name,
    kind,
    from: from && asCivilDate(from),
    until: until && asCivilDate(until),
    within,
    // One document may stand for all successors.
    became: places.map((place, index) => ({
      place,
      by: (documents[index] ?? documents[0]) || undefined,
    })),
    note,
    tile: (column ?? row) && { column: asNumber(column), row: asNumber(row) },
  };
}

function asNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function asCivilDate(text: string): string {
  const written = parseWrittenDate(text);
  return (written && toCivilDate(written)) ?? text;
}

/** `xa-mau`, or `xa-mau-tu-2025` for a later unit of the same kind and name. */
function withIds<Place extends NamedPlace>(places: readonly Place[]): Place[] {
  const taken = new Set(places.map(({ id }) => id));
  return places.map((place) => {
    if (place.id !== '') return place;
    const plain = slugOf(`${place.data.kind} ${place.data.name}`);
    const { from } = place.data;
    const id = taken.has(plain) && from !== undefined ? `${plain}-tu-${from.slice(0, 4)}` : plain;
    taken.add(id);
    return { ...place, id };
  });
}
