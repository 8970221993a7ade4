import type { RootContent } from 'mdast';
import { tooDeep, tooMuchToParse } from '../../../mdx/limits.ts';
import { parseMdx } from '../../../mdx/parse.ts';

/** What the parser is given before a text, so that it takes no line of it for frontmatter, and how much of that it passes over. */
const FRONTMATTER = '---\nx:\n---\n';
const PASSED = 3;

/** A block of a text: whole lines, by their offsets. */
export interface Lines {
  start: number;
  end: number;
  /** One; more where a line holds several (`<Photo number="1" /><Photo number="2" />`). */
  nodes: RootContent[];
}

/** The blocks of a text and the lines that they take; `undefined` when it cannot be parsed. */
export function parsedBlocks(text: string): Lines[] | undefined {
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
