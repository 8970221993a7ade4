import type { Element, Parents } from 'hast';
import { defaultHandlers, toMdast, type Handle } from 'hast-util-to-mdast';
import { toText } from 'hast-util-to-text';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { isAllowedUrl, otherHostIn } from '../../../mdx/urls.ts';
import { leaveOut, type LeftOutCounts } from './left-out.ts';
import { nestLists } from './lists.ts';
import { scripted } from './scripts.ts';
import { element, type SourceDocument } from './source-document.ts';
import { convertTable } from './tables.ts';

/** What was changed on the way, for the notes to the editor. */
export interface Changed {
  /** Raised and lowered letters that Unicode has no signs for. */
  unscripted: string[];
  /** Addresses that a briefing may not link to. */
  unlinked: string[];
}

/** The tags of HTML that hold no text of the document. */
const MEDIA = ['audio', 'embed', 'iframe', 'input', 'math', 'object', 'select', 'svg', 'textarea', 'video'];
const TRANSPARENT = ['code', 'kbd', 'samp', 'tt', 'var', 'ins', 'u', 'mark', 'picture', 'canvas', 'button', 'label'];

/**
 * The blocks of a document as Markdown. Pictures are images whose address is their index, the signs of footnotes references.
 */
export function blocksOf(children: SourceDocument['tree']['children'], leftOut: LeftOutCounts, changed: Changed): RootContent[] {
  const flow = children.filter((child) => child.type === 'element' || child.type === 'text');
  const tree = toMdast({ type: 'root', children: nestLists(flow) }, { handlers: handlersFor(leftOut, changed), document: true });
  return rootOf(tree).children;
}

function rootOf(tree: ReturnType<typeof toMdast>): Root {
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}

function handlersFor(leftOut: LeftOutCounts, changed: Changed): Record<string, Handle> {
  const script = (kind: 'sup' | 'sub'): Handle => (state, node, parent) => {
    const text = toText(node);
    if (text === '') return state.all(node);
    const value = scripted(kind, text, beside(node, parent, -1), beside(node, parent, 1));
    if (value === undefined) changed.unscripted.push(text);
    return { type: 'text', value: value ?? text };
  };
  return {
    ...Object.fromEntries(MEDIA.map((tag): [string, Handle] => [tag, () => { leaveOut(leftOut, 'media'); return undefined; }])),
    ...Object.fromEntries(TRANSPARENT.map((tag): [string, Handle] => [tag, (state, node) => state.all(node)])),
    ...Object.fromEntries(['pre', 'listing', 'xmp', 'plaintext'].map((tag): [string, Handle] => [tag, (state, node) => state.toFlow(state.all(element('p', withBreaks(node))))])),
    p: (state, node) => {
      const made = defaultHandlers.p(state, node);
      if (made && node.properties['dataNumbered'] === true) made.data = { isNumbered: true };
      return made;
    },
    sup: script('sup'),
    sub: script('sub'),
    hr: () => undefined,
    wbr: () => undefined,
    q: (state, node) => [{ type: 'text', value: '“' }, ...state.all(node), { type: 'text', value: '”' }],
    span: (state, { properties, ...node }) => (typeof properties['dataNote'] === 'number' ? { type: 'footnoteReference', identifier: String(properties['dataNote']) } : state.all({ ...node, properties })),
    img: (_state, { properties }) => (typeof properties['dataPicture'] === 'number' ? { type: 'image', url: String(properties['dataPicture']) } : undefined),
    a: (state, node) => {
      const inner = state.all(node);
      const children = inner.filter(isPhrasing);
      const { href } = node.properties;
      if (typeof href !== 'string' || children.length < inner.length || children.length === 0) return inner;
      const words = toText(node).trim();
      if (words === '') return inner;
      const url = addressOf(href);
      if (url !== undefined && otherHostIn(words, url) === undefined) return { type: 'link', url, children };
      // Places within the document are no addresses.
      if (!href.startsWith('#')) changed.unlinked.push(href);
      return inner;
    },
    table: (state, node) => {
      const result = convertTable(node, (cell) => state.toFlow(state.all(cell)));
      return 'table' in result ? [...result.above, result.table] : result.blocks;
    },
  };
}

/** An address as a briefing may have it: of the web, mail or telephone; what is within another site is nothing here. */
function addressOf(href: string): string | undefined {
  const url = URL.parse(href.trim())?.href.replace(/^(?<site>https?:\/\/[^/]+)\/$/u, '$<site>');
  const written = isAllowedUrl(href.trim()) ? href.trim() : url;
  return written !== undefined && /^(?:https?:\/\/|mailto:|tel:)/iu.test(written) && isAllowedUrl(written) ? written : undefined;
}

const PHRASING = new Set(['text', 'emphasis', 'strong', 'delete', 'break', 'image', 'footnoteReference']);

function isPhrasing(node: { type: string }): node is PhrasingContent {
  return PHRASING.has(node.type);
}

/** The text of the neighbour before (-1) or behind (1) an element. */
function beside(node: Element, parent: Parents | undefined, step: number): string {
  const siblings = parent?.children ?? [];
  const sibling = siblings[siblings.findIndex((child) => child === node) + step];
  if (sibling?.type === 'text') return sibling.value;
  return sibling?.type === 'element' ? toText(sibling) : '';
}

/** A text whose lines stand as they are. */
function withBreaks(node: Element): Element['children'] {
  return toText(node).split('\n').flatMap((line, index): Element['children'] => [...(index > 0 ? [element('br', [])] : []), { type: 'text', value: line }]);
}
