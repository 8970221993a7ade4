import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';
import { decodeHtml } from './html-charset.ts';
import { pictureAt } from './html-pictures.ts';
import { hiddenBy, styleOf, styleValue } from './html-styles.ts';
import { leaveOut } from './left-out.ts';
import { letters, roman } from './numerals.ts';
import { element, itemParagraph, type SourceDocument } from './source-document.ts';

/** What a page carries around its text. */
const NO_TEXT = new Set(['head', 'script', 'style', 'link', 'meta', 'title', 'noscript', 'template', 'xml', 'base', 'nav', 'aside', 'form']);
/** A saved page's text stands in one of these. */
const MAIN = ['article', 'main'];
const ENOUGH = 200;
/** The signs of footnotes as Word, LibreOffice and wikis write their links. */
const NOTE_LINK = /^#(?<kind>_ftn|_edn|sdfootnote|sdendnote|cite_note-|fn:?)(?<id>[\w.-]+?)(?:sym)?$/u;
const NOTE_ID = /^(?<kind>_?ftn|_?edn|sdfootnote|sdendnote|cite_note-|fn:?)(?<id>[\w.-]+)$/u;

/**
 * Reads a saved page, also one that Word saved.
 * @throws Error when its encoding is none that is known.
 */
export function readHtml(bytes: Uint8Array, path: string): SourceDocument {
  const text = decodeHtml(bytes);
  if (text === undefined) throw new Error('The encoding of the page is not known.');
  const tree = fromHtml(text);
  const isHidden = hiddenBy(tree);
  const notes = notesIn(tree);
  const document: SourceDocument = { tree: { type: 'root', children: [] }, pictures: [], leftOut: new Map(), changes: { inserted: 0, deleted: 0 }, notes: [] };
  const { leftOut, changes } = document;

  const readAll = (nodes: readonly (ElementContent | Root['children'][number])[]): ElementContent[] => nodes.flatMap((node): ElementContent[] => (node.type === 'text' ? [node] : node.type === 'element' ? read(node) : []));

  function read(node: Element): ElementContent[] {
    const { tagName, properties } = node;
    const style = styleOf(node);
    if (NO_TEXT.has(tagName)) return [];
    if (/mso-element\s*:\s*(?:header|footer)/u.test(style)) return skip('headers');
    if (/mso-element\s*:\s*comment(?!-list)/u.test(style)) return skip('comments');
    if (/mso-element\s*:\s*comment-list/u.test(style)) {
      readAll(node.children);
      return [];
    }
    if (hasClass(node, 'MsoCommentReference')) return [];
    if (isHidden(node)) return toText(node).trim() === '' ? [] : skip('hidden');
    // Changes that Word keeps bear the time; what a page shows as struck out does not.
    if (tagName === 'del' && properties['dateTime'] !== undefined) {
      changes.deleted += 1;
      return [];
    }
    if (tagName === 'ins' && properties['dateTime'] !== undefined) changes.inserted += 1;
    const sign = tagName === 'a' ? noteOf(properties['href'], NOTE_LINK) : undefined;
    if (sign !== undefined && notes.has(sign)) return [element('span', [], { dataNote: notes.get(sign) ?? 0 })];
    const number = notes.get(noteOf(properties['id'], NOTE_ID) ?? '');
    if (number !== undefined && tagName !== 'a') return [element('section', withoutBackLinks(readAll(node.children)), { dataNote: number })];
    if (tagName === 'img') return picture(node);
    if (tagName === 'input') return properties['type'] === 'checkbox' ? [{ type: 'text', value: properties['checked'] === true ? '☑ ' : '☐ ' }] : [];
    if (tagName === 'p' && /mso-list\s*:\s*l/u.test(style)) return [wordItem(node)];
    if (tagName === 'ol') return [orderedList(node)];
    return dressed(node, readAll(node.children));
  }

  function skip(kind: 'hidden' | 'headers' | 'comments'): [] {
    leaveOut(leftOut, kind);
    return [];
  }

  function picture({ properties }: Element): ElementContent[] {
    const found = pictureAt(typeof properties['src'] === 'string' ? properties['src'] : '', path);
    if (found === undefined || found === 'outside') {
      leaveOut(leftOut, found === 'outside' ? 'outside' : 'pictures');
      return [];
    }
    document.pictures.push({ bytes: found, alt: typeof properties['alt'] === 'string' ? properties['alt'] : undefined });
    return [element('img', [], { dataPicture: document.pictures.length - 1 })];
  }

  /** A paragraph that Word shows as an item: its sign stands in it, marked as none of its text. */
  function wordItem(node: Element): Element {
    const [, list = '', level = '1'] = /mso-list\s*:\s*(?<list>l\d+) level(?<level>\d)/u.exec(styleOf(node)) ?? [];
    let label = '';
    visit(node, 'element', (child, index, parent) => {
      if (!/mso-list\s*:\s*ignore/u.test(styleOf(child)) || !parent || index === undefined) return undefined;
      label = toText(child).replace(/\s+/gu, ' ').trim();
      parent.children.splice(index, 1);
      return index;
    });
    const indent = Number.parseFloat(styleValue(node, 'margin-left') ?? styleValue(node, 'margin') ?? '0') || 0;
    // A sign of its own font may look like a letter: Word writes `o` and `§` for bullets.
    return itemParagraph(readAll(node.children), { list, level: Number(level), indent, label: /^(?:[^\p{L}\p{N}]*|[o§ØüvqÄ])$/u.test(label) ? undefined : label });
  }

  /** Markdown counts in figures alone: other numbers stand in the text. */
  function orderedList(node: Element): Element {
    const { type } = node.properties;
    const kind = typeof type === 'string' ? type : ({ 'lower-alpha': 'a', 'upper-alpha': 'A', 'lower-roman': 'i', 'upper-roman': 'I' }[styleValue(node, 'list-style-type') ?? ''] ?? '1');
    if (!/^[aAiI]$/u.test(kind)) return { ...node, children: readAll(node.children) };
    let number = Number(node.properties['start'] ?? 1) - 1;
    return element('div', node.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element' || child.tagName !== 'li') return [];
      number = Number(child.properties['value'] ?? number + 1);
      return [element('div', [{ type: 'text', value: `${numeral(number, kind)}. ` }, ...unwrapped(readAll(child.children))])];
    }));
  }

  const children = readAll(mainOf(tree));
  const sections = children.flatMap(sectionsIn);
  document.tree = { type: 'root', children: [...children.flatMap(withoutSections), ...sections] };
  return document;
}

