import type { BlockContent, Heading, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Photograph } from './photographs.ts';
import type { Piece } from './piece.ts';
import { oneLine, plainWords } from './plain-words.ts';

/** Converts a block to a piece, followed by its pictures. `known` are notes that have a text. */
export function blockToPieces(
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
export function toNotePiece(
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
