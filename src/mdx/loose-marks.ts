import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { LocatedProblem } from '../problem.ts';

/** Where `**` or `__` in a text stands for itself, as it has no partner or a space within: readers would see the signs. */
export function looseMarks(tree: Root, text: string): LocatedProblem[] {
  if (!/\*\*|__/u.test(text)) return [];
  const lines = text.split('\n');
  const problems: LocatedProblem[] = [];
  visit(tree, 'text', ({ position }) => {
    if (!position) return;
    for (let line = position.start.line; line <= position.end.line; line += 1) {
      const from = line === position.start.line ? position.start.column - 1 : 0;
      const written = (lines[line - 1] ?? '').slice(from, line === position.end.line ? position.end.column - 1 : undefined);
      for (const { 0: { length }, index } of written.matchAll(/(?<!\\)(?:\*{2,}|(?<![\p{L}\p{N}])_{2,}|_{2,}(?![\p{L}\p{N}]))/gu)) {
        problems.push({ line, column: from + index + 1, length, ...LOOSE });
      }
    }
  });
  return problems;
}

const LOOSE = {
  message: 'Dấu làm chữ đậm ở đây không thành cặp, nên người đọc sẽ thấy nguyên dấu.',
  expected: 'Chữ đậm viết **chữ đậm**: một cặp dấu, sát vào chữ, trong cùng một đoạn. Không cần chữ đậm thì xóa dấu đi.',
};
