import type { Link, Nodes, PhrasingContent, Root, Text } from 'mdast';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';

/** A text without any of these holds no address of the web or of mail. */
const POSSIBLE = /:\/\/|www\.|@/iu;

/** Whether a text can hold a bare address. */
export function mayHoldAddress(text: string): boolean {
  return POSSIBLE.test(text);
}

/**
 * Ends every bare address (`https://…`, `www.…`, `a@b.vn`) of a tree before the punctuation that follows it, and gives positions to
 * the nodes that the parser made for addresses without any. `text` is what was parsed. Changes the tree.
 */
export function endBareAddresses(tree: Root, text: string): Root {
  if (!mayHoldAddress(text) && text.search(MAIL_SIGN) < 0) return tree;
  const pointAt = pointsOf(text);
  visit(tree, (node) => {
    const children = inlineChildren(node);
    if (!children?.some(({ type }) => type === 'link')) return;
    unlinkEntities(node, children, text);
    giveOffsets(node, children, text, pointAt);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child?.type === 'link' && isBare(child, text)) children.splice(index, 1, ...endAddress(child, text, pointAt));
    }
    joinTexts(children);
  });
  return tree;
}

/** What a node of words and links consists of. Within a link there is no other. */
function inlineChildren(node: Nodes): PhrasingContent[] | undefined {
  switch (node.type) {
    case 'paragraph': case 'heading': case 'tableCell': case 'emphasis': case 'strong': case 'delete': case 'mdxJsxTextElement': return node.children;
    default: return undefined;
  }
}

