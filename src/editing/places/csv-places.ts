import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { placeSchema, type PlaceData } from '../../schemas/entries.ts';
import { entryId } from '../../schemas/fields.ts';
import { validate } from '../../schemas/validate.ts';
import { fold } from '../../vietnamese/fold.ts';
import { slugOf } from '../../vietnamese/slug.ts';
import { parseWrittenDate, toCivilDate } from '../../vietnamese/written-dates.ts';

/** A place and the name of its file. */
export interface NamedPlace {
  id: string;
  data: PlaceData;
}

/** A mistake in a table of places. */
export interface RowProblem {
  /** The line of the file, from 1. */
  line: number;
  message: string;
}

/** The columns: field of the place, heading. `became` and `by` list successors, split by `|`. */
const COLUMNS = {
  id: 'Mã',
  name: 'Tên',
  kind: 'Cấp',
  from: 'Có từ ngày',
  until: 'Còn đến ngày',
  within: 'Thuộc',
  became: 'Đơn vị kế tục',
  by: 'Văn bản',
  note: 'Ghi chú',
} as const;
type Column = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS).filter((name): name is Column => name in COLUMNS);
const SUCCESSOR_SEPARATOR = '|';

/** Formats places as a table that {@link readPlaces} reads back. */
export function placesToCsv(places: readonly NamedPlace[]): string {
  const rows = places.map(({ id, data }) => {
    const { became, ...fields } = data;
    const documents = became.map(({ by = '' }) => by);
    const row: Partial<Record<Column, string | undefined>> = {
      id,
      ...fields,
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

interface Row {
  line: number;
  cells: Partial<Record<Column, string>>;
}

function readTable(
  text: string,
): { rows: Row[]; problems?: never } | { rows?: never; problems: RowProblem[] } {
  const heading = text.split(/\r?\n/u, 1)[0] ?? '';
  const delimiter = [';', '\t', ','].find((sign) => heading.includes(sign)) ?? ',';
  const lineNumbers: number[] = [];
  let records: string[][];
  try {
    records = parse(text, {
      bom: true,
      delimiter,
      trim: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
      on_record: (record: string[], { lines }) => {
        lineNumbers.push(lines);
        return record;
      },
    });
  } catch (error) {
    return {
      problems: [
        {
          line: error instanceof Error && 'lines' in error ? Number(error.lines) : 1,
          message:
            'Không đọc được bảng từ dòng này: dấu ngoặc kép mở mà không đóng, hoặc đóng sai chỗ.',
        },
      ],
    };
  }
  const [headings = [], ...others] = records;
  const columns = headings.map((written) =>
    NAMES.find((name) => [name, COLUMNS[name]].some((known) => fold(known) === fold(written))),
  );
  const unknown = headings.filter((_written, index) => !columns[index]);
  const missing = (['name', 'kind'] as const).filter((name) => !columns.includes(name));
  if (unknown.length > 0 || missing.length > 0)
    return {
      problems: [
        {
          line: 1,
          message: [
            ...unknown.map((written) => `Không có cột nào tên là “${written}”.`),
            ...missing.map((name) => `Thiếu cột “${COLUMNS[name]}”.`),
            `Các cột: ${Object.values(COLUMNS).join(', ')}.`,
          ].join(' '),
        },
      ],
    };
  return {
    rows: others.map((record, row) => ({
      line: lineNumbers[row + 1] ?? 0,
      cells: Object.fromEntries(
        record.flatMap((cell, index) => {
          const column = columns[index];
          return column === undefined || cell === '' ? [] : [[column, cell.normalize('NFC')]];
        }),
      ),
    })),
  };
}

/** A row as the fields of a place; dates may be written as people write them. */
function fieldsOf(cells: Row['cells']): unknown {
  const { name, kind, from, until, within, became, by, note } = cells;
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
  };
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
