import type { Element, ElementContent } from 'hast';
import type { BlockContent, Paragraph, PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import { allWords, plainWords } from './plain-words.ts';

/** A cell as Markdown, and what of the table it takes. */
interface Cell {
  blocks: readonly RootContent[];
  columns: number;
  rows: number;
  isHeader: boolean;
}

/** What a table becomes: itself, with the lines that stood in it above, or (where it only places text) its blocks. */
export type TableResult = { table: Table; above: Paragraph[] } | { blocks: RootContent[] };

/** What the guard lets a table have (src/mdx/limits.ts), with room for escapes. */
const MAX_COLUMNS = 24;
const MAX_SPAN = 100;
/** The grid of a small file can be made huge by its spans. */
const MAX_CELLS = 20_000;
/** A table that only places text is short. */
const LAYOUT_ROWS = 4;
/** What stands in tables that place a paper's head or its end: motto, number and date; the addressees; who signed. */
const LETTERHEAD = /cộng (?:hòa|hoà) xã hội|độc lập\s*[-–]\s*tự do|đảng cộng sản việt nam|^\s*số\s*:\s*\S*\/|nơi nhận\s*:|^\s*(?:tm|kt|tl|tuq|t\/m|k\/t)\s*\. /imu;

/** A table of HTML as Markdown. `toBlocks` gives a cell's content. */
export function convertTable(table: Element, toBlocks: (cell: Element) => RootContent[]): TableResult {
  const rows = rowsOf(table).map((row) => cellsOf(row).map((cell): Cell => ({
    blocks: toBlocks(cell),
    columns: spanOf(cell, 'colSpan'),
    rows: spanOf(cell, 'rowSpan'),
    isHeader: cell.tagName === 'th',
  })));
  const blocks = rows.flat().flatMap((cell) => cell.blocks);
  const isFormal = rows.length <= LAYOUT_ROWS && LETTERHEAD.test(blocks.map((block) => plainWords(block)).join('\n'));
  if (isFormal || isLayout(table, rows)) return { blocks: blocks.map((block) => placed(block, isFormal)) };
  const grid = gridOf(rows);
  const width = Math.max(0, ...grid.map((row) => row.length));
  // What stands alone above the columns is the table's title.
  const titles = rows.findIndex((row) => !(row.length === 1 && (row[0]?.columns ?? 1) >= width));
  const above = rows.slice(0, Math.max(0, titles)).flatMap((row) => row.flatMap((cell) => cell.blocks)).filter((block): block is Paragraph => block.type === 'paragraph').map((block): Paragraph => ({ ...block, data: { ...block.data, isNumbered: true } }));
  const below = grid.slice(Math.max(0, titles));
  const headers = headerRows(rows.slice(Math.max(0, titles)));
  const lines = [headers === 0 ? [] : joined(below.slice(0, headers)), ...below.slice(headers).map((row) => row.map((cell) => (cell?.isFirst === true ? inlineOf(cell.cell.blocks) : [])))];
  const filled = lines.filter((line, index) => index === 0 || line.some((cell) => cell.length > 0));
  if (width > MAX_COLUMNS) return { blocks: [...above, ...filled.slice(1).map((line) => asSentence(line))] };
  return { above, table: { type: 'table', align: Array.from({ length: width }, () => null), children: filled.map((line) => ({ type: 'tableRow', children: Array.from({ length: width }, (_unused, index): TableCell => ({ type: 'tableCell', children: line[index] ?? [] })) })) } };
}

/** Marks a paragraph that stood in a table that only places text: no question is asked about its form. */
function placed(block: RootContent, isFormal: boolean): RootContent {
  return block.type === 'paragraph' ? { ...block, data: { ...block.data, isQuiet: true, ...(isFormal && { isFormal: true }) } } : block;
}

/** Whether a table has no rows and columns of its own: a box, a column, pictures with their captions. */
function isLayout(table: Element, rows: readonly (readonly Cell[])[]): boolean {
  if (rows.every((row) => row.length <= 1)) return true;
  const cells = rows.flat().filter((cell) => cell.blocks.length > 0);
  const withPictures = cells.filter((cell) => cell.blocks.some(hasPicture)).length;
  if (withPictures > 0 && cells.length <= 2 * withPictures) return true;
  return table.properties['dataBorderless'] === true && rows.length <= LAYOUT_ROWS && !rows[0]?.some(({ isHeader }) => isHeader);
}

function hasPicture(node: RootContent): boolean {
  return node.type === 'image' || ('children' in node && node.children.some(hasPicture));
}

/** Every place of a table with the cell that covers it. */
function gridOf(rows: readonly (readonly Cell[])[]): ({ cell: Cell; isFirst: boolean } | undefined)[][] {
  const grid: ({ cell: Cell; isFirst: boolean } | undefined)[][] = rows.map(() => []);
  let places = 0;
  rows.forEach((row, top) => {
    let column = 0;
    for (const cell of row) {
      while (grid[top]?.[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rows && top + down < rows.length; down += 1) {
        for (let right = 0; right < cell.columns && places < MAX_CELLS; right += 1, places += 1) {
          const line = grid[top + down];
          if (line) line[column + right] = { cell, isFirst: down === 0 && right === 0 };
        }
      }
      column += cell.columns;
    }
  });
  return grid;
}

/** How many of the first rows name the columns: those marked so, or those that the first row's cells reach down to; one where it may be, else none. */
function headerRows(rows: readonly (readonly Cell[])[]): number {
  const [first = []] = rows;
  const marked = rows.findIndex((row) => !row.some(({ isHeader }) => isHeader));
  if (first.some(({ isHeader }) => isHeader)) return marked < 0 ? 1 : Math.max(1, Math.min(marked, 3));
  const reach = Math.max(1, ...first.map((cell) => cell.rows));
  if (first.some(({ columns }) => columns > 1) && reach > 1 && reach <= 3 && reach < rows.length) return reach;
  // A first row of figures, or with nothing in it, names nothing.
  const words = first.map(({ blocks }) => blocks.map((block) => plainWords(block)).join(' ').trim());
  const isFigures = words.slice(1).some((word) => /^[\d.,/%\s-]+$/u.test(word));
  return rows.length > 1 && words.some(Boolean) && !isFigures ? 1 : 0;
}

/** Rows that name the columns as one: `Thu ngân sách – Kế hoạch`. */
function joined(rows: readonly (readonly ({ cell: Cell; isFirst: boolean } | undefined)[])[]): PhrasingContent[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_unused, column) => {
    const cells = [...new Set(rows.flatMap((row) => row[column]?.cell ?? []))];
    // Over several columns one row's title stands once, unless another row tells them apart.
    const own = rows.length === 1 ? cells.filter(() => rows[0]?.[column]?.isFirst === true) : cells;
    // Copies, as one title may stand above several columns.
    return between(own.map((cell) => structuredClone(inlineOf(cell.blocks, ' '))).filter((inline) => inline.length > 0), () => ' – ');
  });
}

