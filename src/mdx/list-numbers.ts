import type { List, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { quoted } from '../nearest.ts';
import type { LocatedProblem } from '../problem.ts';

const NUMBERED = /^[ \t>*+-]*\d{1,9}[.)](?:\s|$)/mu;

/** Numbered lists that readers see with other numbers than they are written with: Markdown counts on from the first one. `text` is what was parsed, a line for each of the file's. */
export function changedNumbers(tree: Root, text: string): LocatedProblem[] {
  if (!NUMBERED.test(text)) return [];
  const lines = text.split('\n');
  const problems: LocatedProblem[] = [];
  visit(tree, 'list', (list) => {
    if (!list.ordered) return;
    const written = numbersOf(list, lines);
    // Some write every item with 1 and have them counted.
    if (written.every(({ number }) => number === 1)) return;
    const changed = written.find(({ number }, index) => number !== (list.start ?? 1) + index);
    if (!changed) return;
    const { line, column, sign, number } = changed;
    const shown = `${(list.start ?? 1) + written.indexOf(changed)}.`;
    problems.push({
      line, column, length: `${number}${sign}`.length,
      message: `Mục viết số ${quoted([`${number}${sign}`])} sẽ hiện ra là ${quoted([shown])}.`,
      expected: `Đánh số liền nhau: ${shown} Để giữ đúng số đã viết thì viết ${number}\\${sign} và để một dòng trống giữa các mục.`,
    });
  });
  return problems;
}

/** The numbers that the items of a list are written with, and where. */
function numbersOf({ children }: List, lines: readonly string[]): { number: number; sign: string; line: number; column: number }[] {
  return children.flatMap(({ position }) => {
    const { line = 1, column = 1 } = position?.start ?? {};
    const { number, sign = '' } = /^(?<number>\d{1,9})(?<sign>[.)])/u.exec((lines[line - 1] ?? '').slice(column - 1))?.groups ?? {};
    return number === undefined ? [] : [{ number: Number(number), sign, line, column }];
  });
}
