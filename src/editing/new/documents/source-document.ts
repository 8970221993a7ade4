import type { Element, ElementContent, Root } from 'hast';
import type { LeftOutCounts } from './left-out.ts';

/**
 * A document as every rich reader gives it. Its tree holds the usual elements of HTML and three of our own:
 * - a `p` with the properties of {@link ListItem} is an item of a list, with the number that its program shows;
 * - an `img` with `dataPicture` stands for the picture of that index;
 * - a `span` with `dataNote` is the sign of a footnote; a `section` with `dataNote` at the end holds its text.
 */
export interface SourceDocument {
  tree: Root;
  pictures: SourcePicture[];
  leftOut: LeftOutCounts;
  /** How many insertions and deletions of others wait to be accepted; insertions are in the tree, deletions are not. */
  changes: { inserted: number; deleted: number };
  /** Vietnamese sentences for the editor. */
  notes: string[];
}

export interface SourcePicture {
  bytes: Uint8Array;
  /** What its author wrote for people who do not see it. */
  alt: string | undefined;
  /** The parts (0 to 1) of its sides that the author cut off. */
  crop?: { left: number; top: number; right: number; bottom: number } | undefined;
}

/** How a list item's place in its list is known. */
export interface ListItem {
  /** Names the list; items of one list are compared by level, those of two by indent. */
  list: string;
  level: number;
  /** Any unit, the same in the whole document. */
  indent: number;
  /** What stands before the item: `a)`, `Điều 1.`; `undefined` for a bullet. */
  label: string | undefined;
}

export function element(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children };
}

/** A paragraph that is an item of a list. */
export function itemParagraph(children: ElementContent[], { list, level, indent, label }: ListItem): Element {
  return element('p', children, { dataList: list, dataLevel: level, dataIndent: indent, ...(label !== undefined && { dataLabel: label }) });
}

/** The place in its list of a paragraph made by {@link itemParagraph}; `undefined` for any other element. */
export function listItemOf({ properties }: Element): ListItem | undefined {
  const { dataList, dataLevel, dataIndent, dataLabel } = properties;
  if (typeof dataList !== 'string' || typeof dataLevel !== 'number' || typeof dataIndent !== 'number') return undefined;
  return { list: dataList, level: dataLevel, indent: dataIndent, label: typeof dataLabel === 'string' ? dataLabel : undefined };
}
