import type { Nodes, Root } from 'mdast';
import { CODE_LINE } from './explain-syntax.ts';
import type { LocatedProblem } from '../problems/problem.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { WHOLE_FILE } from '../problems/whole-file.ts';

/**
 * The parsers' time grows with the square of the number of some characters and of lines, and their
 * stack with the nesting depth (measured: 8,000 openings of emphasis 6.5 s, 20,000 tildes 20 s,
 * 10,000 braces 50 s, 15,000 underlined lines 49 s, 3,000 nested quotes a stack overflow). No real
 * briefing comes near these limits.
 */
const MAX_MARKS = 1_000;
const MAX_LINES = 1_500;
/** Markers of lists and quotations, as the parser copies all before the end of each (4 s). */
const MAX_MARKERS = 1_500;
/**
 * After a line that looks like code, every blank line makes the parser reread all that follows as
 * code (14 s).
 */
const CODE_START = /^(?:import|export)[ \t]/u;
const MAX_LENGTH_WITH_CODE = 10_000;
const MAX_COLUMNS = 30;
const MAX_NESTING = 10;
/** A line that may be a list item, a quotation or a table row; few are. */
const MAY_NEST = /^[ \t>*+\d-]|\|/u;
/**
 * A list item indented beyond the nesting limit, as one level takes at most four columns. Other
 * lines may be indented with spaces.
 */
const TOO_INDENTED = new RegExp(
  String.raw`^[ \t]{${4 * MAX_NESTING + 1},}(?:[-*+>]|\d{1,9}[.)])(?:[ \t]|$)`,
  'u',
);

/** Checks, before parsing, whether a text would take the parser too long; returns the reason. */
export function findParseCostProblem(text: string): LocatedProblem | undefined {
  const lines = text.split('\n');
  if (lines.length > MAX_LINES)
    return {
      line: MAX_LINES + 1,
      column: 1,
      message: `Bản tin có ${formatNumber(lines.length)} dòng, quá nhiều để đọc được.`,
      expected: `Nhiều nhất ${formatNumber(MAX_LINES)} dòng: bỏ bớt dòng trống, hoặc tách thành nhiều bản tin.`,
    };
  let allMarkers = 0;
  for (const [index, line] of lines.entries()) {
    if (!MAY_NEST.test(line)) continue;
    const position = { line: index + 1, column: 1 };
    const markers =
      /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))+/u.exec(line)?.[0].replace(/[ \t\d]/gu, '')
        .length ?? 0;
    if (markers > MAX_NESTING || TOO_INDENTED.test(line))
      return { ...position, ...TOO_DEEPLY_NESTED };
    allMarkers += markers;
    if (allMarkers > MAX_MARKERS)
      return {
        ...position,
        message: `Đến dòng này, bản tin có hơn ${formatNumber(MAX_MARKERS)} dấu của danh sách và lời trích (- * + 1. >), quá nhiều để đọc được.`,
        expected: 'Bỏ bớt bậc của danh sách hoặc lời trích, hoặc tách thành nhiều bản tin.',
      };
    if (line.split('|').length > MAX_COLUMNS + 2)
      return {
        ...position,
        message: `Dòng này có hơn ${MAX_COLUMNS} cột.`,
        expected: 'Chia bảng thành các bảng nhỏ hơn.',
      };
  }
  const codeLine = lines.findIndex((line) => CODE_START.test(line));
  if (codeLine >= 0 && text.length > MAX_LENGTH_WITH_CODE)
    return { line: codeLine + 1, column: 1, ...CODE_LINE };
  const marks = countMarks(text);
  if (marks <= MAX_MARKS) return undefined;
  return {
    ...WHOLE_FILE,
    message: `Bản tin có ${formatNumber(marks)} dấu * _ [ < ~ { }, quá nhiều để đọc được.`,
    expected: `Bỏ bớt dấu định dạng: nhiều nhất ${formatNumber(MAX_MARKS)} dấu.`,
  };
}

/** Counts the characters that the parser's time grows with. */
export function countMarks(text: string): number {
  return text.match(/[*_[<~{}]/gu)?.length ?? 0;
}

const TOO_DEEPLY_NESTED = {
  message: 'Các đoạn lồng vào nhau quá sâu.',
  expected: `Viết lại thành danh sách hoặc lời trích ít bậc hơn, nhiều nhất ${MAX_NESTING} bậc.`,
};

/**
 * Checks whether a tree is nested deeper than the later steps (guard, HTML, schemas) support. Not
 * recursive.
 */
export function findNestingProblem(tree: Root): LocatedProblem | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > 2 * MAX_NESTING + 2) {
      const { line = 1, column = 1 } = level[0]?.position?.start ?? {};
      return { line, column, ...TOO_DEEPLY_NESTED };
    }
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return undefined;
}
