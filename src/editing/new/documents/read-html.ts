import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';
import { decodeHtml } from './html-charset.ts';
import { orderedLists } from './html-lists.ts';
import {
  notesLast,
  numberNotes,
  numberOfNote,
  referencedNote,
  withoutBackLinks,
} from './html-notes.ts';
import type { PictureLookup } from './html-pictures.ts';
import { hiddenBy, styleOf, styleValue, withFormatting } from './html-styles.ts';
import { leaveOut } from './left-out.ts';
import { element, itemParagraph, type SourceDocument } from './source-document.ts';

/** Elements without text of the article. */
const SKIPPED_ELEMENTS = new Set([
  'head',
  'script',
  'style',
  'link',
  'meta',
  'title',
  'noscript',
  'template',
  'xml',
  'base',
  'wbr',
  'nav',
  'aside',
  'form',
]);

/** Elements that may contain the text of a saved page. */
const MAIN_ELEMENTS = ['article', 'main'];

const MIN_MAIN_LENGTH = 200;

/**
 * Reads a saved page, including those saved by Word.
 * @param pictureOf returns the bytes of a picture by the address that the page gives it.
 * @throws Error when its encoding is unknown.
 */
export function readHtml(bytes: Uint8Array, pictureOf: PictureLookup): SourceDocument {
  const text = decodeHtml(bytes);
  if (text === undefined) throw new Error('The encoding of the page is not known.');
  const tree = fromHtml(text);
  const main: Root = { type: 'root', children: mainContent(tree) };
  return readHtmlTree(main, pictureOf, tree);
}

/**
 * Reads a part of a parsed page.
 * @param pictureOf returns the bytes of a picture by the address that the page gives it.
 * @param page the whole page, whose styles hide elements.
 */
export function readHtmlTree(
  part: Root,
  pictureOf: PictureLookup,
  page: Root = part,
): SourceDocument {
  const isHidden = hiddenBy(page);
  const notes = numberNotes(page);
  const document: SourceDocument = {
    tree: { type: 'root', children: [] },
    pictures: [],
    leftOut: new Map(),
    changes: { inserted: 0, deleted: 0 },
    notes: [],
  };
  const { leftOut, changes } = document;

  const readChildren = (
    nodes: readonly (ElementContent | Root['children'][number])[],
  ): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] =>
      node.type === 'text' ? [node] : node.type === 'element' ? read(node) : [],
    );

  function read(node: Element): ElementContent[] {
    const { tagName, properties } = node;
    const style = styleOf(node);
    if (SKIPPED_ELEMENTS.has(tagName)) return [];
    if (/mso-element\s*:\s*(?:header|footer)/u.test(style)) return skip('headers');
    if (/mso-element\s*:\s*comment(?!-list)/u.test(style)) return skip('comments');
    if (/mso-element\s*:\s*comment-list/u.test(style)) {
      readChildren(node.children);
      return [];
    }
    if (hasClass(node, 'MsoCommentReference')) return [];
    if (isHidden(node)) return toText(node).trim() === '' ? [] : skip('hidden');
    // Tracked changes of Word have a date; text that a page merely shows as struck out does not.
    if (tagName === 'del' && properties['dateTime'] !== undefined) {
      changes.deleted += 1;
      return [];
    }
    if (tagName === 'ins' && properties['dateTime'] !== undefined) changes.inserted += 1;
    const reference = referencedNote(node, notes);
    if (reference !== undefined) return [element('span', [], { dataNote: reference })];
    const number = numberOfNote(node, notes);
    if (number !== undefined)
      return [
        element('section', withoutBackLinks(readChildren(node.children)), { dataNote: number }),
      ];
    if (tagName === 'img') return picture(node);
    if (tagName === 'input')
      return properties['type'] === 'checkbox'
        ? [{ type: 'text', value: properties['checked'] === true ? '☑ ' : '☐ ' }]
        : [];
    if (tagName === 'p' && /mso-list\s*:\s*l/u.test(style)) return [wordItem(node)];
    if (tagName === 'ol') return orderedLists(node, readChildren);
    if (tagName === 'table') return tableWithCaption(node);
    return withFormatting(node, readChildren(node.children));
  }

  function skip(kind: 'hidden' | 'headers' | 'comments'): [] {
    leaveOut(leftOut, kind);
    return [];
  }

  function picture({ properties }: Element): ElementContent[] {
    const found = pictureOf(typeof properties['src'] === 'string' ? properties['src'] : '');
    if (found === undefined || found === 'outside') {
      leaveOut(leftOut, found === 'outside' ? 'outside' : 'pictures');
      return [];
    }
    document.pictures.push({
      bytes: found,
      alt: typeof properties['alt'] === 'string' ? properties['alt'] : undefined,
    });
    return [element('img', [], { dataPicture: document.pictures.length - 1 })];
  }

  /**
   * Converts a paragraph that Word shows as a list item; its bullet is in the text, marked to be
   * ignored.
   */
  function wordItem(node: Element): Element {
    const [, list = '', level = '1'] =
      /mso-list\s*:\s*(?<list>l\d+) level(?<level>\d)/u.exec(styleOf(node)) ?? [];
    let label = '';
    visit(node, 'element', (child, index, parent) => {
      if (!/mso-list\s*:\s*ignore/u.test(styleOf(child)) || !parent || index === undefined)
        return undefined;
      label = toText(child).replace(/\s+/gu, ' ').trim();
      parent.children.splice(index, 1);
      return index;
    });
    const indent =
      Number.parseFloat(styleValue(node, 'margin-left') ?? styleValue(node, 'margin') ?? '0') || 0;
    // A bullet from a symbol font may look like a letter: Word writes `o` and `§`.
    return itemParagraph(readChildren(node.children), {
      list,
      level: Number(level),
      indent,
      label: /^(?:[^\p{L}\p{N}]*|[o§ØüvqÄ])$/u.test(label) ? undefined : label,
    });
  }

  /** Converts a table with its caption above it, where Markdown has none. */
  function tableWithCaption(node: Element): ElementContent[] {
    const isCaption = (child: ElementContent) =>
      child.type === 'element' && child.tagName === 'caption';
    const captions = node.children.flatMap((child) =>
      child.type === 'element' && isCaption(child) && !isHidden(child)
        ? [element('p', readChildren(child.children), { dataNumbered: true })]
        : [],
    );
    const rows = node.children.filter((child) => !isCaption(child));
    return [...captions, ...withFormatting(node, readChildren(rows))];
  }

  document.tree = { type: 'root', children: notesLast(readChildren(part.children)) };
  return document;
}

/** Returns the part of a page marked as its main content, if any. */
function mainContent(tree: Root): Root['children'] {
  for (const tag of MAIN_ELEMENTS) {
    const found: Element[] = [];
    visit(tree, 'element', (node) => {
      if (node.tagName === tag) found.push(node);
    });
    const [only, ...others] = found;
    if (only && others.length === 0 && toText(only).length >= MIN_MAIN_LENGTH) return [only];
  }
  return tree.children;
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
