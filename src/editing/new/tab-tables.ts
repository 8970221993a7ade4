import type { Piece } from './documents/piece.ts';
import { splitParagraphs } from './paragraphs.ts';
import { toTable } from './pipe-tables.ts';

/** Replaces a table while lines are joined; clean texts have no private-use character. */
const MARK = '\ue000';
/** A cell with a number, which a letterhead's second column does not begin with. */
const NUMBER = /^[\d.,/%–-]*\d/u;

/**
 * Splits a plain text into paragraphs, and tables where tabs part the cells of several lines, as
 * programs paste them.
 */
export function splitPlainText(text: string): Piece[] {
  const tables: string[][][] = [];
  const lines: string[] = [];
  let run: string[] = [];
  const endRun = () => {
    const rows = rowsOf(run);
    if (rows) lines.push('', `${MARK}${tables.push(rows) - 1}`, '');
    else lines.push(...run);
    run = [];
  };
  for (const line of text.split('\n')) {
    if (/\S\t/u.test(line)) run.push(line);
    else {
      endRun();
      lines.push(line);
    }
  }
  endRun();
  return splitParagraphs(lines.join('\n')).map((paragraph) => {
    const rows = paragraph.startsWith(MARK) ? tables[Number(paragraph.slice(1))] : undefined;
    return rows ? toTable(rows) : { kind: 'paragraph', text: paragraph };
  });
}

/** The cells of lines that form a table: three columns or more, or two of which one has numbers. */
function rowsOf(lines: readonly string[]): string[][] | undefined {
  if (lines.length < 2) return undefined;
  const rows = [/\t/u, /\t+/u]
    .map((separator) => lines.map((line) => line.split(separator).map((cell) => cell.trim())))
    .find((cells) => new Set(cells.map(({ length }) => length)).size === 1);
  const width = rows?.[0]?.length ?? 0;
  const isTable =
    width > 2 || (width === 2 && rows?.slice(1).every(([, second = '']) => NUMBER.test(second)));
  return isTable === true ? rows : undefined;
}
