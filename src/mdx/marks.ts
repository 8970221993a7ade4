import type { Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A run of one sign (`*`, `_` or `~`) that the parser left in the text, so that readers see it. */
export interface Mark {
  sign: string;
  length: number;
  line: number;
  column: number;
  /** What stands directly before and after the run on its line; a space at the line's ends. */
  before: string;
  after: string;
  /** The run and everything up to the next space on both sides. */
  token: string;
  /** The run touches emphasis of the same sign: what the parser left over of a longer run. */
  isLeftover: boolean;
}

const RUN = /\*+|_+|~+/gu;
const LINE_BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

/** The literal marks of each paragraph, heading and table cell of a tree, in the order of reading. `lines` are the file's. */
export function literalMarks(tree: Root, lines: readonly string[]): Mark[][] {
  const blocks: Mark[][] = [];
  visit(tree, (node) => {
    if (!LINE_BLOCKS.has(node.type)) return undefined;
    const marks: Mark[] = [];
    visit(node, 'text', ({ position }, index, parent) => {
      if (!position || (parent && isBareAddress(parent, lines))) return;
      const starts = parent?.children[(index ?? 0) + 1];
      const ends = parent?.children[(index ?? 0) - 1];
      const { start, end } = position;
      for (let line = start.line; line <= end.line; line += 1) {
        const whole = lines[line - 1] ?? '';
        const from = line === start.line ? start.column - 1 : 0;
        const to = line === end.line ? end.column - 1 : whole.length;
        for (const mark of marksIn(whole, line, from, to)) {
          const touchesNext = line === end.line && mark.column - 1 + mark.length === to && isEmphasis(starts?.type) && mark.after === mark.sign;
          const touchesLast = line === start.line && mark.column - 1 === from && ends?.type === 'emphasis' && mark.before === mark.sign;
          marks.push({ ...mark, isLeftover: touchesNext || touchesLast });
        }
      }
    });
    if (marks.length > 0) blocks.push(marks);
    return undefined;
  });
  return blocks;
}

function marksIn(line: string, number: number, from: number, to: number): Omit<Mark, 'isLeftover'>[] {
  return Array.from(line.slice(from, to).matchAll(RUN)).flatMap(({ 0: run, index }) => {
    // A backslash takes the first sign of a run out of it.
    const escaped = isEscaped(line, from + index) ? 1 : 0;
    const start = from + index + escaped;
    const length = run.length - escaped;
    if (length === 0) return [];
    const token = `${/\S*$/u.exec(line.slice(0, start))?.[0] ?? ''}${/^\S*/u.exec(line.slice(start))?.[0] ?? ''}`;
    return [{ sign: run.charAt(0), length, line: number, column: start + 1, before: lastOf(line.slice(0, start)), after: firstOf(line.slice(start + length)), token }];
  });
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(line: string, offset: number): boolean {
  return (/\\*$/u.exec(line.slice(0, offset))?.[0].length ?? 0) % 2 === 1;
}

function isEmphasis(type: string | undefined): boolean {
  return type === 'emphasis' || type === 'strong' || type === 'delete';
}

/** An address that stands in the text as it is may hold any of the signs. */
function isBareAddress({ type, position }: Parents, lines: readonly string[]): boolean {
  return type === 'link' && position !== undefined && lines[position.start.line - 1]?.charAt(position.start.column - 1) !== '[';
}

function lastOf(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? ' ';
}

function firstOf(text: string): string {
  return Array.from(text.slice(0, 2))[0] ?? ' ';
}
