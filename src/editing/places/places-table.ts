import { parse } from 'csv-parse/sync';
import { fold } from '../../vietnamese/fold.ts';

/** A mistake in a table of places. */
export interface RowProblem {
  /** The line of the file, from 1. */
  line: number;
  message: string;
}

/**
 * The columns: field of the place, heading. `became` and `by` list successors, split by `|`;
 * `column` and `row` are those of the tile.
 */
export const COLUMNS = {
  id: 'Mã',
  name: 'Tên',
  kind: 'Cấp',
  from: 'Có từ ngày',
  until: 'Còn đến ngày',
  within: 'Thuộc',
  became: 'Đơn vị tiếp nối',
  by: 'Văn bản',
  note: 'Ghi chú',
  column: 'Cột trên sơ đồ',
  row: 'Hàng trên sơ đồ',
} as const;
export type Column = keyof typeof COLUMNS;
/** The fields that have a column. */
export const NAMES = Object.keys(COLUMNS).filter((name): name is Column => name in COLUMNS);

/** A row of the table, by field; empty cells are left out. */
export interface Row {
  line: number;
  cells: Partial<Record<Column, string>>;
}

/** Reads rows and headings, which are Vietnamese or the names of fields. */
export function readTable(
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
