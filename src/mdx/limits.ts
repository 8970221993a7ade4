import type { Nodes, Root } from 'mdast';
import type { LocatedProblem } from '../problem.ts';

/**
 * Markdown parsers take time that grows with the square of some signs, and stack with the depth of nesting (measured:
 * 8,000 openings of emphasis 6.5 s, 3,000 nested quotes a stack overflow). No briefing comes near these limits.
 */
const MAX_MARKS = 1_000;
const MAX_COLUMNS = 30;
const MAX_NESTING = 20;

/** What in a text would cost the parser too much, told before it is parsed. */
export function tooMuchToParse(text: string): LocatedProblem | undefined {
  for (const [index, line] of text.split('\n').entries()) {
    const at = { line: index + 1, column: 1 };
    const markers = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))+/u.exec(line)?.[0].replace(/[ \t\d]/gu, '').length ?? 0;
    if (markers > MAX_NESTING) return { ...at, ...TOO_DEEP };
    if (line.split('|').length > MAX_COLUMNS + 2) return { ...at, message: `Dòng này có hơn ${MAX_COLUMNS} cột.`, expected: 'Chia bảng thành các bảng nhỏ hơn.' };
  }
  const marks = text.match(/[*_[<]/gu)?.length ?? 0;
  if (marks <= MAX_MARKS) return undefined;
  return { line: 1, column: 1, message: `Bản tin có ${marks} dấu * _ [ <, quá nhiều để đọc được.`, expected: `Bỏ bớt dấu định dạng: nhiều nhất ${MAX_MARKS} dấu.` };
}

const TOO_DEEP = {
  message: 'Các đoạn lồng vào nhau quá sâu.',
  expected: `Viết lại thành danh sách hoặc lời trích ít bậc hơn, nhiều nhất ${MAX_NESTING} bậc.`,
};

/** Where a tree is nested deeper than what follows (guard, HTML, schemas) is made for. Does not recurse itself. */
export function tooDeep(tree: Root): LocatedProblem | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > 2 * MAX_NESTING) {
      const { line = 1, column = 1 } = level[0]?.position?.start ?? {};
      return { line, column, ...TOO_DEEP };
    }
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return undefined;
}
