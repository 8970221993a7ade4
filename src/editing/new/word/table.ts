import type { Element as Html, ElementContent } from 'hast';
import type { Element } from 'xast';
import { element } from '../documents/source-document.ts';
import { leaveOut } from '../documents/left-out.ts';
import type { ReadBlocks, Reading } from './reading.ts';
import { childOf, elementsOf, isOn, valueOf } from './xml.ts';

/** More columns indicate a damaged file. */
const MAX_SPAN = 100;

/** A cell being read: its columns, and whether it continues the one above. */
interface Cell {
  html: Html;
  column: number;
  columns: number;
  continuesAbove: boolean;
}

/** Converts a table to HTML; leaves out hidden and deleted rows. */
export function readTable(
  node: Element,
  reading: Reading,
  readBlocks: ReadBlocks,
): ElementContent[] {
  const properties = childOf(node, 'w:tblPr');
  const tableStyle = valueOf(properties, 'w:tblStyle');
  const rows = rowsOf(node, reading).map((row) => {
    const rowProperties = childOf(row, 'w:trPr');
    const isHeader = isOn(rowProperties, 'w:tblHeader') ?? false;
    let column = span(valueOf(rowProperties, 'w:gridBefore'), 0);
    const blank: Cell[] =
      column > 0
        ? [{ html: cellOf('td', [], column), column: 0, columns: column, continuesAbove: false }]
        : [];
    return [
      ...blank,
      ...cellsOf(row).map((cell): Cell => {
        const cellProperties = childOf(cell, 'w:tcPr');
        const columns = span(valueOf(cellProperties, 'w:gridSpan'), 1);
        const merge = childOf(cellProperties, 'w:vMerge');
        const result = {
          html: cellOf(
            isHeader ? 'th' : 'td',
            readBlocks(cell.children, reading, { tableStyle }),
            columns,
          ),
          column,
          columns,
          continuesAbove: merge !== undefined && merge.attributes['w:val'] !== 'restart',
        };
        column += columns;
        return result;
      }),
    ];
  });
  mergeDown(rows);
  const html = rows
    .map((cells) =>
      element(
        'tr',
        cells.filter(({ continuesAbove }) => !continuesAbove).map((cell) => cell.html),
      ),
    )
    .filter(({ children }) => children.length > 0);
  return html.length === 0
    ? []
    : [element('table', html, isBorderless(properties) ? { dataBorderless: true } : {})];
}

function rowsOf(node: Element, reading: Reading): Element[] {
  return elementsOf(node).flatMap((row) => {
    if (row.name !== 'w:tr')
      return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'].includes(row.name)
        ? rowsOf(row, reading)
        : [];
    const properties = childOf(row, 'w:trPr');
    if (isOn(properties, 'w:hidden') === true) {
      leaveOut(reading.leftOut, 'hidden');
      return [];
    }
    if (childOf(properties, 'w:del')) {
      reading.changes.deleted += 1;
      return [];
    }
    if (childOf(properties, 'w:ins')) reading.changes.inserted += 1;
    return [row];
  });
}

function cellsOf(row: Element): Element[] {
  return elementsOf(row).flatMap((cell) => {
    if (cell.name === 'w:tc') return childOf(childOf(cell, 'w:tcPr'), 'w:cellDel') ? [] : [cell];
    return ['w:sdt', 'w:sdtContent', 'w:customXml'].includes(cell.name) ? cellsOf(cell) : [];
  });
}

function cellOf(tag: 'td' | 'th', children: ElementContent[], columns: number): Html {
  return element(tag, children, columns > 1 ? { colSpan: columns } : {});
}

/** Merges continuing cells into the one above, increasing its row span. */
function mergeDown(rows: readonly Cell[][]): void {
  const above = new Map<number, Cell>();
  for (const row of rows) {
    for (const cell of row) {
      const upper = above.get(cell.column);
      if (cell.continuesAbove && upper) {
        upper.html.properties['rowSpan'] = Number(upper.html.properties['rowSpan'] ?? 1) + 1;
        upper.html.children.push(...cell.html.children);
      } else {
        cell.continuesAbove = false;
        above.set(cell.column, cell);
      }
    }
  }
}

/** Whether a table is declared without borders. */
function isBorderless(properties: Element | undefined): boolean {
  const lines = elementsOf(childOf(properties, 'w:tblBorders'));
  return (
    lines.length > 0 &&
    lines.every(({ attributes }) => ['none', 'nil'].includes(attributes['w:val'] ?? ''))
  );
}

function span(written: string | undefined, minimum: number): number {
  return Math.min(MAX_SPAN, Math.max(minimum, Number(written ?? minimum) || minimum));
}
