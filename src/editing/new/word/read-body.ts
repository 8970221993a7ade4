import type { Element as Html, ElementContent } from 'hast';
import type { Element, ElementContent as XmlContent } from 'xast';
import { leaveOut } from '../documents/left-out.ts';
import { element, itemParagraph } from '../documents/source-document.ts';
import { fieldsOf, type Fields } from './fields.ts';
import type { Part } from './package.ts';
import { picturesIn } from './pictures.ts';
import type { Reading, StyleContext } from './reading.ts';
import { readRun, SKIPPED, withLink, type Inline } from './run.ts';
import type { Styles } from './styles.ts';
import { readTable } from './table.ts';
import { childOf, descendants, elementsOf, textOf, valueOf } from './xml.ts';

/** Elements with tracked deletions or moves. */
const DELETED = new Set(['w:del', 'w:moveFrom']);
const INSERTED = new Set(['w:ins', 'w:moveTo']);

/**
 * Converts blocks (the body, a cell, a note, a text box) to HTML; leaves out and counts hidden and
 * deleted content.
 */
export function readBlocks(
  children: readonly XmlContent[],
  reading: Reading,
  styleContext: StyleContext,
): ElementContent[] {
  const blocks: ElementContent[] = [];
  // A paragraph whose end is deleted continues in the next.
  let unfinished: Html | undefined;
  const fields = fieldsOf(children);
  for (const node of flattenBlocks(children, reading)) {
    if (node.name === 'w:tbl') {
      blocks.push(...readTable(node, reading, readBlocks));
      unfinished = undefined;
    } else if (node.name === 'w:altChunk') leaveOut(reading.leftOut, 'embedded');
    else {
      const { paragraph, after, endsDeleted } = readParagraph(node, reading, styleContext, fields);
      if (unfinished) unfinished.children.push(...(paragraph?.children ?? []));
      else if (paragraph) blocks.push(paragraph);
      if (!endsDeleted) unfinished = undefined;
      else unfinished ??= paragraph;
      blocks.push(...after);
    }
  }
  return blocks;
}

/** Returns the paragraphs and tables inside grouping elements. */
function flattenBlocks(children: readonly XmlContent[], reading: Reading): Element[] {
  return elementsOf({ children: [...children] }).flatMap((node): Element[] => {
    if (node.name === 'w:p' || node.name === 'w:tbl' || node.name === 'w:altChunk') return [node];
    if (DELETED.has(node.name)) {
      reading.changes.deleted += 1;
      return [];
    }
    if (INSERTED.has(node.name)) reading.changes.inserted += 1;
    if (SKIPPED.has(node.name)) return [];
    if (isContents(node)) {
      leaveOut(reading.leftOut, 'contents');
      return [];
    }
    return flattenBlocks(node.children, reading);
  });
}

/** Whether a content control is Word's table of contents. */
function isContents(node: Element): boolean {
  const kind = childOf(childOf(node, 'w:sdtPr'), 'w:docPartObj');
  return valueOf(kind, 'w:docPartGallery') === 'Table of Contents';
}

function readParagraph(
  node: Element,
  reading: Reading,
  styleContext: StyleContext,
  fields: Fields,
): { paragraph: Html | undefined; after: ElementContent[]; endsDeleted: boolean } {
  const { styles } = reading;
  const properties = childOf(node, 'w:pPr');
  const style = valueOf(properties, 'w:pStyle') ?? styles.defaultParagraph;
  const mark = elementsOf(childOf(properties, 'w:rPr')).map(({ name }) => name);
  const endsDeleted = mark.some((name) => DELETED.has(name));
  if (mark.some((name) => INSERTED.has(name))) reading.changes.inserted += 1;
  if (endsDeleted) reading.changes.deleted += 1;
  const inline: Inline = {
    fields,
    styleContext: { ...styleContext, paragraphStyle: style },
    after: [],
    readDrawing,
  };
  const children = readInline(node.children, reading, inline);
  if (styles.name(style, /^toc (?:\d|heading)/u) !== undefined) {
    if (children.length > 0) leaveOut(reading.leftOut, 'contents');
    return { paragraph: undefined, after: inline.after, endsDeleted };
  }
  // A fully deleted paragraph takes no list number.
  if (children.length === 0 && endsDeleted)
    return { paragraph: undefined, after: inline.after, endsDeleted };
  const item = reading.numberer.next(properties, style);
  if (children.length === 0) return { paragraph: undefined, after: inline.after, endsDeleted };
  const depth = headingDepth(styles, style, properties);
  const label =
    item?.label === undefined ? [] : [{ type: 'text' as const, value: `${item.label} ` }];
  const paragraph =
    depth !== undefined
      ? element(`h${depth}`, [...label, ...children])
      : item
        ? itemParagraph(children, item)
        : element('p', children);
  return { paragraph, after: inline.after, endsDeleted };
}

