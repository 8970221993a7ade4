import type { Nodes, Root } from 'mdast';
import { CODE as CODE_LINE } from './explain-syntax.ts';
import type { LocatedProblem } from '../problem.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { WHOLE_FILE } from '../whole-file.ts';

/**
 * Markdown parsers take time that grows with the square of some signs and of lines, and stack with the depth of nesting
 * (measured: 8,000 openings of emphasis 6.5 s, 20,000 tildes 20 s, 10,000 braces 50 s, 15,000 underlined lines 49 s, 3,000
 * nested quotes a stack overflow). No briefing comes near these limits.
 */
const MAX_MARKS = 1_000;
const MAX_LINES = 1_500;
/** After a line that looks like code, every blank line makes the parser read all that follows as code once more (14 s). */
const CODE = /^(?:import|export)[ \t]/u;
const MAX_CODE = 10_000;
const MAX_COLUMNS = 30;
const MAX_NESTING = 10;
/** A line that can be an item of a list, a quotation or a row of a table: few are. */
const STRUCTURED = /^[ \t>*+\d-]|\|/u;
/** An item of a list that stands deeper than that, where a level takes four columns at most. Other lines may be moved to the right by spaces. */
const TOO_INDENTED = new RegExp(String.raw`^[ \t]{${4 * MAX_NESTING + 1},}(?:[-*+>]|\d{1,9}[.)])(?:[ \t]|$)`, 'u');

/** What in a text would cost the parser too much, told before it is parsed. */
export function tooMuchToParse(text: string): LocatedProblem | undefined {
  const lines = text.split('\n');
  if (lines.length > MAX_LINES) return { line: MAX_LINES + 1, column: 1, message: `Bản tin có ${formatNumber(lines.length)} dòng, quá nhiều để đọc được.`, expected: `Nhiều nhất ${formatNumber(MAX_LINES)} dòng: bỏ bớt dòng trống, hoặc tách thành nhiều bản tin.` };
  for (const [index, line] of lines.entries()) {
    if (!STRUCTURED.test(line)) continue;
    const at = { line: index + 1, column: 1 };
    const markers = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))+/u.exec(line)?.[0].replace(/[ \t\d]/gu, '').length ?? 0;
    if (markers > MAX_NESTING || TOO_INDENTED.test(line)) return { ...at, ...TOO_DEEP };
    if (line.split('|').length > MAX_COLUMNS + 2) return { ...at, message: `Dòng này có hơn ${MAX_COLUMNS} cột.`, expected: 'Chia bảng thành các bảng nhỏ hơn.' };
  }
  const code = lines.findIndex((line) => CODE.test(line));
  if (code >= 0 && text.length > MAX_CODE) return { line: code + 1, column: 1, ...CODE_LINE };
  const marks = marksIn(text);
  if (marks <= MAX_MARKS) return undefined;
  return { ...WHOLE_FILE, message: `Bản tin có ${formatNumber(marks)} dấu * _ [ < ~ { }, quá nhiều để đọc được.`, expected: `Bỏ bớt dấu định dạng: nhiều nhất ${formatNumber(MAX_MARKS)} dấu.` };
}

/** How many signs a text holds whose number the parser's time depends on. */
export function marksIn(text: string): number {
  return text.match(/[*_[<~{}]/gu)?.length ?? 0;
}

const TOO_DEEP = {
  message: 'Các đoạn lồng vào nhau quá sâu.',
  expected: `Viết lại thành danh sách hoặc lời trích ít bậc hơn, nhiều nhất ${MAX_NESTING} bậc.`,
};

/** Where a tree is nested deeper than what follows (guard, HTML, schemas) is made for. Does not recurse itself. */
export function tooDeep(tree: Root): LocatedProblem | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > 2 * MAX_NESTING + 2) {
      const { line = 1, column = 1 } = level[0]?.position?.start ?? {};
      return { line, column, ...TOO_DEEP };
    }
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return undefined;
}