/** The sign of an address of mail in MDX, as it is or as an entity. */
const MAIL_SIGN = /@|&(?:commat|#0*64|#x0*40);/giu;

/**
 * Makes text again of every address of mail whose sign is written as an entity: that is how MDX says that it is none. The parser
 * makes a link of it all the same if it looks for addresses at all, which depends on what else the text holds.
 */
function unlinkEntities(parent: Nodes, children: PhrasingContent[], text: string): void {
  let start = parent.position ? offsetOf(parent.position.start) : 0;
  let signs: string[] = [];
  for (const [index, child] of children.entries()) {
    // What the parser made of a text with addresses has no position.
    if (child.position) {
      start = offsetOf(child.position.end);
      signs = [];
      continue;
    }
    if (signs.length === 0) {
      const next = children.slice(index).find(({ position }) => position)?.position?.start ?? parent.position?.end;
      signs = text.slice(start, next && offsetOf(next)).match(MAIL_SIGN) ?? [];
    }
    const [only] = child.type === 'link' ? child.children : [child];
    if (only?.type !== 'text') continue;
    const [first] = signs.splice(0, only.value.split('@').length - 1);
    if (child.type === 'link' && child.url.startsWith('mailto:') && first !== undefined && first !== '@') children[index] = only;
  }
}

/** A link that the parser made of an address in the text. */
function isBare({ position, children: [only] }: Link, text: string): boolean {
  return only?.type === 'text' && position !== undefined && text.charAt(offsetOf(position.start)) !== '[';
}

/** A bare address without what follows it, which becomes text again; all of it where it is no address. */
function endAddress(link: Link, text: string, pointAt: PointAt): PhrasingContent[] {
  const [only] = link.children;
  if (only?.type !== 'text' || !link.position) return [link];
  const written = only.value;
  const start = offsetOf(link.position.start);
  const address = written.slice(0, lengthOfAddress(written));
  const before = Array.from(text.slice(Math.max(0, start - 2), start)).at(-1) ?? '';
  // Of `đa@b.vn` the parser takes `a@b.vn`, which is another address.
  const isCut = link.url.startsWith('mailto:') && /[\p{L}\p{M}\p{N}]/u.test(before);
  if (isCut || /^(?:https?:\/*|www)?$/iu.test(address)) return [{ type: 'text', value: written, position: link.position }];
  if (address === written) return [link];
  const end = pointAt(start + address.length);
  const position = { start: link.position.start, end };
  return [
    { ...link, url: link.url.slice(0, link.url.length - written.length + address.length), position, children: [{ type: 'text', value: address, position }] },
    { type: 'text', value: written.slice(address.length), position: { start: end, end: link.position.end } },
  ];
}

/**
 * Signs that no address holds, though GitHub Flavored Markdown takes them into one: quotation marks, and all punctuation, signs
 * and spaces beyond ASCII. Letters may stand there: https://vi.wikipedia.org/wiki/Kỳ_Anh.
 */
const NO_ADDRESS = /["<>`]|[[\p{P}\p{S}\p{Z}\p{C}]--[\u0000-\u007f]]/v;
/** What ends a sentence rather than an address, by https://github.github.com/gfm/#extended-autolink-path-validation; also a semicolon, and what opens. */
const TRAILING = /[?!.,:;*_~'([{]+$/u;
const OPENED_BY: Partial<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** How much of what the parser took for an address is one, in UTF-16 units. */
export function lengthOfAddress(written: string): number {
  const foreign = written.search(NO_ADDRESS);
  const end = foreign < 0 ? written.length : foreign;
  const open: string[] = [];
  for (let index = 0; index < end; index += 1) {
    const sign = written.charAt(index);
    const opening = OPENED_BY[sign];
    if ('([{'.includes(sign)) open.push(sign);
    // A bracket that was opened before the address closes it.
    if (opening !== undefined && open.pop() !== opening) return written.slice(0, index).replace(TRAILING, '').length;
  }
  return written.slice(0, end).replace(TRAILING, '').length;
}

/** Gives positions to children that have none, from the text that they were made of. */
function giveOffsets(parent: Nodes, children: PhrasingContent[], text: string, pointAt: PointAt): void {
  let cursor = parent.position ? offsetOf(parent.position.start) + markLength(parent, text) : 0;
  for (const child of children) {
    if (child.position) {
      cursor = offsetOf(child.position.end);
      continue;
    }
    const [only] = child.type === 'link' ? child.children : [child];
    const value = only?.type === 'text' ? only.value : '';
    // Where an escape or entity stands in a text, the next address says where it ends.
    const found = text.indexOf(value, cursor);
    const isNext = child.type === 'link' ? found >= 0 : found === cursor;
    const start = child.type === 'link' && isNext ? found : cursor;
    const end = isNext ? start + value.length : cursor;
    child.position = { start: pointAt(start), end: pointAt(end) };
    if (only && only !== child) only.position = child.position;
    cursor = end;
  }
  closeGaps(children, parent.position && offsetOf(parent.position.end) - markLength(parent, text), pointAt);
}

/** Stretches texts that were written with escapes to where the next child begins. */
function closeGaps(children: readonly PhrasingContent[], end: number | undefined, pointAt: PointAt): void {
  for (const [index, child] of children.entries()) {
    const next = children[index + 1]?.position?.start.offset ?? end;
    if (child.type === 'text' && child.position && next !== undefined && offsetOf(child.position.end) < next) child.position.end = pointAt(next);
  }
}

/** How long the signs are that a node begins and ends with. */
function markLength({ type, position }: Nodes, text: string): number {
  if (type === 'strong') return 2;
  if (type === 'delete') return /^~+/u.exec(text.slice(position ? offsetOf(position.start) : 0))?.[0].length ?? 0;
  return type === 'emphasis' ? 1 : 0;
}

function joinTexts(children: PhrasingContent[]): void {
  for (let index = children.length - 1; index > 0; index -= 1) {
    const [one, other] = [children[index - 1], children[index]];
    if (one?.type !== 'text' || other?.type !== 'text') continue;
    const joined: Text = { type: 'text', value: one.value + other.value, ...(one.position && other.position && { position: { start: one.position.start, end: other.position.end } }) };
    children.splice(index - 1, 2, joined);
  }
}

type PointAt = (offset: number) => Point;

/** Line and column (from 1) of each offset of a text. */
function pointsOf(text: string): PointAt {
  const starts = [0, ...Array.from(text.matchAll(/\n/gu), ({ index }) => index + 1)];
  return (offset) => {
    const after = starts.findIndex((start) => start > offset);
    const line = after < 0 ? starts.length : after;
    return { line, column: offset - (starts[line - 1] ?? 0) + 1, offset };
  };
}

function offsetOf({ offset }: Point): number {
  return offset ?? 0;
}
