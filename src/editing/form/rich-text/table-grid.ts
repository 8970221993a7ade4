import type { EditorNode } from './editor-node.ts';

/** A cell of a table; `undefined` where a merged cell covers the position. */
type GridCell = EditorNode | undefined;

/** The guard refuses more columns, and a pasted span can be any number. */
const MAX_SPAN = 30;

/**
 * Lays out the cells of a table that may have merged ones and short rows, as pasted tables do.
 * Markdown knows neither: a row with more cells than the first would lose them.
 * @returns rows of the same length.
 */
export function tableGrid({ children: rows = [] }: EditorNode): GridCell[][] {
  const grid: (EditorNode | null | undefined)[][] = rows.map(() => []);
  rows.forEach((row, top) => {
    let column = 0;
    for (const cell of row.children ?? []) {
      while (grid[top]?.[column] !== undefined) column += 1;
      const [columns, height] = [spanOf(cell['colSpan']), spanOf(cell['rowSpan'])];
      for (const line of grid.slice(top, top + height))
        for (let right = 0; right < columns; right += 1) line[column + right] = null;
      const line = grid[top];
      if (line) line[column] = cell;
      column += columns;
    }
  });
  const width = Math.max(1, ...grid.map((line) => line.length));
  return grid.map((line) => Array.from({ length: width }, (_unused, at) => line[at] ?? undefined));
}

function spanOf(span: unknown): number {
  return typeof span === 'number' ? Math.min(MAX_SPAN, Math.max(1, Math.floor(span))) : 1;
}
