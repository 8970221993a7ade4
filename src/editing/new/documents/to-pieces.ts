import type { BlockContent, Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { cleanWords } from './clean-words.ts';
import { isSectionTitle, levelled, titleDepth } from './headings.ts';
import { noteOnLeftOut } from './left-out.ts';
import type { Photograph } from './photographs.ts';
import type { Piece } from './piece.ts';
import { oneLine, plainWords } from './plain-words.ts';
import type { SourceDocument } from './source-document.ts';
import { tidyBlock } from './tidy.ts';
import { blocksOf, type Changed } from './to-mdast.ts';

/** A document as pieces of a briefing: what to ask its editor at the beginning of the text, and what to tell them. */
export interface PiecedDocument {
  pieces: Piece[];
  /** Vietnamese sentences; each keeps the briefing from being published until it is answered. */
  questions: string[];
  notes: string[];
}

/** More of these in one text are a matter of looks, and cost the parser too much (src/mdx/limits.ts). */
const MAX_EMPHASIS = 150;
/** Lines that end like a sentence and are this long are paragraphs, although a line's end alone parts them. */
const LONG_LINE = 60;
/** How many examples a note gives. */
const MAX_EXAMPLES = 5;

/** Turns what a rich reader gave into pieces; `photographs` are its pictures by their indexes, as far as they can be used. */
export function piecesOf(document: SourceDocument, photographs: readonly (Photograph | undefined)[]): PiecedDocument {
  const { tree, leftOut, changes } = document;
  const changed: Changed = { unscripted: [], unlinked: [] };
  const isNote = (node: Root['children'][number] | SourceDocument['tree']['children'][number]) => node.type === 'element' && node.tagName === 'section' && typeof node.properties['dataNote'] === 'number';
  const main: Root = { type: 'root', children: blocksOf(tree.children.filter((node) => !isNote(node)), leftOut, changed) };
  const notes = tree.children.flatMap((node) => (node.type === 'element' && isNote(node) ? [{ number: Number(node.properties['dataNote']), blocks: blocksOf(node.children, leftOut, changed) }] : []));
  const all: Root = { type: 'root', children: [...main.children, ...notes.flatMap(({ blocks }) => blocks)] };
  const cleanNotes = cleanWords(all);
  all.children.forEach(tidyBlock);
  const isPlain = withoutSurplus(all);
  const struck = countOf(all, 'delete');
  const known = new Set(notes.map(({ number }) => String(number)));
  const blocks = levelled(main.children.flatMap((node) => splitLines(node)));
  const pieces = blocks.flatMap((block, index) => piecesOfBlock(block, isSectionTitle(blocks, index) ? titleDepth(blocks, index) : undefined, known, photographs));
  return {
    pieces: [...pieces, ...noteBlock(notes, known)],
    questions: questionsOn(struck, changes),
    notes: [
      ...cleanNotes,
      ...document.notes,
      ...(isPlain ? ['Bài có quá nhiều chữ đậm, chữ nghiêng, nên chỉ giữ lại chữ.'] : []),
      ...(changed.unscripted.length > 0 ? [`Chữ nâng lên hoặc hạ xuống mà Unicode không có ký hiệu nên viết liền: ${examples(changed.unscripted)}. Xin xem lại.`] : []),
      ...(changed.unlinked.length > 0 ? [`Liên kết không dùng được trong bản tin nên chỉ giữ lại chữ: ${examples(changed.unlinked)}.`] : []),
      ...noteOnLeftOut(leftOut),
    ],
  };
}

function examples(all: readonly string[]): string {
  const distinct = [...new Set(all)].map((one) => `“${one.length > 60 ? `${one.slice(0, 60)}…` : one}”`);
  return `${distinct.slice(0, MAX_EXAMPLES).join(', ')}${distinct.length > MAX_EXAMPLES ? ` và ${distinct.length - MAX_EXAMPLES} chỗ nữa` : ''}`;
}

/** One question to the editor for all struck-out text, and one for all changes that were tracked but not accepted. */
function questionsOn(struck: number, { inserted, deleted }: SourceDocument['changes']): string[] {
  const parts = [
    ...(struck > 0 ? [`${struck} chỗ chữ bị gạch ngang, còn để nguyên dạng gạch ngang (~~…~~) trong bài và không lấy vào các mục khai báo`] : []),
    ...(inserted + deleted > 0 ? [`chế độ theo dõi sửa đổi (Track Changes): ${inserted} chỗ thêm, ${deleted} chỗ xóa; bài này lấy theo bản đã sửa, tức là nhận chỗ thêm và bỏ chỗ xóa`] : []),
  ];
  return parts.length === 0 ? [] : [`Tệp gốc có ${parts.join('; có ')}. Lấy như vậy có đúng không?`];
}

function countOf(root: Root, type: 'delete'): number {
  let count = 0;
  visit(root, type, () => { count += 1; });
  return count;
}

/** Takes bold and slanting letters out of a text that has too many. Tells whether it did. */
function withoutSurplus(root: Root): boolean {
  let count = 0;
  visit(root, ['strong', 'emphasis'], () => { count += 1; });
  if (count <= MAX_EMPHASIS) return false;
  visit(root, ['paragraph', 'heading', 'tableCell'], (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') node.children = plain(node.children);
  });
  return true;
}

function plain(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child) => (child.type === 'strong' || child.type === 'emphasis' ? plain(child.children) : [child]));
}

