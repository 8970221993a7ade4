import type { Element } from 'hast';
import type { Paragraph, PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import { plainWords } from './plain-words.ts';
import { hasPicture, toSingleLine, joinParts, asSentence } from './table-lines.ts';
import { type Cell, readCells } from './table-cells.ts';

/** A converted table and the lines above it, or the blocks of a layout table. */
export type TableResult = { table: Table; above: Paragraph[] } | { blocks: RootContent[] };

/** The maximum width that the guard accepts (src/mdx/limits.ts), with a margin for escapes. */
const MAX_COLUMNS = 24;

/** Spans can make the grid of a small file huge. */
const MAX_CELLS = 20_000;

/** Layout tables are short. */
const MAX_LAYOUT_ROWS = 4;

/**
 * Content of layout tables with a letterhead or signature block: motto, number and date;
 * addressees; signatories.
 */
const LETTERHEAD =
  /cộng (?:hòa|hoà) xã hội|độc lập\s*[-–]\s*tự do|đảng cộng sản việt nam|^\s*số\s*:\s*\S*\/|nơi nhận\s*:|^\s*(?:tm|kt|tl|tuq|t\/m|k\/t)\s*\. /imu;

/** Converts an HTML table to Markdown. `toBlocks` converts a cell's content. */
export function convertTable(
  table: Element,
  toBlocks: (cell: Element) => RootContent[],
): TableResult {
  const rows = readCells(table, toBlocks);
  const blocks = rows.flat().flatMap((cell) => cell.blocks);
  const isFormal =
    rows.length <= MAX_LAYOUT_ROWS &&
    LETTERHEAD.test(blocks.map((block) => plainWords(block)).join('\n'));
  if (isFormal || isLayout(table, rows))
    return { blocks: blocks.map((block) => markAsLayout(block, isFormal)) };
  const grid = toGrid(rows);
  const width = Math.max(0, ...grid.map((row) => row.length));
  // A row of one cell above the columns is the table's title.
  const titles = rows.findIndex((row) => !(row.length === 1 && (row[0]?.columns ?? 1) >= width));
  const above = rows
    .slice(0, Math.max(0, titles))
    .flatMap((row) => row.flatMap((cell) => cell.blocks))
    .filter((block): block is Paragraph => block.type === 'paragraph')
    .map((block): Paragraph => ({ ...block, data: { ...block.data, isNumbered: true } }));
  const below = grid.slice(Math.max(0, titles));
  const headers = headerRows(rows.slice(Math.max(0, titles)));
  const lines = [
    headers === 0 ? [] : joinHeaderRows(below.slice(0, headers)),
    ...below
      .slice(headers)
      .map((row) =>
        row.map((cell) => (cell?.isFirst === true ? toSingleLine(cell.cell.blocks) : [])),
      ),
  ];
  const filled = lines.filter((line, index) => index === 0 || line.some((cell) => cell.length > 0));
  if (width > MAX_COLUMNS)
    return { blocks: [...above, ...filled.slice(1).map((line) => asSentence(line))] };
  return {
    above,
    table: {
      type: 'table',
      align: Array.from({ length: width }, () => null),
      children: filled.map((line) => ({
        type: 'tableRow',
        children: Array.from({ length: width }, (_unused, index): TableCell => ({
          type: 'tableCell',
          children: line[index] ?? [],
        })),
      })),
    },
  };
}

/** Marks a paragraph of a layout table, so that the draft gets no HỎI line about its form. */
function markAsLayout(block: RootContent, isFormal: boolean): RootContent {
  return block.type === 'paragraph'
    ? { ...block, data: { ...block.data, isQuiet: true, ...(isFormal && { isFormal: true }) } }
    : block;
}

/** Whether a table only serves layout: a box, a column, pictures with captions. */
function isLayout(table: Element, rows: readonly (readonly Cell[])[]): boolean {
  if (rows.every((row) => row.length <= 1)) return true;
  const cells = rows.flat().filter((cell) => cell.blocks.length > 0);
  const withPictures = cells.filter((cell) => cell.blocks.some(hasPicture)).length;
  if (withPictures > 0 && cells.length <= 2 * withPictures) return true;
  return (
    table.properties['dataBorderless'] === true &&
    rows.length <= MAX_LAYOUT_ROWS &&
    !rows[0]?.some(({ isHeader }) => isHeader)
  );
}

/** Maps every grid position of a table to the cell that covers it. */
function toGrid(
  rows: readonly (readonly Cell[])[],
): ({ cell: Cell; isFirst: boolean } | undefined)[][] {
  const grid: ({ cell: Cell; isFirst: boolean } | undefined)[][] = rows.map(() => []);
  let cellCount = 0;
  rows.forEach((row, top) => {
    let column = 0;
    for (const cell of row) {
      while (grid[top]?.[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rows && top + down < rows.length; down += 1) {
        for (
          let right = 0;
          right < cell.columns && cellCount < MAX_CELLS;
          right += 1, cellCount += 1
        ) {
          const line = grid[top + down];
          if (line) line[column + right] = { cell, isFirst: down === 0 && right === 0 };
        }
      }
      column += cell.columns;
    }
  });
  return grid;
}

/**
 * Returns the number of header rows: those marked as such, or those spanned by the first row's
 * cells; else one if plausible.
 */
function headerRows(rows: readonly (readonly Cell[])[]): number {
  const [first = []] = rows;
  const firstUnmarked = rows.findIndex((row) => !row.some(({ isHeader }) => isHeader));
  if (first.some(({ isHeader }) => isHeader))
    return firstUnmarked < 0 ? 1 : Math.max(1, Math.min(firstUnmarked, 3));
  const headerReach = Math.max(1, ...first.map((cell) => cell.rows));
  if (
    first.some(({ columns }) => columns > 1) &&
    headerReach > 1 &&
    headerReach <= 3 &&
    headerReach < rows.length
  )
    return headerReach;
  // A first row of numbers, or an empty one, is no header.
  const words = first.map(({ blocks }) =>
    blocks
      .map((block) => plainWords(block))
      .join(' ')
      .trim(),
  );
  const isFigures = words.slice(1).some((word) => /^[\d.,/%\s-]+$/u.test(word));
  return rows.length > 1 && words.some(Boolean) && !isFigures ? 1 : 0;
}

/** Joins header rows into one: `Thu ngân sách – Kế hoạch`. */
function joinHeaderRows(
  rows: readonly (readonly ({ cell: Cell; isFirst: boolean } | undefined)[])[],
): PhrasingContent[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_unused, column) => {
    const cells = [...new Set(rows.flatMap((row) => row[column]?.cell ?? []))];
    // A title over several columns is written once, unless another row distinguishes them.
    const own = rows.length === 1 ? cells.filter(() => rows[0]?.[column]?.isFirst === true) : cells;
    // Cloned, because one title may span several columns.
    return joinParts(
      own
        .map((cell) => structuredClone(toSingleLine(cell.blocks, ' ')))
        .filter((inline) => inline.length > 0),
      () => ' – ',
    );
  });
}
