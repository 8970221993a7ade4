import { stringify } from 'csv-stringify/sync';

/** A row, keyed by column name; `undefined` is an empty cell. */
export type NamedRow = Record<string, string | number | boolean | undefined>;

/**
 * Characters other than commas that some spreadsheet treats as a cell or row separator: semicolons
 * in a Vietnamese Excel, tabs in others, and in a few every kind of line break.
 */
const SEPARATORS = ';|\\t\\r\\n\\v\\f\\u0085\\u2028\\u2029';

/** A part of a text that some spreadsheet treats as a cell of its own. */
const POSSIBLE_CELL = new RegExp(`(?<=^|[${SEPARATORS}])[^${SEPARATORS}]*`, 'gu');

/**
 * The start of a formula, possibly after blanks, invisible characters or quotation marks, which
 * some spreadsheets strip. Some also normalize the full-width and small forms to = + - @.
 */
const FORMULA_START = /^[\s\p{C}"]*[=+\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋]/u;

/**
 * Serializes a table as CSV according to RFC 4180: a header row, CRLF line endings, decimal points.
 * The output is deterministic and meant to be saved as UTF-8.
 *
 * No text is run as a formula by a spreadsheet, whether it splits columns at `,`, `;`, `|` or tabs:
 * see {@link withoutFormulas}.
 */
export function toCsv(names: readonly string[], rows: Iterable<NamedRow>): string {
  const lines = Array.from(rows, (row) => names.map((name) => row[name]));
  return stringify(lines, {
    header: true,
    columns: [...names],
    record_delimiter: 'windows',
    // Quoted, so that readers that also split at these characters keep the cell together.
    quoted_match: /[;|\t]/u,
    cast: { boolean: String, string: withoutFormulas },
  });
}

/** Takes back what {@link toCsv} put before texts that look like formulas. */
export function withoutFormulaGuards(text: string): string {
  const guarded = /^'[\t\r\n]/u.test(text) ? text.slice(1) : text;
  return guarded.replace(POSSIBLE_CELL, (cell) =>
    cell.startsWith("'") && FORMULA_START.test(cell.slice(1)) ? cell.slice(1) : cell,
  );
}

/**
 * Neutralizes formulas: puts an apostrophe before = + - @ wherever a cell may start, and before a
 * text that starts with a tab or line break. Other texts are returned unchanged.
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
function withoutFormulas(text: string): string {
  const escaped = text.replace(POSSIBLE_CELL, (cell) =>
    FORMULA_START.test(cell) ? `'${cell}` : cell,
  );
  return /^[\t\r\n]/u.test(escaped) ? `'${escaped}` : escaped;
}
