import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { cleanWords } from './clean-words.ts';
import { isSectionTitle, levelled, titleDepth } from './headings.ts';
import { noteOnLeftOut } from './left-out.ts';
import type { Photograph } from './photographs.ts';
import type { Piece } from './piece.ts';
import type { SourceDocument } from './source-document.ts';
import { tidyBlock } from './tidy-block.ts';
import { withoutEmphasis } from './tidy-inline.ts';
import { blocksOf, type LossLog } from './to-mdast.ts';
import { blockToPieces, toNotePiece } from './block-to-pieces.ts';
import { splitLines } from './split-lines.ts';

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
