import type { Paragraph, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { LocatedProblem } from '../problems/problem.ts';

/** A row of a table: `| Thu ngân sách | 54 |`. */
const ROW = /^\|.+\|$/u;
/** The line below the first row of a table: `| --- | --: |`. */
const RULE = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/u;

/**
 * Reports table rows that are not part of a table, in which readers see the pipes: without the line
 * `| --- | --- |` below the first row, or with one of another number of columns (GFM 4.10). Rows
 * without pipes at their ends count from two on.
 */
export function findPipeRows(tree: Root, text: string): LocatedProblem[] {
  if (!text.includes('|')) return [];
  const source = text.split('\n');
  const problems: LocatedProblem[] = [];
  visit(tree, 'paragraph', (paragraph) => {
    const lines = shownLines(paragraph);
    const index = lines.findIndex(
      (line, at) =>
        ROW.test(line) || (columnsOf(line) > 1 && columnsOf(line) === columnsOf(lines[at + 1])),
    );
    const row = lines[index];
    if (row === undefined || !paragraph.position) return;
    const line = paragraph.position.start.line + index;
    const written = source[line - 1] ?? '';
    const rule = `|${' --- |'.repeat(columnsOf(row))}`;
    problems.push({
      line,
      column: written.search(/[^\s>]/u) + 1,
      length: written.trimEnd().length - written.search(/[^\s>]/u),
      ...(RULE.test(lines[index + 1] ?? '') ? wrongRule(rule) : noRule(rule)),
    });
  });
  return problems;
}

/** The lines of a paragraph as readers see them, one for each in the file. */
function shownLines({ children }: Paragraph): string[] {
  return children
    .map((child) => (child.type === 'break' ? '\n' : toString(child)))
    .join('')
    .split('\n')
    .map((line) => line.trim());
}

/** The number of columns of a row; 1 for other lines. */
function columnsOf(line = ''): number {
  return line.replace(/^\||\|$/gu, '').split('|').length;
}

function noRule(rule: string): Pick<LocatedProblem, 'message' | 'expected'> {
  return {
    message: 'Dòng này chưa thành bảng, nên người đọc sẽ thấy nguyên các dấu |.',
    expected: `Ngay dưới dòng đầu của bảng, không cách dòng, thêm ${rule}; không phải bảng thì bỏ các dấu |.`,
  };
}

function wrongRule(rule: string): Pick<LocatedProblem, 'message' | 'expected'> {
  return {
    message: 'Dòng kẻ ở dưới không có cùng số cột, nên chưa thành bảng.',
    expected: `Viết dòng kẻ là ${rule}; mọi hàng của bảng có cùng số ô.`,
  };
}