/** A paragraph whose lines are paragraphs of their own: parted by an empty line, or each ending like a sentence. */
function splitLines(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph') return [node];
  const lines: PhrasingContent[][] = [[]];
  node.children.forEach((child, index) => {
    const line = lines.at(-1) ?? [];
    if (child.type !== 'break') {
      line.push(child);
      return;
    }
    const words = line.filter((one) => one.type !== 'break').map(plainWords).join('').trim();
    const isEnd = node.children[index + 1]?.type === 'break' || (words.length >= LONG_LINE && /[.!?…][”")]*$/u.test(words));
    if (isEnd) lines.push([]);
    else if (line.length > 0) line.push(child);
  });
  return lines.length === 1 ? [node] : lines.filter((line) => line.length > 0).map((children): Paragraph => ({ type: 'paragraph', children, data: node.data }));
}

function piecesOfBlock(block: RootContent, titleDepthOf: 2 | 3 | undefined, known: ReadonlySet<string>, photographs: readonly (Photograph | undefined)[]): Piece[] {
  const placed = takePictures(block).flatMap((index): Piece[] => {
    const picture = photographs[index];
    return picture ? [{ kind: 'picture', picture }] : [];
  });
  const text = oneLine(plainWords(block));
  const isMarked = 'children' in block && block.children.some(({ type }) => type !== 'text');
  withSigns(block, known);
  if (block.type === 'paragraph' || block.type === 'heading') {
    if (text === '' && plainLength(block) === 0) return placed;
    const made: Piece = block.type === 'heading' || titleDepthOf !== undefined
      ? { kind: 'paragraph', text, node: headingOf(block, titleDepthOf), isQuiet: true }
      : { kind: 'paragraph', text, node: isMarked ? { type: 'paragraph', children: block.children } : undefined, isQuiet: block.data?.isQuiet ?? block.data?.isNumbered ?? false, isItalic: block.data?.isItalic ?? false, isFormal: block.data?.isFormal ?? false };
    return [made, ...placed];
  }
  if (!isBlock(block)) return placed;
  return [{ kind: 'block', text: block.type === 'table' ? plainWords(block) : text, node: block, isProse: block.type !== 'table' }, ...placed];
}

/** How many pieces a paragraph has that are seen although its words are none: all of it may be struck out. */
function plainLength({ children }: Paragraph | Heading): number {
  return children.filter((child) => child.type !== 'break' && !(child.type === 'text' && child.value.trim() === '')).length;
}

function headingOf(block: Paragraph | Heading, depth: 2 | 3 | undefined): Heading {
  const children = block.children.map((child): PhrasingContent => (child.type === 'break' ? { type: 'text', value: ' ' } : child));
  return { type: 'heading', depth: block.type === 'heading' ? block.depth : (depth ?? 2), children: children.flatMap((child) => (child.type === 'strong' ? child.children : [child])) };
}

function isBlock(node: RootContent): node is BlockContent {
  return node.type === 'list' || node.type === 'table' || node.type === 'blockquote';
}

/** Takes the pictures out of a block; gives their indexes. */
function takePictures(block: RootContent): number[] {
  const taken: number[] = [];
  visit(block, 'image', (node, index, parent) => {
    taken.push(Number(node.url));
    if (parent && index !== undefined) parent.children.splice(index, 1);
    return index;
  });
  return taken;
}

/** Writes the signs of footnotes as `(1)`. */
function withSigns(block: RootContent, known: ReadonlySet<string>): void {
  visit(block, 'footnoteReference', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const before = parent.children[index - 1];
    const sign = known.has(node.identifier) ? `${before?.type === 'text' && /\s$/u.test(before.value) ? '' : ' '}(${node.identifier})` : '';
    parent.children.splice(index, 1, { type: 'text', value: sign });
  });
}

/** Footnotes, which a briefing does not have, in a note at the end. */
function noteBlock(notes: readonly { number: number; blocks: RootContent[] }[], known: ReadonlySet<string>): Piece[] {
  const paragraphs = notes.flatMap(({ number, blocks }) => {
    const flow = blocks.filter((block): block is BlockContent => block.type === 'paragraph' || isBlock(block));
    const [first, ...others] = flow;
    const sign = { type: 'text' as const, value: `(${number}) ` };
    if (first?.type === 'paragraph') return [{ ...first, children: [sign, ...first.children] }, ...others];
    return flow.length === 0 ? [] : [{ type: 'paragraph' as const, children: [sign] }, ...flow];
  });
  paragraphs.forEach((block) => {
    takePictures(block);
    withSigns(block, known);
  });
  if (paragraphs.length === 0) return [];
  const text = paragraphs.map((block) => oneLine(plainWords(block))).join('\n');
  return [{ kind: 'block', text, isProse: false, node: { type: 'mdxJsxFlowElement', name: 'Note', attributes: [{ type: 'mdxJsxAttribute', name: 'title', value: 'Chú thích' }], children: paragraphs } }];
}