/** A cell's blocks in one line. What stood on lines of its own is parted by a semicolon, unless the line goes on. */
function inlineOf(blocks: readonly RootContent[], sign?: string): PhrasingContent[] {
  const written = blocks.flatMap((block) => linesOf(block)).filter((line) => line.length > 0);
  const lines = written.length > 1 ? written.map(withoutBullet) : written;
  return between(lines, (before, after) => sign ?? (/[.,;:!?…–-]\s*$/u.test(wordsOf(before)) || /^\s*[\p{Ll}(]/u.test(wordsOf(after)) ? ' ' : '; '));
}

/** Of lines that are joined, the signs that began them say nothing any more. */
function withoutBullet(line: PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = line;
  return first?.type === 'text' ? [{ type: 'text', value: first.value.replace(/^\s*[-–•+*]\s+/u, '') }, ...rest] : line;
}

function wordsOf(inline: readonly PhrasingContent[]): string {
  return inline.map((node) => plainWords(node)).join('');
}

function between(parts: readonly PhrasingContent[][], sign: (before: PhrasingContent[], after: PhrasingContent[]) => string): PhrasingContent[] {
  return parts.flatMap((part, index): PhrasingContent[] => (index === 0 ? part : [{ type: 'text', value: sign(parts[index - 1] ?? [], part) }, ...part]));
}

/** The lines of a block; numbers of lists stay. */
function linesOf(block: RootContent): PhrasingContent[][] {
  switch (block.type) {
    case 'paragraph': case 'heading': {
      const lines: PhrasingContent[][] = [[]];
      for (const child of block.children) {
        if (child.type === 'break') lines.push([]);
        else lines.at(-1)?.push(child);
      }
      return lines.map((line) => (line.map(allWords).join('').trim() === '' && !line.some(hasPicture) ? [] : line));
    }
    case 'list':
      return block.children.flatMap((item, index) => item.children.flatMap((child, place) => linesOf(child).map((line, row): PhrasingContent[] => {
        const label = block.ordered === true && place === 0 && row === 0 ? `${(block.start ?? 1) + index}. ` : '';
        return label === '' ? line : [{ type: 'text', value: label }, ...line];
      })));
    case 'table':
      return block.children.map((row) => between(row.children.map(({ children }) => children).filter((cell) => cell.length > 0), () => ', '));
    default:
      return 'children' in block ? block.children.flatMap((child) => linesOf(child)) : [];
  }
}

/** A row of a table that is too wide, as a paragraph. */
function asSentence(line: readonly PhrasingContent[][]): BlockContent {
  return { type: 'paragraph', children: between(line.filter((cell) => cell.length > 0), () => '; ') };
}

function rowsOf(table: Element): Element[] {
  return elements(table.children).flatMap((child) => (child.tagName === 'tr' ? [child] : ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : []));
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
