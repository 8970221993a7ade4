import { stringify } from 'csv-stringify/sync';

/** A row by the names of its columns; `undefined` leaves the cell empty. */
export type NamedRow = Record<string, string | number | boolean | undefined>;

/**
 * A table as comma-separated values: a line of names, then a line a row, as RFC 4180 has it (lines end with CRLF). To be
 * saved as UTF-8. The same rows give the same text; numbers have a decimal point. A text that begins with = + - @ has an
 * apostrophe put before it, or a spreadsheet would run it as a formula; numbers are as they are.
 */
export function toCsv(names: readonly string[], rows: Iterable<NamedRow>): string {
  const lines = Array.from(rows, (row) => names.map((name) => row[name]));
  return stringify(lines, { header: true, columns: [...names], record_delimiter: 'windows', escape_formulas: true, cast: { boolean: String } });
}
