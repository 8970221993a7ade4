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
import { blocksOf, type LossLog } from './to-mdast.ts';

/** A document in pieces, with questions and notes for its editor. */
export interface PiecedDocument {
  pieces: Piece[];
  /**
   * Vietnamese sentences at the start of the text; each keeps the briefing from being published
   * until answered.
   */
  questions: string[];
  notes: string[];
}

/**
 * Beyond this number, emphasis is decoration, and takes the parser too long (src/mdx/limits.ts).
 */
const MAX_EMPHASIS = 150;
/**
 * A line of at least this length that ends a sentence is a paragraph, even if followed by a mere
 * line break.
 */
const MIN_PARAGRAPH_LENGTH = 60;
/** The number of examples in a note. */
const MAX_EXAMPLES = 5;

/** Converts a document to pieces; `photographs` are its usable pictures by index. */
export function toPieces(
  document: SourceDocument,
  photographs: readonly (Photograph | undefined)[],
): PiecedDocument {
  const { tree, leftOut, changes } = document;
  const changed: LossLog = { unscripted: [], unlinked: [] };
  const isNote = (node: Root['children'][number] | SourceDocument['tree']['children'][number]) =>
    node.type === 'element' &&
    node.tagName === 'section' &&
    typeof node.properties['dataNote'] === 'number';
  const main: Root = {
    type: 'root',
    children: blocksOf(
      tree.children.filter((node) => !isNote(node)),
      leftOut,
      changed,
    ),
  };
  const notes = tree.children.flatMap((node) =>
    node.type === 'element' && isNote(node)
      ? [
          {
            number: Number(node.properties['dataNote']),
            blocks: blocksOf(node.children, leftOut, changed),
          },
        ]
      : [],
  );
  const all: Root = {
    type: 'root',
    children: [...main.children, ...notes.flatMap(({ blocks }) => blocks)],
  };
  const cleanNotes = cleanWords(all);
  all.children.forEach(tidyBlock);
  const isEmphasisDropped = dropExcessEmphasis(all);
  const struckCount = countOf(all, 'delete');
  const known = new Set(notes.map(({ number }) => String(number)));
  const blocks = levelled(main.children.flatMap((node) => splitLines(node)));
  const pieces = blocks.flatMap((block, index) =>
    blockToPieces(
      block,
      isSectionTitle(blocks, index) ? titleDepth(blocks, index) : undefined,
      known,
      photographs,
    ),
  );
  return {
    pieces: [...pieces, ...toNotePiece(notes, known)],
    questions: changeQuestions(struckCount, changes),
    notes: [
      ...cleanNotes,
      ...document.notes,
      ...(isEmphasisDropped ? ['Bài có quá nhiều chữ đậm, chữ nghiêng, nên chỉ giữ lại chữ.'] : []),
      ...(changed.unscripted.length > 0
        ? [
            `Chữ nâng lên hoặc hạ xuống mà Unicode không có ký hiệu nên viết liền: ${examples(changed.unscripted)}. Xin xem lại.`,
          ]
        : []),
      ...(changed.unlinked.length > 0
        ? [
            `Liên kết không dùng được trong bản tin nên chỉ giữ lại chữ: ${examples(changed.unlinked)}.`,
          ]
        : []),
      ...noteOnLeftOut(leftOut),
    ],
  };
}

function examples(all: readonly string[]): string {
  const distinct = [...new Set(all)].map(
    (example) => `“${example.length > 60 ? `${example.slice(0, 60)}…` : example}”`,
  );
  return `${distinct.slice(0, MAX_EXAMPLES).join(', ')}${distinct.length > MAX_EXAMPLES ? ` và ${distinct.length - MAX_EXAMPLES} chỗ nữa` : ''}`;
}

/** Returns at most one question about all struck-out text and tracked changes. */
function changeQuestions(
  struckCount: number,
  { inserted, deleted }: SourceDocument['changes'],
): string[] {
  const parts = [
    ...(struckCount > 0
      ? [
          `${struckCount} chỗ chữ bị gạch ngang, còn để nguyên dạng gạch ngang (~~…~~) trong bài và không lấy vào các mục khai báo`,
        ]
      : []),
    ...(inserted + deleted > 0
      ? [
          `chế độ theo dõi sửa đổi (Track Changes): ${inserted} chỗ thêm, ${deleted} chỗ xóa; bài này lấy theo bản đã sửa, tức là nhận chỗ thêm và bỏ chỗ xóa`,
        ]
      : []),
  ];
  return parts.length === 0
    ? []
    : [`Tệp gốc có ${parts.join('; có ')}. Lấy như vậy có đúng không?`];
}

function countOf(root: Root, type: 'delete'): number {
  let count = 0;
  visit(root, type, () => {
    count += 1;
  });
  return count;
}

/** Removes bold and italics from a text with too much of it; returns whether it did. */
function dropExcessEmphasis(root: Root): boolean {
  let count = 0;
  visit(root, ['strong', 'emphasis'], () => {
    count += 1;
  });
  if (count <= MAX_EMPHASIS) return false;
  visit(root, ['paragraph', 'heading', 'tableCell'], (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      node.children = withoutEmphasis(node.children);
  });
  return true;
}

function withoutEmphasis(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child) =>
    child.type === 'strong' || child.type === 'emphasis'
      ? withoutEmphasis(child.children)
      : [child],
  );
}

