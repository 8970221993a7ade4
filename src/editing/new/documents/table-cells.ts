import type { Element, ElementContent } from 'hast';
import type { RootContent } from 'mdast';

/** A cell's content as Markdown, and its span. */
export interface Cell {
  blocks: readonly RootContent[];
  columns: number;
  rows: number;
  isHeader: boolean;
}

const MAX_SPAN = 100;

/** Reads the rows of an HTML table. `toBlocks` converts a cell's content. */
export function readCells(table: Element, toBlocks: (cell: Element) => RootContent[]): Cell[][] {
  return rowsOf(table).map((row) =>
    cellsOf(row).map((cell) => ({
      blocks: toBlocks(cell),
      columns: spanOf(cell, 'colSpan'),
      rows: spanOf(cell, 'rowSpan'),
      isHeader: cell.tagName === 'th',
    })),
  );
}

function rowsOf(table: Element): Element[] {
  return elements(table.children).flatMap((child) =>
    child.tagName === 'tr'
      ? [child]
      : ['thead', 'tbody', 'tfoot'].includes(child.tagName)
        ? rowsOf(child)
        : [],
  );
}

function cellsOf(row: Element): Element[] {
  return elements(row.children).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function elements(children: readonly ElementContent[]): Element[] {
  return children.filter((child) => child.type === 'element');
}

function spanOf({ properties }: Element, name: 'colSpan' | 'rowSpan'): number {
  return Math.min(MAX_SPAN, Math.max(1, Math.floor(Number(properties[name] ?? 1)) || 1));
}
