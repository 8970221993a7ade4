import type { RootContent } from 'mdast';
import { diffArrays } from 'diff';
import { tooDeep, tooMuchToParse } from '../../../mdx/limits.ts';
import { parseMdx } from '../../../mdx/parse.ts';
import { unravel } from '../../../mdx/unravel.ts';
import type { ListMarks } from '../../../mdx/write-markdown.ts';
import { componentNames } from '../../../schemas/components.ts';
import { boxType, element, VERBATIM, verbatim, type EditorNode } from './editor-node.ts';
import { fromEditor } from './from-editor.ts';
import { mergeWords } from './merge-words.ts';
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
      const node = faithful(shownAs(nodes, source), source);
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

/** For each block that is shown the index of the one that it was when the text was opened. */
function originsOf(blocks: readonly OpenedBlock[], shown: readonly { node: EditorNode; written: string }[]): (number | undefined)[] {
  const origins: (number | undefined)[] = [];
  let [from, to] = [0, 0];
  let gone: number[] = [];
  let come: number[] = [];
  const pair = () => {
    for (const index of come) origins[index] = gone.length === come.length ? gone[index - (come[0] ?? 0)] : mostAlike(gone, shown[index]?.written ?? '', blocks);
    [gone, come] = [[], []];
  };
  for (const { added, removed, count } of diffArrays(blocks.map(({ written }) => written), shown.map(({ written }) => written))) {
    if (added) come = Array.from({ length: count }, () => to++);
    else if (removed) gone = Array.from({ length: count }, () => from++);
    else {
      pair();
      for (let kept = 0; kept < count; kept += 1) origins[to++] = from++;
    }
  }
  pair();
  return origins;
}

/** Which of the blocks shares most words with a text; `undefined` when none shares half of its words. */
function mostAlike(indexes: readonly number[], text: string, blocks: readonly OpenedBlock[]): number | undefined {
  const words = new Set(text.match(/[\p{L}\p{N}]+/gu) ?? []);
  const shared = indexes.map((index) => [index, (blocks[index]?.written.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => words.has(word)).length] as const);
  const [index, most] = shared.toSorted(([, one], [, other]) => other - one)[0] ?? [];
  return most !== undefined && 2 * most >= words.size ? index : undefined;
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

/** Whether two texts are the same to readers. */
function hasMeaning(one: string, other: string): boolean {
  const meanings = [one, other].map(meaningOf);
  return meanings[0] !== undefined && meanings[0] === meanings[1];
}

function meaningOf(text: string): string | undefined {
  const blocks = parsedBlocks(text);
  return blocks && JSON.stringify(blocks.map(({ start, end, nodes }) => {
    const shown = shownAs(nodes, text.slice(start, end));
    if (shown.type === VERBATIM) return nodes;
    return COMPONENT_TYPES.has(shown.type) ? { ...shown, text: textWithin(nodes) } : shown;
  }), (name, value: unknown) => (IGNORED.has(name) ? undefined : inOneLine(value)));
}

const COMPONENT_TYPES = new Set(componentNames().map(boxType));

function textWithin(component: RootContent[]): unknown {
  return unravel({ type: 'root', children: component }).children.map((node) => ('children' in node ? node.children : []));
}

/** Where something stands, and whether blank lines part the items of a list, is no matter. */
const IGNORED = new Set(['position', 'spread']);

function inOneLine(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/[ \t]*\n[ \t]*/gu, ' ') : value;
}

/** What the parser is given before a text, so that it takes no line of it for frontmatter, and how much of that it passes over. */
const FRONTMATTER = '---\nx:\n---\n';
const PASSED = 3;

interface Lines {
  start: number;
  end: number;
  /** One; more where a line holds several (`<Photo number="1" /><Photo number="2" />`). */
  nodes: RootContent[];
}

/** The blocks of a text and the lines that they take; `undefined` when it cannot be parsed. */
function parsedBlocks(text: string): Lines[] | undefined {
  if (tooMuchToParse(text)) return undefined;
  const { tree, problems } = parseMdx(FRONTMATTER + text);
  if (problems.length > 0 || tooDeep(tree)) return undefined;
  return tree.children.reduce<Lines[]>((blocks, node) => {
    const first = (node.position?.start.offset ?? 0) - PASSED;
    const last = (node.position?.end.offset ?? 0) - PASSED - 1;
    const lineEnd = text.indexOf('\n', last);
    const start = first === 0 ? 0 : text.lastIndexOf('\n', first - 1) + 1;
    const end = lineEnd < 0 ? text.length : lineEnd;
    const before = blocks.at(-1);
    if (!before || start > before.end) return [...blocks, { start, end, nodes: [node] }];
    return [...blocks.slice(0, -1), { start: before.start, end: Math.max(end, before.end), nodes: [...before.nodes, node] }];
  }, []);
}

function shownAs([node, ...more]: readonly RootContent[], source: string): EditorNode {
  return node && more.length === 0 ? toEditor(node, source) : verbatim(source);
}
