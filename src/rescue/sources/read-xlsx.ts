import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { descendants, elementsOf, textOf } from '../../editing/new/word/xml.ts';
import { openZip } from './zip-archive.ts';

/** More than any list of news has, unpacked. */
const MAX_PART_BYTES = 100_000_000;
const MAX_ROWS = 100_000;
const MAX_COLUMNS = 200;
/** Day 0 of a workbook, with the leap day of 1900 that Lotus invented (ECMA-376, 18.17.4.1). */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_IN_MILLISECONDS = 86_400_000;
/** The number formats of days that need no declaration (ECMA-376, 18.8.30). */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22]);

/**
 * Reads the first sheet of a workbook (.xlsx) as rows of texts; days become `2020-07-06`.
 * @throws Error when it is none, damaged, or too large.
 */
export function readXlsx(path: string): string[][] {
  const archive = openZip(path);
  try {
    const part = (name: string): Element | undefined => {
      const entry = archive.entries.find((candidate) => candidate.name === name);
      if (!entry) return undefined;
      const xml = new TextDecoder().decode(archive.read(entry, MAX_PART_BYTES));
      // Prefixes are the writer's choice; the names below them are the standard's.
      return elementsOf(fromXml(xml.replace(/(?<slash><\/?)[a-z0-9]+:/giu, '$<slash>')))[0];
    };
    const sheet =
      part('xl/worksheets/sheet1.xml') ??
      part(
        archive.entries.find(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/u.test(name))?.name ?? '',
      );
    if (sheet === undefined) throw new Error('There is no sheet in the workbook.');
    const strings = part('xl/sharedStrings.xml');
    const shared = strings ? descendants(strings, 'si').map(stringOf) : [];
    const isDate = dateStyles(part('xl/styles.xml'));
    return descendants(sheet, 'row')
      .slice(0, MAX_ROWS)
      .map((row) => {
        const cells: string[] = [];
        for (const cell of descendants(row, 'c')) {
          const column = columnOf(cell.attributes['r'] ?? '') ?? cells.length;
          if (column >= MAX_COLUMNS) continue;
          while (cells.length < column) cells.push('');
          cells[column] = valueOf(cell, shared, isDate);
        }
        return cells;
      })
      .filter((row) => row.some((cell) => cell !== ''));
  } finally {
    archive.close();
  }
}

function valueOf(
  cell: Element,
  shared: readonly string[],
  isDate: (style: number) => boolean,
): string {
  const type = cell.attributes['t'];
  if (type === 'inlineStr') return stringOf(cell);
  const [value] = descendants(cell, 'v').map(textOf);
  if (value === undefined) return '';
  if (type === 's') return shared[Number(value)] ?? '';
  return type === undefined || type === 'n'
    ? isDate(Number(cell.attributes['s'] ?? 0)) && Number(value) > 0
      ? new Date(DAY_ZERO + Math.floor(Number(value)) * DAY_IN_MILLISECONDS)
          .toISOString()
          .slice(0, 10)
      : value
    : value;
}

/** A string's runs, without the readings of Asian letters. */
function stringOf(node: Element): string {
  return descendants(node, 't', 'rPh').map(textOf).join('');
}

/** Returns a function that tells which cell styles show a number as a day. */
function dateStyles(styles: Element | undefined): (style: number) => boolean {
  if (!styles) return () => false;
  const own = new Set(
    descendants(styles, 'numFmt').flatMap(({ attributes }) =>
      /[dy]/iu.test((attributes['formatCode'] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./gu, ''))
        ? [Number(attributes['numFmtId'])]
        : [],
    ),
  );
  const formats = elementsOf(descendants(styles, 'cellXfs')[0]).map(({ attributes }) =>
    Number(attributes['numFmtId'] ?? 0),
  );
  return (style) => {
    const format = formats[style] ?? 0;
    return DATE_FORMATS.has(format) || own.has(format);
  };
}

/** `C7` is in column 2. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]+/u.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  return (
    Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}
