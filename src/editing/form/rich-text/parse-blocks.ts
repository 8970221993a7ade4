import type { RootContent } from 'mdast';
import { findNestingProblem, findParseCostProblem } from '../../../mdx/limits.ts';
import { parseMdx } from '../../../mdx/parse.ts';

/**
 * An empty frontmatter that keeps the parser from reading the first lines as one, and the offset by
 * which it shifts positions.
 */
const FRONTMATTER = '---\nx:\n---\n';
const SKIPPED_OFFSET = 3;

/** A block of a text: the offsets of its whole lines. */
export interface ParsedBlock {
  start: number;
  end: number;
  /** Several if a line contains several (`<Photo number="1" /><Photo number="2" />`). */
  nodes: RootContent[];
}

/** Splits a text into blocks; returns `undefined` if it cannot be parsed. */
export function parseBlocks(text: string): ParsedBlock[] | undefined {
  if (findParseCostProblem(text)) return undefined;
  const { tree, problems } = parseMdx(FRONTMATTER + text);
  if (problems.length > 0 || findNestingProblem(tree)) return undefined;
  return tree.children.reduce<ParsedBlock[]>((blocks, node) => {
    const first = (node.position?.start.offset ?? 0) - SKIPPED_OFFSET;
    const last = (node.position?.end.offset ?? 0) - SKIPPED_OFFSET - 1;
    const lineEnd = text.indexOf('\n', last);
    const start = first === 0 ? 0 : text.lastIndexOf('\n', first - 1) + 1;
    const end = lineEnd < 0 ? text.length : lineEnd;
    const before = blocks.at(-1);
    if (!before || start > before.end) return [...blocks, { start, end, nodes: [node] }];
    return [
      ...blocks.slice(0, -1),
      { start: before.start, end: Math.max(end, before.end), nodes: [...before.nodes, node] },
    ];
  }, []);
}