/**
 * Splits a paragraph whose lines are paragraphs: separated by an empty line, or each ending a
 * sentence.
 */
function splitLines(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph') return [node];
  const lines: PhrasingContent[][] = [[]];
  node.children.forEach((child, index) => {
    const line = lines.at(-1) ?? [];
    if (child.type !== 'break') {
      line.push(child);
      return;
    }
    const words = line
      .filter((inline) => inline.type !== 'break')
      .map(plainWords)
      .join('')
      .trim();
    const isEnd =
      node.children[index + 1]?.type === 'break' ||
      (words.length >= MIN_PARAGRAPH_LENGTH && /[.!?…][”")]*$/u.test(words));
    if (isEnd) lines.push([]);
    else if (line.length > 0) line.push(child);
  });
  return lines.length === 1
    ? [node]
    : lines
        .filter((line) => line.length > 0)
        .map((children): Paragraph => ({ type: 'paragraph', children, data: node.data }));
}

function blockToPieces(
  block: RootContent,
  titleDepthOf: 2 | 3 | undefined,
  known: ReadonlySet<string>,
  photographs: readonly (Photograph | undefined)[],
): Piece[] {
  const placed = takePictures(block).flatMap((index): Piece[] => {
    const picture = photographs[index];
    return picture ? [{ kind: 'picture', picture }] : [];
  });
  const text = oneLine(plainWords(block));
  const isMarked = 'children' in block && block.children.some(({ type }) => type !== 'text');
  writeNoteReferences(block, known);
  if (block.type === 'paragraph' || block.type === 'heading') {
    if (text === '' && visibleNodeCount(block) === 0) return placed;
    const piece: Piece =
      block.type === 'heading' || titleDepthOf !== undefined
        ? { kind: 'paragraph', text, node: toHeading(block, titleDepthOf), isQuiet: true }
        : {
            kind: 'paragraph',
            text,
            node: isMarked ? { type: 'paragraph', children: block.children } : undefined,
            isQuiet: block.data?.isQuiet ?? block.data?.isNumbered ?? false,
            isItalic: block.data?.isItalic ?? false,
            isFormal: block.data?.isFormal ?? false,
          };
    return [piece, ...placed];
  }
  if (!isBlock(block)) return placed;
  return [
    {
      kind: 'block',
      text: block.type === 'table' ? plainWords(block) : text,
      node: block,
      isProse: block.type !== 'table',
    },
    ...placed,
  ];
}

/**
 * Counts the visible nodes of a paragraph whose plain text is empty: all of it may be struck out.
 */
function visibleNodeCount({ children }: Paragraph | Heading): number {
  return children.filter(
    (child) => child.type !== 'break' && !(child.type === 'text' && child.value.trim() === ''),
  ).length;
}

function toHeading(block: Paragraph | Heading, depth: 2 | 3 | undefined): Heading {
  const children = block.children.map((child): PhrasingContent =>
    child.type === 'break' ? { type: 'text', value: ' ' } : child,
  );
  return {
    type: 'heading',
    depth: block.type === 'heading' ? block.depth : (depth ?? 2),
    children: children.flatMap((child) => (child.type === 'strong' ? child.children : [child])),
  };
}

function isBlock(node: RootContent): node is BlockContent {
  return node.type === 'list' || node.type === 'table' || node.type === 'blockquote';
}

/** Removes the pictures from a block; returns their indexes. */
function takePictures(block: RootContent): number[] {
  const indexes: number[] = [];
  visit(block, 'image', (node, index, parent) => {
    indexes.push(Number(node.url));
    if (parent && index !== undefined) parent.children.splice(index, 1);
    return index;
  });
  return indexes;
}

/** Replaces footnote references with `(1)`. */
function writeNoteReferences(block: RootContent, known: ReadonlySet<string>): void {
  visit(block, 'footnoteReference', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const before = parent.children[index - 1];
    const sign = known.has(node.identifier)
      ? `${before?.type === 'text' && /\s$/u.test(before.value) ? '' : ' '}(${node.identifier})`
      : '';
    parent.children.splice(index, 1, { type: 'text', value: sign });
  });
}

/** Collects footnotes in a `<Note>` at the end, because briefings have none. */
function toNotePiece(
  notes: readonly { number: number; blocks: RootContent[] }[],
  known: ReadonlySet<string>,
): Piece[] {
  const paragraphs = notes.flatMap(({ number, blocks }) => {
    const flow = blocks.filter(
      (block): block is BlockContent => block.type === 'paragraph' || isBlock(block),
    );
    const [first, ...others] = flow;
    const sign = { type: 'text' as const, value: `(${number}) ` };
    if (first?.type === 'paragraph')
      return [{ ...first, children: [sign, ...first.children] }, ...others];
    return flow.length === 0 ? [] : [{ type: 'paragraph' as const, children: [sign] }, ...flow];
  });
  paragraphs.forEach((block) => {
    takePictures(block);
    writeNoteReferences(block, known);
  });
  if (paragraphs.length === 0) return [];
  const text = paragraphs.map((block) => oneLine(plainWords(block))).join('\n');
  return [
    {
      kind: 'block',
      text,
      isProse: false,
      node: {
        type: 'mdxJsxFlowElement',
        name: 'Note',
        attributes: [{ type: 'mdxJsxAttribute', name: 'title', value: 'Chú thích' }],
        children: paragraphs,
      },
    },
  ];
}