/** Returns the depth of a heading, 1 to 6, from its style or outline level. */
function headingDepth(
  styles: Styles,
  style: string | undefined,
  properties: Element | undefined,
): number | undefined {
  if (styles.name(style, /^title$/u) !== undefined) return 1;
  const named =
    /^heading (?<depth>[1-9])/u.exec(styles.name(style, /^heading [1-9]/u) ?? '')?.groups?.[
      'depth'
    ] ?? /^Heading(?<depth>[1-6])$/u.exec(style ?? '')?.groups?.['depth'];
  const outline =
    valueOf(properties, 'w:outlineLvl') ??
    styles.paragraphProperty(style, 'w:outlineLvl')?.attributes['w:val'] ??
    undefined;
  const depth = Number(named ?? (outline === undefined ? NaN : Number(outline) + 1));
  return depth >= 1 && depth <= 9 ? Math.min(depth, 6) : undefined;
}

function readInline(
  children: readonly XmlContent[],
  reading: Reading,
  inline: Inline,
): ElementContent[] {
  return elementsOf({ children: [...children] }).flatMap((node): ElementContent[] => {
    const { name } = node;
    if (DELETED.has(name)) {
      reading.changes.deleted += 1;
      return [];
    }
    if (INSERTED.has(name)) reading.changes.inserted += 1;
    if (SKIPPED.has(name)) return [];
    if (name === 'w:r') return readRun(node, reading, inline);
    if (name === 'w:hyperlink')
      return withLink(readInline(node.children, reading, inline), addressOf(node, reading.part));
    if (name === 'w:fldSimple') {
      const { address, isHidden } = inline.fields.simple(node.attributes['w:instr'] ?? '');
      return isHidden ? [] : withLink(readInline(node.children, reading, inline), address);
    }
    if (name === 'm:oMath' || name === 'm:oMathPara') {
      reading.formulas += 1;
      return [{ type: 'text', value: descendants(node, 'm:t').map(textOf).join('') }];
    }
    if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object')
      return readDrawing(node, reading, inline);
    return readInline(node.children, reading, inline);
  });
}

/** Returns the target of a link; `undefined` within the document. */
function addressOf(node: Element, { targets }: Part): string | undefined {
  const target = targets.get(node.attributes['r:id'] ?? '');
  const anchor = node.attributes['w:anchor'];
  return target?.isExternal === true
    ? `${target.target}${anchor == null ? '' : `#${anchor}`}`
    : undefined;
}

/** Returns a drawing's pictures; the text of its boxes goes after the paragraph. */
export function readDrawing(
  node: Element,
  reading: Reading,
  { styleContext, after }: Inline,
): ElementContent[] {
  const boxes = descendants(node, 'w:txbxContent', 'w:txbxContent');
  for (const box of boxes)
    after.push(...readBlocks(box.children, reading, { tableStyle: styleContext.tableStyle }));
  const pictures = picturesIn(node, reading);
  if (
    pictures.length === 0 &&
    boxes.length === 0 &&
    descendants(node, 'a:blip').length === 0 &&
    descendants(node, 'v:imagedata').length === 0
  )
    leaveOut(reading.leftOut, 'drawings');
  return pictures.map(({ index, alt }) =>
    element('img', [], { dataPicture: index, ...(alt !== undefined && { alt }) }),
  );
}
