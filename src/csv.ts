import { stringify } from 'csv-stringify/sync';

/** A row by the names of its columns; `undefined` leaves the cell empty. */
export type NamedRow = Record<string, string | number | boolean | undefined>;

/** What parts cells or rows for some reader: a Vietnamese Excel takes semicolons, others tabs, and a few read every kind of line break. */
const SEPARATORS = ';|\\t\\r\\n\\v\\f\\u0085\\u2028\\u2029';

/** A piece of a text that some reader takes for a cell of its own. */
const PIECE = new RegExp(`(?<=^|[${SEPARATORS}])[^${SEPARATORS}]*`, 'gu');

/** Begins a formula, also after what readers drop: blanks, invisible signs, quotation marks. The wide and small signs become = + - @ in some spreadsheets. */
const FORMULA = /^[\s\p{C}"]*[=+\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋]/u;

/**
 * A table as comma-separated values: a line of names, then a line a row, as RFC 4180 has it (lines end with CRLF). To be
 * saved as UTF-8. The same rows give the same text; numbers have a decimal point.
 *
 * No text becomes a formula in a spreadsheet, whether it parts columns at `,`, at `;`, at `|` or at tabs: see {@link withoutFormulas}.
 */
export function toCsv(names: readonly string[], rows: Iterable<NamedRow>): string {
  const lines = Array.from(rows, (row) => names.map((name) => row[name]));
  return stringify(lines, {
    header: true,
    columns: [...names],
    record_delimiter: 'windows',
    // A reader that parts at semicolons and tabs as well as at commas leaves a quoted cell whole.
    quoted_match: /[;|\t]/u,
    cast: { boolean: String, string: withoutFormulas },
  });
}

/**
 * A text that no spreadsheet runs: an apostrophe stands before = + - @ wherever a cell may begin, at the start and after a
 * separator, and before a text that begins with a tab or a line break. All other texts stay as they are.
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
function withoutFormulas(text: string): string {
  const harmless = text.replace(PIECE, (piece) => (FORMULA.test(piece) ? `'${piece}` : piece));
  return /^[\t\r\n]/u.test(harmless) ? `'${harmless}` : harmless;
}
