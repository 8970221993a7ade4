import type { Element, Parents } from 'hast';
import { defaultHandlers, toMdast, type Handle } from 'hast-util-to-mdast';
import { toText } from 'hast-util-to-text';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { isAllowedUrl, mismatchedAddress } from '../../../mdx/urls.ts';
import { leaveOut, type LeftOutCounts } from './left-out.ts';
import { nestLists } from './lists.ts';
import { toUnicodeScript } from './scripts.ts';
import { element, type SourceDocument } from './source-document.ts';
import { convertTable } from './tables.ts';

/** Losses in the conversion, for the notes to the editor. */
export interface LossLog {
  /** Superscripts and subscripts that Unicode lacks. */
  unscripted: string[];
  /** Link targets that a briefing does not allow. */
  unlinked: string[];
}

/** HTML elements without text of the document. */
const MEDIA = [
  'audio',
  'embed',
  'iframe',
  'input',
  'math',
  'object',
  'select',
  'svg',
  'textarea',
  'video',
];
const TRANSPARENT = [
  'code',
  'kbd',
  'samp',
  'tt',
  'var',
  'ins',
  'u',
  'mark',
  'picture',
  'canvas',
  'button',
  'label',
];

/**
 * Converts a document to Markdown blocks. Pictures become images with their index as URL, footnote
 * references stay references.
 */
export function blocksOf(
  children: SourceDocument['tree']['children'],
  leftOut: LeftOutCounts,
  changed: LossLog,
): RootContent[] {
  const flow = children.filter((child) => child.type === 'element' || child.type === 'text');
  const tree = toMdast(
    { type: 'root', children: nestLists(flow) },
    { handlers: handlersFor(leftOut, changed), document: true },
  );
  return rootOf(tree).children;
}

function rootOf(tree: ReturnType<typeof toMdast>): Root {
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}

function handlersFor(leftOut: LeftOutCounts, changed: LossLog): Record<string, Handle> {
  const script =
    (kind: 'sup' | 'sub'): Handle =>
    (state, node, parent) => {
      const text = toText(node);
      if (text === '') return state.all(node);
      const value = toUnicodeScript(
        kind,
        text,
        neighbourText(node, parent, -1),
        neighbourText(node, parent, 1),
      );
      if (value === undefined) changed.unscripted.push(text);
      return { type: 'text', value: value ?? text };
    };
  return {
    ...Object.fromEntries(
      MEDIA.map((tag): [string, Handle] => [
        tag,
        () => {
          leaveOut(leftOut, 'media');
          return undefined;
        },
      ]),
    ),
    ...Object.fromEntries(
      TRANSPARENT.map((tag): [string, Handle] => [tag, (state, node) => state.all(node)]),
    ),
    ...Object.fromEntries(
      ['pre', 'listing', 'xmp', 'plaintext'].map((tag): [string, Handle] => [
        tag,
        (state, node) => state.toFlow(state.all(element('p', withBreaks(node)))),
      ]),
    ),
    p: (state, node) => {
      const paragraph = defaultHandlers.p(state, node);
      if (paragraph && node.properties['dataNumbered'] === true)
        paragraph.data = { isNumbered: true };
      return paragraph;
    },
    sup: script('sup'),
    sub: script('sub'),
    hr: () => undefined,
    wbr: () => undefined,
    q: (state, node) => [
      { type: 'text', value: '“' },
      ...state.all(node),
      { type: 'text', value: '”' },
    ],
    span: (state, { properties, ...node }) =>
      typeof properties['dataNote'] === 'number'
        ? { type: 'footnoteReference', identifier: String(properties['dataNote']) }
        : state.all({ ...node, properties }),
    img: (_state, { properties }) =>
      typeof properties['dataPicture'] === 'number'
        ? { type: 'image', url: String(properties['dataPicture']) }
        : undefined,
    a: (state, node) => {
      const inner = state.all(node);
      const children = inner.filter(isPhrasing);
      const { href } = node.properties;
      if (typeof href !== 'string' || children.length < inner.length || children.length === 0)
        return inner;
      const words = toText(node).trim();
      if (words === '') return inner;
      const url = allowedUrl(href);
      if (url !== undefined && mismatchedAddress(words, url) === undefined)
        return { type: 'link', url, children };
      // Links within the document are dropped silently.
      if (!href.startsWith('#')) changed.unlinked.push(href);
      return inner;
    },
    table: (state, node) => {
      const result = convertTable(node, (cell) => state.toFlow(state.all(cell)));
      return 'table' in result ? [...result.above, result.table] : result.blocks;
    },
  };
}

/** Returns the URL if a briefing allows it: web, mail or telephone, but no relative one. */
function allowedUrl(href: string): string | undefined {
  const url = URL.parse(href.trim())?.href.replace(/^(?<site>https?:\/\/[^/]+)\/$/u, '$<site>');
  const written = isAllowedUrl(href.trim()) ? href.trim() : url;
  return written !== undefined &&
    /^(?:https?:\/\/|mailto:|tel:)/iu.test(written) &&
    isAllowedUrl(written)
    ? written
    : undefined;
}

const PHRASING = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'break',
  'image',
  'footnoteReference',
]);

function isPhrasing(node: { type: string }): node is PhrasingContent {
  return PHRASING.has(node.type);
}

/** The text of the sibling before (-1) or after (1) an element. */
function neighbourText(node: Element, parent: Parents | undefined, step: number): string {
  const siblings = parent?.children ?? [];
  const sibling = siblings[siblings.findIndex((child) => child === node) + step];
  if (sibling?.type === 'text') return sibling.value;
  return sibling?.type === 'element' ? toText(sibling) : '';
}

/** Converts text to inline content with its line breaks. */
function withBreaks(node: Element): Element['children'] {
  return toText(node)
    .split('\n')
    .flatMap((line, index): Element['children'] => [
      ...(index > 0 ? [element('br', [])] : []),
      { type: 'text', value: line },
    ]);
}
