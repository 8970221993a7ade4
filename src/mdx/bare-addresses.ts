import type { Link, Nodes, PhrasingContent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { assignPositions, createPointLookup, offsetOf, type PointAt } from './assign-positions.ts';
import { textBefore } from '../vietnamese/text-before.ts';

/** A text without any of these contains no web or mail address. */
const ADDRESS_HINT = /:\/\/|www\.|@/iu;

/** Whether a text may contain a bare address. */
export function mayContainAddress(text: string): boolean {
  return ADDRESS_HINT.test(text);
}

/**
 * Ends every bare address (`https://…`, `www.…`, `a@b.vn`) of a tree before the punctuation that
 * follows it, and assigns positions to the nodes that the parser created for addresses without any.
 * `text` is the parsed text. Changes the tree.
 */
export function trimBareAddresses(tree: Root, text: string): Root {
  if (!mayContainAddress(text) && text.search(MAIL_SIGN) < 0) return tree;
  const pointAt = createPointLookup(text);
  visit(tree, (node) => {
    const children = inlineChildrenOf(node);
    if (!children?.some(({ type }) => type === 'link')) return;
    unlinkEscapedMail(node, children, text);
    assignPositions(node, children, text, pointAt);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child?.type === 'link' && isBare(child, text))
        children.splice(index, 1, ...trimAddress(child, text, pointAt));
    }
    mergeTexts(children);
  });
  return tree;
}

/** The children of a node that may contain text and links. A link cannot contain another. */
function inlineChildrenOf(node: Nodes): PhrasingContent[] | undefined {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'mdxJsxTextElement':
      return node.children;
    default:
      return undefined;
  }
}

/** The @ of a mail address in MDX, literal or as an entity. */
const MAIL_SIGN = /@|&(?:commat|#0*64|#x0*40);/giu;

/**
 * Turns a mail link back into text where its @ is written as an entity, which in MDX escapes it.
 * The parser links it anyway if it looks for addresses at all, which depends on the rest of the
 * text.
 */
function unlinkEscapedMail(parent: Nodes, children: PhrasingContent[], text: string): void {
  let start = parent.position ? offsetOf(parent.position.start) : 0;
  let signs: string[] = [];
  for (const [index, child] of children.entries()) {
    // Nodes that the parser split off a text with addresses have no position.
    if (child.position) {
      start = offsetOf(child.position.end);
      signs = [];
      continue;
    }
    if (signs.length === 0) {
      const next =
        children.slice(index).find(({ position }) => position)?.position?.start ??
        parent.position?.end;
      signs = text.slice(start, next && offsetOf(next)).match(MAIL_SIGN) ?? [];
    }
    const [only] = child.type === 'link' ? child.children : [child];
    if (only?.type !== 'text') continue;
    const [first] = signs.splice(0, only.value.split('@').length - 1);
    if (
      child.type === 'link' &&
      child.url.startsWith('mailto:') &&
      first !== undefined &&
      first !== '@'
    )
      children[index] = only;
  }
}

/** Whether the parser created a link from a bare address. */
function isBare({ position, children: [only] }: Link, text: string): boolean {
  return (
    only?.type === 'text' && position !== undefined && text.charAt(offsetOf(position.start)) !== '['
  );
}

/**
 * Returns a bare address without its trailing punctuation, which becomes text; only text if it is
 * no address.
 */
function trimAddress(link: Link, text: string, pointAt: PointAt): PhrasingContent[] {
  const [only] = link.children;
  if (only?.type !== 'text' || !link.position) return [link];
  const source = only.value;
  const start = offsetOf(link.position.start);
  const address = source.slice(0, addressLength(source));
  const before = Array.from(textBefore(text, start, 2)).at(-1) ?? '';
  // From `đa@b.vn` the parser takes `a@b.vn`, a different address.
  const isCut = link.url.startsWith('mailto:') && /[\p{L}\p{M}\p{N}]/u.test(before);
  if (isCut || /^(?:https?:\/*|www)?$/iu.test(address))
    return [{ type: 'text', value: source, position: link.position }];
  if (address === source) return [link];
  const end = pointAt(start + address.length);
  const position = { start: link.position.start, end };
  return [
    {
      ...link,
      url: link.url.slice(0, link.url.length - source.length + address.length),
      position,
      children: [{ type: 'text', value: address, position }],
    },
    {
      type: 'text',
      value: source.slice(address.length),
      position: { start: end, end: link.position.end },
    },
  ];
}

/**
 * Characters that end an address although GitHub Flavored Markdown includes them: quotation marks,
 * and all punctuation, symbols and spaces outside ASCII. Letters outside ASCII are allowed:
 * https://vi.wikipedia.org/wiki/Kỳ_Anh.
 */
const NEVER_IN_ADDRESS = /["<>`]|[[\p{P}\p{S}\p{Z}\p{C}]--[\u0000-\u007f]]/v;
/**
 * Punctuation that ends the sentence, not the address, by
 * https://github.github.com/gfm/#extended-autolink-path-validation; also semicolons and opening
 * brackets.
 */
const TRAILING = /[?!.,:;*_~'([{]+$/u;
const OPENING_BRACKET: Partial<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Returns the length of the actual address in what the parser took for one, in UTF-16 units. */
export function addressLength(source: string): number {
  const cutoff = source.search(NEVER_IN_ADDRESS);
  const end = cutoff < 0 ? source.length : cutoff;
  const open: string[] = [];
  for (let index = 0; index < end; index += 1) {
    const sign = source.charAt(index);
    const opening = OPENING_BRACKET[sign];
    if ('([{'.includes(sign)) open.push(sign);
    // A closing bracket whose partner precedes the address ends it.
    if (opening !== undefined && open.pop() !== opening)
      return source.slice(0, index).replace(TRAILING, '').length;
  }
  return source.slice(0, end).replace(TRAILING, '').length;
}

function mergeTexts(children: PhrasingContent[]): void {
  for (let index = children.length - 1; index > 0; index -= 1) {
    const [left, right] = [children[index - 1], children[index]];
    if (left?.type !== 'text' || right?.type !== 'text') continue;
    const merged: Text = {
      type: 'text',
      value: left.value + right.value,
      ...(left.position &&
        right.position && { position: { start: left.position.start, end: right.position.end } }),
    };
    children.splice(index - 1, 2, merged);
  }
}
