import type { ListMarks } from '../../../mdx/write-markdown.ts';
import { element, VERBATIM, verbatim, type EditorNode } from './editor-node.ts';
import { fromEditor } from './from-editor.ts';
import { hasMeaning } from './meaning.ts';
import { mergeWords } from './merge-words.ts';
import { originsOf } from './origins.ts';
import { parsedBlocks } from './parsed-blocks.ts';
import { toEditor } from './to-editor.ts';

/** A text that the rich editor was given, block by block. */
export interface OpenedBody {
  blocks: OpenedBlock[];
  /** What stands before the first block, between two, and after the last: one more than there are blocks. */
  gaps: string[];
}

interface OpenedBlock {
  /** Whole lines of the text, without the last line break. */
  source: string;
  /** The same as the rich editor shows it. */
  node: EditorNode;
  /** The same as the editor would write it. */
  written: string;
}

/** Where blocks are new, a blank line parts them. */
const GAP = '\n\n';

/**
 * Takes a briefing's text apart for the rich editor. A block that would not come back with the same meaning is shown as it is
 * written; and so is the whole text when it cannot be parsed.
 */
export function openBody(text: string): OpenedBody {
  const blocks = parsedBlocks(text) ?? [{ start: 0, end: text.length, nodes: [] }];
  const starts = [0, ...blocks.map(({ end }) => end)];
  const gaps = starts.map((start, index) => text.slice(start, blocks[index]?.start ?? text.length));
  return {
    blocks: blocks.map(({ start, end, nodes }) => {
      const source = text.slice(start, end);
      const node = faithful(toEditor(nodes, source), source);
      return { source, node, written: fromEditor(node) };
    }),
    gaps,
  };
}

/** What the rich editor is given to show: never nothing, for it would have no place to type, and never a list right after one of its kind, which it would join. */
export function nodesOf({ blocks }: OpenedBody): EditorNode[] {
  const nodes = blocks.flatMap(({ node }, index) => {
    const before = blocks[index - 1]?.node;
    return before?.type === 'list' && node.type === 'list' && before.listType === node.listType ? [element('paragraph', []), node] : [node];
  });
  return nodes.length > 0 ? nodes : [element('paragraph', [])];
}

/**
 * The text after editing: `nodes` are the blocks that the rich editor now shows. A block that was not edited, and the blank
 * lines between two such, stay as they were, byte for byte; and so do, in an edited one, the words that were not.
 */
export function closeBody({ blocks, gaps }: OpenedBody, nodes: readonly EditorNode[]): string {
  const shown = nodes.map((node) => ({ node, written: fromEditor(node) })).filter(({ written }) => written !== '');
  const origins = originsOf(blocks, shown);
  const parts = shown.reduce<string[]>((before, { node, written }, index) => {
    const origin = blocks[origins[index] ?? -1];
    const isApart = index === 0 || (origins[index] ?? -1) - 1 === origins[index - 1];
    const part = origin ? sourceOf(origin, node, written) : written;
    return [...before, isApart ? part : apartFrom(before.at(-1) ?? '', part, node)];
  }, []);
  const gapBefore = (index: number): string => {
    const origin = origins[index];
    if (index === 0) return origin === 0 || origin === undefined ? gaps[0] ?? '' : '';
    const gap = origin === undefined || origin - 1 !== origins[index - 1] ? GAP : gaps[origin] ?? GAP;
    const isParted = /\n[ \t]*\n/u.test(gap);
    const keptTypes = [index - 1, index].every((at) => shown[at]?.node.type === blocks[origins[at] ?? -1]?.node.type);
    return isParted || keptTypes ? gap : GAP;
  };
  return parts.map((part, index) => gapBefore(index) + part).join('') + (gaps.at(-1) ?? '');
}

/** A numbered list right after another, which would go on with its numbers: it is marked otherwise. */
function apartFrom(before: string, part: string, node: EditorNode): string {
  const [{ bulletOrdered: one }, { bulletOrdered: other }] = [marksOf(before), marksOf(part)];
  return one !== undefined && one === other && node.type === 'list' ? fromEditor(node, { bulletOrdered: one === '.' ? ')' : '.' }) : part;
}

/** An edited block as it was written, but for what was edited. */
function sourceOf(origin: OpenedBlock, node: EditorNode, written: string): string {
  if (written === origin.written) return origin.source;
  if (node.type === VERBATIM) return written;
  const marks = marksOf(origin.source);
  const edited = fromEditor(node, marks);
  const merged = mergeWords(fromEditor(origin.node, marks), origin.source, edited);
  return hasMeaning(merged, edited) ? merged : edited;
}

/** How the items of the list that a block begins with are marked. */
function marksOf(source: string): ListMarks {
  const { bullet, delimiter } = /^\s*(?:(?<bullet>[-*+])|\d+(?<delimiter>[.)]))\s/u.exec(source)?.groups ?? {};
  return {
    ...((bullet === '-' || bullet === '*' || bullet === '+') && { bullet }),
    ...((delimiter === '.' || delimiter === ')') && { bulletOrdered: delimiter }),
  };
}

function faithful(node: EditorNode, source: string): EditorNode {
  const written = fromEditor(node);
  return written === source || hasMeaning(written, source) ? node : verbatim(source);
}
