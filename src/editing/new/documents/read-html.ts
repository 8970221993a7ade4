import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';
import { decodeHtml } from './html-charset.ts';
import type { PictureLookup } from './html-pictures.ts';
import { hiddenBy, styleOf, styleValue } from './html-styles.ts';
import { leaveOut } from './left-out.ts';
import { letters, roman } from './numerals.ts';
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
/** Links to footnotes as Word, LibreOffice and wikis write them. */
const NOTE_LINK =
  /^#(?<kind>_ftn|_edn|sdfootnote|sdendnote|cite_note-|fn:?)(?<id>[\w.-]+?)(?:sym)?$/u;
const NOTE_ID = /^(?<kind>_?ftn|_?edn|sdfootnote|sdendnote|cite_note-|fn:?)(?<id>[\w.-]+)$/u;

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
    const noteReference = tagName === 'a' ? noteId(properties['href'], NOTE_LINK) : undefined;
    if (noteReference !== undefined && notes.has(noteReference))
      return [element('span', [], { dataNote: notes.get(noteReference) ?? 0 })];
    const number = notes.get(noteId(properties['id'], NOTE_ID) ?? '');
    if (number !== undefined && tagName !== 'a')
      return [
        element('section', withoutBackLinks(readChildren(node.children)), { dataNote: number }),
      ];
    if (tagName === 'img') return picture(node);
    if (tagName === 'input')
      return properties['type'] === 'checkbox'
        ? [{ type: 'text', value: properties['checked'] === true ? '☑ ' : '☐ ' }]
        : [];
    if (tagName === 'p' && /mso-list\s*:\s*l/u.test(style)) return [wordItem(node)];
    if (tagName === 'ol') return orderedLists(node);
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

  /**
   * Markdown only counts upwards in digits: a number out of turn starts another list, and other
   * numerals become part of the text.
   */
  function orderedLists(node: Element): Element[] {
    const { type } = node.properties;
    const kind =
      typeof type === 'string'
        ? type
        : ({ 'lower-alpha': 'a', 'upper-alpha': 'A', 'lower-roman': 'i', 'upper-roman': 'I' }[
            styleValue(node, 'list-style-type') ?? ''
          ] ?? '1');
    const items = node.children.filter(
      (child): child is Element => child.type === 'element' && child.tagName === 'li',
    );
    const isReversed = node.properties['reversed'] === true;
    const step = isReversed ? -1 : 1;
    let number = Number(node.properties['start'] ?? (isReversed ? items.length : 1)) - step;
    const numbers = items.map((item) => {
      number = Number(item.properties['value'] ?? number + step);
      return number;
    });
    if (/^[aAiI]$/u.test(kind) || isReversed)
      return [
        element(
          'div',
          items.map((item, index) =>
            element('div', [
              { type: 'text', value: `${numeral(numbers[index] ?? 0, kind)}. ` },
              ...unwrapFirstParagraph(readChildren(item.children)),
            ]),
          ),
        ),
      ];
    const breaks = numbers.flatMap((value, index) =>
      index > 0 && value !== (numbers[index - 1] ?? 0) + 1 ? [index] : [],
    );
    if (breaks.length === 0) return [{ ...node, children: readChildren(node.children) }];
    return [0, ...breaks].map((start, index) =>
      element('ol', readChildren(items.slice(start, breaks[index])), {
        start: numbers[start] ?? 1,
      }),
    );
  }

  const children = readChildren(part.children);
  const sections = children.flatMap(sectionsIn);
  document.tree = { type: 'root', children: [...children.flatMap(withoutSections), ...sections] };
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

/** Numbers a page's footnotes from 1, by id: those that have both a reference and a text. */
function numberNotes(tree: Root): Map<string, number> {
  const texts = new Set<string>();
  const numbers = new Map<string, number>();
  visit(tree, 'element', (node) => {
    const id = node.tagName === 'a' ? undefined : noteId(node.properties['id'], NOTE_ID);
    if (id !== undefined) texts.add(id);
  });
  visit(tree, 'element', (node) => {
    const id = node.tagName === 'a' ? noteId(node.properties['href'], NOTE_LINK) : undefined;
    if (id !== undefined && texts.has(id) && !numbers.has(id)) numbers.set(id, numbers.size + 1);
  });
  return numbers;
}

function noteId(value: unknown, pattern: RegExp): string | undefined {
  const { kind, id } = pattern.exec(typeof value === 'string' ? value : '')?.groups ?? {};
  return kind === undefined || id === undefined || id.startsWith('ref')
    ? undefined
    : `${kind.replace(/^_/u, '')}${id}`;
}

/** Removes the link back to the reference that a note starts with. */
function withoutBackLinks(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const { href } = child.properties;
    if (child.tagName === 'a' && typeof href === 'string' && href.startsWith('#')) return [];
    return [{ ...child, children: withoutBackLinks(child.children) }];
  });
}

function isSection({ tagName, properties }: Element): boolean {
  return tagName === 'section' && properties['dataNote'] !== undefined;
}

function sectionsIn(node: ElementContent): Element[] {
  if (node.type !== 'element') return [];
  return isSection(node) ? [node] : node.children.flatMap(sectionsIn);
}

function withoutSections(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  return isSection(node) ? [] : [{ ...node, children: node.children.flatMap(withoutSections) }];
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

/** Wraps an element's children in the tags that its style corresponds to. */
function withFormatting(node: Element, children: ElementContent[]): ElementContent[] {
  const { tagName } = node;
  const style = styleOf(node);
  const weight = styleValue(node, 'font-weight');
  if (
    ['b', 'strong', 'i', 'em'].includes(tagName) &&
    (weight === 'normal' || styleValue(node, 'font-style') === 'normal')
  )
    return children;
  if (tagName === 'table')
    return [
      {
        ...node,
        children,
        properties:
          node.properties['border'] === '0' || node.properties['border'] === 0
            ? { dataBorderless: true }
            : {},
      },
    ];
  if (tagName === 'o:p' || tagName === 'body' || tagName === 'html') return children;
  if (tagName !== 'span' && tagName !== 'font') return [{ ...node, children }];
  const tags = [
    ...(weight === 'bold' || Number(weight) >= 600 ? ['strong'] : []),
    ...(styleValue(node, 'font-style') === 'italic' ? ['em'] : []),
    ...(/text-decoration[^:;]*:[^;]*line-through/u.test(style) ? ['del'] : []),
    ...(styleValue(node, 'vertical-align') === 'super'
      ? ['sup']
      : styleValue(node, 'vertical-align') === 'sub'
        ? ['sub']
        : []),
  ];
  return children.length === 0
    ? []
    : tags.reduceRight<ElementContent[]>((inner, tag) => [element(tag, inner)], children);
}

/** Unwraps the first paragraph, so that a preceding numeral is on its line. */
function unwrapFirstParagraph(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child, index): ElementContent[] =>
    index === children.findIndex((candidate) => candidate.type === 'element') &&
    child.type === 'element' &&
    child.tagName === 'p'
      ? child.children
      : [child],
  );
}

function numeral(value: number, kind: string): string {
  if (kind === '1') return String(value);
  const written = /[aA]/u.test(kind) ? letters(value) : roman(value);
  return /[AI]/u.test(kind) ? written.toUpperCase() : written;
}
