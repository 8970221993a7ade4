import type { Table } from 'mdast';
import type { Piece } from './documents/piece.ts';

/** A row of a table written with signs: `| Thu ngân sách | 54 |`. */
const ROW = /^\|.+\|$/u;
/** The line below a table's first row. */
const RULE = /^[|\s:-]+$/u;

/** Converts paragraphs that are rows with pipes to tables, in which readers see no pipes. */
export function withPipeTables(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let rows: string[] = [];
  const endTable = () => {
    if (rows.length > 0) result.push(toTable(rows.map(cellsOf)));
    rows = [];
  };
  for (const piece of pieces) {
    const text = piece.kind === 'paragraph' && !piece.node ? piece.text.trim() : '';
    if (ROW.test(text)) {
      if (!RULE.test(text)) rows.push(text);
    } else {
      endTable();
      result.push(piece);
    }
  }
  endTable();
  return result;
}

function cellsOf(row: string): string[] {
  return row
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}

/** A table of cells, whose first row is its head; rows may differ in length. */
export function toTable(cells: readonly (readonly string[])[]): Piece {
  const width = Math.max(...cells.map((row) => row.length));
  const table: Table = {
    type: 'table',
    align: Array.from({ length: width }, () => null),
    children: cells.map((row) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_unused, index) => ({
        type: 'tableCell',
        children: row[index] ? [{ type: 'text', value: row[index] }] : [],
      })),
    })),
  };
  return { kind: 'block', node: table, text: cells.flat().join(' '), isProse: false };
}