/** The part of a page that holds its text, where it says so. */
function mainOf(tree: Root): Root['children'] {
  for (const tag of MAIN) {
    const found: Element[] = [];
    visit(tree, 'element', (node) => { if (node.tagName === tag) found.push(node); });
    const [only, ...others] = found;
    if (only && others.length === 0 && toText(only).length >= ENOUGH) return [only];
  }
  return tree.children;
}

/** The numbers of a page's footnotes, from 1, by their ids: those that have a sign and a text. */
function notesIn(tree: Root): Map<string, number> {
  const texts = new Set<string>();
  const numbers = new Map<string, number>();
  visit(tree, 'element', (node) => {
    const id = node.tagName === 'a' ? undefined : noteOf(node.properties['id'], NOTE_ID);
    if (id !== undefined) texts.add(id);
  });
  visit(tree, 'element', (node) => {
    const id = node.tagName === 'a' ? noteOf(node.properties['href'], NOTE_LINK) : undefined;
    if (id !== undefined && texts.has(id) && !numbers.has(id)) numbers.set(id, numbers.size + 1);
  });
  return numbers;
}

function noteOf(value: unknown, pattern: RegExp): string | undefined {
  const { kind, id } = pattern.exec(typeof value === 'string' ? value : '')?.groups ?? {};
  return kind === undefined || id === undefined || id.startsWith('ref') ? undefined : `${kind.replace(/^_/u, '')}${id}`;
}

/** A note's text begins with a link back to its sign. */
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

/** An element's children within the tags that its style stands for. */
function dressed(node: Element, children: ElementContent[]): ElementContent[] {
  const { tagName } = node;
  const style = styleOf(node);
  const weight = styleValue(node, 'font-weight');
  if (['b', 'strong', 'i', 'em'].includes(tagName) && (weight === 'normal' || styleValue(node, 'font-style') === 'normal')) return children;
  if (tagName === 'table') return [{ ...node, children, properties: node.properties['border'] === '0' || node.properties['border'] === 0 ? { dataBorderless: true } : {} }];
  if (tagName === 'o:p' || tagName === 'body' || tagName === 'html') return children;
  if (tagName !== 'span' && tagName !== 'font') return [{ ...node, children }];
  const tags = [
    ...(weight === 'bold' || Number(weight) >= 600 ? ['strong'] : []),
    ...(styleValue(node, 'font-style') === 'italic' ? ['em'] : []),
    ...(/text-decoration[^:;]*:[^;]*line-through/u.test(style) ? ['del'] : []),
    ...(styleValue(node, 'vertical-align') === 'super' ? ['sup'] : styleValue(node, 'vertical-align') === 'sub' ? ['sub'] : []),
  ];
  return children.length === 0 ? [] : tags.reduceRight<ElementContent[]>((inner, tag) => [element(tag, inner)], children);
}

/** The content of a lone paragraph, so that what stands before it is in its line. */
function unwrapped(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child, index): ElementContent[] => (index === children.findIndex((one) => one.type === 'element') && child.type === 'element' && child.tagName === 'p' ? child.children : [child]));
}

function numeral(value: number, kind: string): string {
  const written = /[aA]/u.test(kind) ? letters(value) : roman(value);
  return /[AI]/u.test(kind) ? written.toUpperCase() : written;
}
