import type { ListMarks } from '../../../mdx/write-markdown.ts';
import { element, VERBATIM, verbatim, type EditorNode } from './editor-node.ts';
import { withFollowingAddresses } from './following-addresses.ts';
import { fromEditor } from './from-editor.ts';
import { hasSameMeaning } from './same-meaning.ts';
import { mergeWords } from './merge-words.ts';
import { matchOrigins } from './match-origins.ts';
import { parseBlocks } from './parse-blocks.ts';
import { toEditor } from './to-editor.ts';

/** A text opened in the rich editor, split into blocks. */
export interface OpenedBody {
  blocks: OpenedBlock[];
  /**
   * The text before the first block, between blocks and after the last: one more than there are
   * blocks.
   */
  gaps: string[];
}

interface OpenedBlock {
  /** The lines of the block in the text, without the last line break. */
  source: string;
  /** The block as the rich editor shows it. */
  node: EditorNode;
  /** The block as the editor would write it. */
  written: string;
}

/** Separates new blocks. */
const BLANK_LINE = '\n\n';

/**
 * Splits a briefing's text into blocks for the rich editor. A block that would not keep its meaning
 * is shown verbatim; so is the whole text if it cannot be parsed.
 */
export function openBody(text: string): OpenedBody {
  const blocks = parseBlocks(text) ?? [{ start: 0, end: text.length, nodes: [] }];
  const starts = [0, ...blocks.map(({ end }) => end)];
  const gaps = starts.map((start, index) => text.slice(start, blocks[index]?.start ?? text.length));
  return {
    blocks: blocks.map(({ start, end, nodes }) => {
      const source = text.slice(start, end);
      const node = faithfulNode(toEditor(nodes, source), source);
      return { source, node, written: fromEditor(node) };
    }),
    gaps,
  };
}

/**
 * Returns the nodes for the rich editor to show. Never an empty list, which would leave no place to
 * type, and an empty paragraph between two lists of a kind, which the editor would join.
 */
export function shownNodes({ blocks }: OpenedBody): EditorNode[] {
  const nodes = blocks.flatMap(({ node }, index) => {
    const before = blocks[index - 1]?.node;
    return before?.type === 'list' && node.type === 'list' && before.listType === node.listType
      ? [element('paragraph', []), node]
      : [node];
  });
  return nodes.length > 0 ? nodes : [element('paragraph', [])];
}

/**
 * Returns the text after editing; `nodes` are the blocks that the rich editor now shows. Unedited
 * blocks and the blank lines between two of them stay byte for byte, and so do the unedited words
 * of an edited block.
 */
export function saveBody({ blocks, gaps }: OpenedBody, nodes: readonly EditorNode[]): string {
  const edited = nodes
    .map((node) => ({ node, written: fromEditor(node) }))
    .filter(({ written }) => written !== '');
  const origins = matchOrigins(blocks, edited);
  const shown = edited.map((block, index) => {
    const origin = blocks[origins[index] ?? -1];
    if (!origin || origin.written === block.written) return block;
    const node = withFollowingAddresses(block.node, origin.node);
    return { node, written: fromEditor(node) };
  });
  const parts = shown.reduce<string[]>((before, { node, written }, index) => {
    const origin = blocks[origins[index] ?? -1];
    const isFirstOrUnmoved = index === 0 || (origins[index] ?? -1) - 1 === origins[index - 1];
    const part = origin ? mergedSource(origin, node, written) : written;
    return [
      ...before,
      isFirstOrUnmoved ? part : withDistinctMarker(before.at(-1) ?? '', part, node),
    ];
  }, []);
  const gapBefore = (index: number): string => {
    const origin = origins[index];
    if (index === 0) return origin === 0 || origin === undefined ? (gaps[0] ?? '') : '';
    const gap =
      origin === undefined || origin - 1 !== origins[index - 1]
        ? BLANK_LINE
        : (gaps[origin] ?? BLANK_LINE);
    if (/\n[ \t]*\n/u.test(gap)) return gap;
    const isUnedited = [index - 1, index].every(
      (position) => parts[position] === blocks[origins[position] ?? -1]?.source,
    );
    // Without a blank line an edited block can merge with its neighbour: `+ thêm` and a paragraph
    // on the next line are one item.
    return isUnedited ||
      rendersAs(parts.slice(index - 1, index + 1).join(gap), shown.slice(index - 1, index + 1))
      ? gap
      : BLANK_LINE;
  };
  return parts.map((part, index) => gapBefore(index) + part).join('') + (gaps.at(-1) ?? '');
}

/** Whether the rich editor would show a text as these blocks. */
function rendersAs(text: string, blocks: readonly { written: string }[]): boolean {
  const opened = openBody(text).blocks;
  return (
    opened.length === blocks.length &&
    opened.every(({ written }, index) => written === blocks[index]?.written)
  );
}

/**
 * Gives a numbered list right after another the other delimiter, because it would otherwise
 * continue that list.
 */
function withDistinctMarker(before: string, part: string, node: EditorNode): string {
  const [{ bulletOrdered: previousDelimiter }, { bulletOrdered: ownDelimiter }] = [
    listMarksOf(before),
    listMarksOf(part),
  ];
  return previousDelimiter !== undefined &&
    previousDelimiter === ownDelimiter &&
    node.type === 'list'
    ? fromEditor(node, { bulletOrdered: previousDelimiter === '.' ? ')' : '.' })
    : part;
}

/** Returns the source of a block with only the edited parts changed. */
function mergedSource(origin: OpenedBlock, node: EditorNode, written: string): string {
  if (written === origin.written) return origin.source;
  if (node.type === VERBATIM) return written;
  const marks = listMarksOf(origin.source);
  const edited = fromEditor(node, marks);
  const merged = mergeWords(fromEditor(origin.node, marks), origin.source, edited);
  return hasSameMeaning(merged, edited) ? merged : edited;
}

/** Returns the list markers at the start of a block. */
function listMarksOf(source: string): ListMarks {
  const { bullet, delimiter } =
    /^\s*(?:(?<bullet>[-*+])|\d+(?<delimiter>[.)]))\s/u.exec(source)?.groups ?? {};
  return {
    ...((bullet === '-' || bullet === '*' || bullet === '+') && { bullet }),
    ...((delimiter === '.' || delimiter === ')') && { bulletOrdered: delimiter }),
  };
}

function faithfulNode(node: EditorNode, source: string): EditorNode {
  const written = fromEditor(node);
  return written === source || hasSameMeaning(written, source) ? node : verbatim(source);
}
