import type { LocatedProblem } from '../problems/problem.ts';

const START = '<<<<<<< ';
/** How much of a side a message quotes. */
const MAX_QUOTED = 80;

/**
 * Finds the places that a git merge left open: `<<<<<<< ours`, our lines, `=======`, their lines,
 * `>>>>>>> theirs`. Source: git-merge(1), “How conflicts are presented”; with diff3 style, lines
 * from `|||||||` on are those of the common ancestor.
 */
export function mergeConflicts(text: string): LocatedProblem[] {
  if (!text.includes(START)) return [];
  const problems: LocatedProblem[] = [];
  const lines = text.split('\n');
  for (let start = 0; start < lines.length; start += 1) {
    if (lines[start]?.startsWith(START) !== true) continue;
    const end = lines.findIndex((line, index) => index > start && /^>{7}(?: |$)/u.test(line));
    if (end < 0) break;
    const inside = lines.slice(start + 1, end);
    const middle = inside.indexOf('=======');
    const first = start;
    start = end;
    if (middle < 0) continue;
    const [ours = []] = splitAt(inside.slice(0, middle), /^\|{7}/u);
    problems.push({
      line: first + 1,
      column: 1,
      length: lines[first]?.length ?? 0,
      message: `Chỗ này hai người cùng sửa mà chưa gộp (xung đột của git). Một bên: ${sideOf(ours)} Bên kia: ${sideOf(inside.slice(middle + 1))}`,
      expected:
        'Giữ lại một bên, hoặc viết lại thành một, rồi xóa các dòng <<<<<<<, ======= và >>>>>>>.',
    });
  }
  return problems;
}

function splitAt(lines: readonly string[], pattern: RegExp): string[][] {
  const at = lines.findIndex((line) => pattern.test(line));
  return at < 0 ? [[...lines]] : [lines.slice(0, at), lines.slice(at + 1)];
}

/** A side of a conflict on one line, shortened. */
function sideOf(lines: readonly string[]): string {
  const words = lines.join(' ').replace(/\s+/gu, ' ').trim();
  if (words === '') return 'đã xóa.';
  return `“${words.length > MAX_QUOTED ? `${words.slice(0, MAX_QUOTED)}…` : words}”.`;
}
