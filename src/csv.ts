import * as z from 'astro/zod';
import { stringify } from 'csv-stringify/sync';

/** A column of a table: its name in the first line, what it means (for readers of the file), and how a row fills it. */
export interface Column<Row> {
  /** Latin letters, digits and `_`: the same for ever, as programs refer to it. */
  name: string;
  /** A Vietnamese sentence. */
  description: string;
  /** A number is written with a decimal point; `undefined` leaves the cell empty. */
  value: (row: Row) => string | number | undefined;
}

/** A row by the names of its columns. */
export type NamedRow = Record<string, string | number | undefined>;

/** The columns of rows that a schema describes, in its order. */
export function columnsOf(schema: z.ZodObject): Column<NamedRow>[] {
  return Object.entries(schema.shape).map(([name, field]) => ({ name, description: z.toJSONSchema(field).description ?? '', value: (row) => row[name] }));
}

/**
 * A table as comma-separated values: a line of names, then a line a row, as RFC 4180 has it (lines end with CRLF). To be
 * saved as UTF-8. The same rows give the same text. A text that begins with = + - @ has an apostrophe put before it, or
 * a spreadsheet would run it as a formula; numbers are as they are.
 */
export function toCsv<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): string {
  const lines = Array.from(rows, (row) => columns.map(({ value }) => value(row)));
  return stringify(lines, { header: true, columns: columns.map(({ name }) => name), record_delimiter: 'windows', escape_formulas: true });
}
