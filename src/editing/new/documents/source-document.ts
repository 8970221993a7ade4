import type { Element, ElementContent, Root } from 'hast';
import type { LeftOutCounts } from './left-out.ts';

/**
 * A document as read from any rich format. Its tree consists of HTML elements, with three
 * conventions:
 * - a `p` with the properties of {@link ListItem} is a list item, with the number that its program
 *   shows;
 * - an `img` with `dataPicture` is the picture with that index;
 * - a `span` with `dataNote` is a footnote reference; a `section` with `dataNote` at the end is its
 *   text.
 */
export interface SourceDocument {
  tree: Root;
  pictures: SourcePicture[];
  leftOut: LeftOutCounts;
  /**
   * The number of tracked insertions and deletions; insertions are in the tree, deletions are not.
   */
  changes: { inserted: number; deleted: number };
  /** Vietnamese sentences for the editor. */
  notes: string[];
}

export interface SourcePicture {
  bytes: Uint8Array;
  /** The author's alternative text. */
  alt: string | undefined;
  /** The fractions (0 to 1) that the author cropped from each side. */
  crop?: { left: number; top: number; right: number; bottom: number } | undefined;
}

/** The position of a list item in its list. */
export interface ListItem {
  /** Identifies the list; items of one list are compared by level, others by indent. */
  list: string;
  level: number;
  /** Any unit, the same in the whole document. */
  indent: number;
  /** The label of the item: `a)`, `Điều 1.`; `undefined` for a bullet. */
  label: string | undefined;
}

export function element(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

/** Creates a paragraph that is a list item. */
export function itemParagraph(
  children: ElementContent[],
  { list, level, indent, label }: ListItem,
): Element {
  return element('p', children, {
    dataList: list,
    dataLevel: level,
    dataIndent: indent,
    ...(label !== undefined && { dataLabel: label }),
  });
}

/**
 * Returns the list position of a paragraph created by {@link itemParagraph}; `undefined` for any
 * other element.
 */
export function listItemOf({ properties }: Element): ListItem | undefined {
  const { dataList, dataLevel, dataIndent, dataLabel } = properties;
  if (
    typeof dataList !== 'string' ||
    typeof dataLevel !== 'number' ||
    typeof dataIndent !== 'number'
  )
    return undefined;
  return {
    list: dataList,
    level: dataLevel,
    indent: dataIndent,
    label: typeof dataLabel === 'string' ? dataLabel : undefined,
  };
}
