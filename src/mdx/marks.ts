import type { Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A run of `*`, `_` or `~` that the parser left in the text, so that readers see it. */
export interface Mark {
  sign: string;
  length: number;
  line: number;
  column: number;
  /** The characters next to the run on its line; a space at the ends of the line. */
  before: string;
  after: string;
  /** The run and the non-space characters around it. */
  token: string;
  /**
   * Whether the run touches emphasis of the same sign: the parser used only part of a longer run.
   */
  isLeftover: boolean;
}

const RUN = /\*+|_+|~+/gu;
const TEXT_BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

/**
 * Returns the literal marks of each paragraph, heading and table cell of a tree, in reading order.
 * `lines` are the lines of the file.
 */
export function literalMarks(tree: Root, lines: readonly string[]): Mark[][] {
  const blocks: Mark[][] = [];
  visit(tree, (node) => {
    if (!TEXT_BLOCKS.has(node.type)) return undefined;
    const marks: Mark[] = [];
    visit(node, 'text', ({ position }, index, parent) => {
      if (!position || (parent && isBareAddress(parent, lines))) return;
      const next = parent?.children[(index ?? 0) + 1];
      const previous = parent?.children[(index ?? 0) - 1];
      const { start, end } = position;
      for (let line = start.line; line <= end.line; line += 1) {
        const content = lines[line - 1] ?? '';
        const from = line === start.line ? start.column - 1 : 0;
        const to = line === end.line ? end.column - 1 : content.length;
        for (const mark of marksOnLine(content, line, from, to)) {
          const touchesNext =
            line === end.line &&
            mark.column - 1 + mark.length === to &&
            isEmphasis(next?.type) &&
            mark.after === mark.sign;
          const touchesPrevious =
            line === start.line &&
            mark.column - 1 === from &&
            previous?.type === 'emphasis' &&
            mark.before === mark.sign;
          marks.push({ ...mark, isLeftover: touchesNext || touchesPrevious });
        }
      }
    });
    if (marks.length > 0) blocks.push(marks);
    return undefined;
  });
  return blocks;
}

function marksOnLine(
  line: string,
  number: number,
  from: number,
  to: number,
): Omit<Mark, 'isLeftover'>[] {
  return Array.from(line.slice(from, to).matchAll(RUN)).flatMap(({ 0: run, index }) => {
    // A backslash escapes the first sign of a run.
    const escaped = isEscaped(line, from + index) ? 1 : 0;
    const start = from + index + escaped;
    const length = run.length - escaped;
    if (length === 0) return [];
    const token = `${/\S*$/u.exec(line.slice(0, start))?.[0] ?? ''}${/^\S*/u.exec(line.slice(start))?.[0] ?? ''}`;
    return [
      {
        sign: run.charAt(0),
        length,
        line: number,
        column: start + 1,
        before: lastCharacter(line.slice(0, start)),
        after: firstCharacter(line.slice(start + length)),
        token,
      },
    ];
  });
}

/** Whether an odd number of backslashes precedes an offset. */
function isEscaped(line: string, offset: number): boolean {
  return (/\\*$/u.exec(line.slice(0, offset))?.[0].length ?? 0) % 2 === 1;
}

function isEmphasis(type: string | undefined): boolean {
  return type === 'emphasis' || type === 'strong' || type === 'delete';
}

/** A bare address may contain any of the signs. */
function isBareAddress({ type, position }: Parents, lines: readonly string[]): boolean {
  return (
    type === 'link' &&
    position !== undefined &&
    lines[position.start.line - 1]?.charAt(position.start.column - 1) !== '['
  );
}

function lastCharacter(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? ' ';
}

function firstCharacter(text: string): string {
  return Array.from(text.slice(0, 2))[0] ?? ' ';
}
