import type { Element as Html, ElementContent } from 'hast';
import type { Element } from 'xast';
import { element } from '../documents/source-document.ts';
import { leaveOut } from '../documents/left-out.ts';
import { readBlocks, type Reading } from './read-body.ts';
import { childOf, elementsOf, isOn, valueOf } from './xml.ts';

/** More columns are a damaged file. */
const MAX_SPAN = 100;

/** A cell on its way: how many columns and rows it takes, and whether it only goes on with the one above. */
interface Cell {
  html: Html;
  column: number;
  columns: number;
  goesOn: boolean;
}

/** A table as HTML; rows that are hidden or deleted are left out. */
export function readTable(node: Element, reading: Reading): ElementContent[] {
  const properties = childOf(node, 'w:tblPr');
  const tableStyle = valueOf(properties, 'w:tblStyle');
  const rows = rowsOf(node, reading).map((row) => {
    const rowProperties = childOf(row, 'w:trPr');
    const isHeader = isOn(rowProperties, 'w:tblHeader') ?? false;
    let column = span(valueOf(rowProperties, 'w:gridBefore'), 0);
    const blank: Cell[] = column > 0 ? [{ html: cellOf('td', [], column), column: 0, columns: column, goesOn: false }] : [];
    return [...blank, ...cellsOf(row).map((cell): Cell => {
      const cellProperties = childOf(cell, 'w:tcPr');
      const columns = span(valueOf(cellProperties, 'w:gridSpan'), 1);
      const merge = childOf(cellProperties, 'w:vMerge');
      const made = { html: cellOf(isHeader ? 'th' : 'td', readBlocks(cell.children, reading, { tableStyle }), columns), column, columns, goesOn: merge !== undefined && merge.attributes['w:val'] !== 'restart' };
      column += columns;
      return made;
    })];
  });
  mergeDown(rows);
  const html = rows.map((cells) => element('tr', cells.filter(({ goesOn }) => !goesOn).map((cell) => cell.html))).filter(({ children }) => children.length > 0);
  return html.length === 0 ? [] : [element('table', html, isBorderless(properties) ? { dataBorderless: true } : {})];
}

function rowsOf(node: Element, reading: Reading): Element[] {
  return elementsOf(node).flatMap((row) => {
    if (row.name !== 'w:tr') return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'].includes(row.name) ? rowsOf(row, reading) : [];
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

/** A cell that goes on with the one above makes that one a row longer. */
function mergeDown(rows: readonly Cell[][]): void {
  const above = new Map<number, Cell>();
  for (const row of rows) {
    for (const cell of row) {
      const upper = above.get(cell.column);
      if (cell.goesOn && upper) {
        upper.html.properties['rowSpan'] = Number(upper.html.properties['rowSpan'] ?? 1) + 1;
        upper.html.children.push(...cell.html.children);
      } else {
        cell.goesOn = false;
        above.set(cell.column, cell);
      }
    }
  }
}

/** Whether a table says that it has no lines. */
function isBorderless(properties: Element | undefined): boolean {
  const lines = elementsOf(childOf(properties, 'w:tblBorders'));
  return lines.length > 0 && lines.every(({ attributes }) => ['none', 'nil'].includes(attributes['w:val'] ?? ''));
}

function span(written: string | undefined, least: number): number {
  return Math.min(MAX_SPAN, Math.max(least, Number(written ?? least) || least));
}
