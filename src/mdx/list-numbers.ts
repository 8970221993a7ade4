import type { List, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { quoted } from '../problems/nearest.ts';
import type { LocatedProblem } from '../problems/problem.ts';

const NUMBERED = /^[ \t>*+-]*\d{1,9}[.)](?:\s|$)/mu;

/**
 * Reports numbered lists that render with other numbers than written: Markdown counts up from the
 * first one. `text` is the parsed text, with the line numbers of the file.
 */
export function findRenumberedItems(tree: Root, text: string): LocatedProblem[] {
  if (!NUMBERED.test(text)) return [];
  const lines = text.split('\n');
  const problems: LocatedProblem[] = [];
  visit(tree, 'list', (list) => {
    if (!list.ordered) return;
    const items = numbersOf(list, lines);
    // Numbering every item 1 is a common way to let Markdown count.
    if (items.every(({ number }) => number === 1)) return;
    const renumbered = items.find(({ number }, index) => number !== (list.start ?? 1) + index);
    if (!renumbered) return;
    const { line, column, delimiter, number } = renumbered;
    const shown = `${(list.start ?? 1) + items.indexOf(renumbered)}.`;
    problems.push({
      line,
      column,
      length: `${number}${delimiter}`.length,
      message: `Mục viết số ${quoted([`${number}${delimiter}`])} sẽ hiện ra là ${quoted([shown])}.`,
      expected: `Đánh số liền nhau: ${shown} Để giữ đúng số đã viết thì viết ${number}\\${delimiter} và để một dòng trống giữa các mục.`,
    });
  });
  return problems;
}

/** Returns the written number of each list item and its position. */
function numbersOf(
  { children }: List,
  lines: readonly string[],
): { number: number; delimiter: string; line: number; column: number }[] {
  return children.flatMap(({ position }) => {
    const { line = 1, column = 1 } = position?.start ?? {};
    const { number, delimiter = '' } =
      /^(?<number>\d{1,9})(?<delimiter>[.)])/u.exec((lines[line - 1] ?? '').slice(column - 1))
        ?.groups ?? {};
    return number === undefined ? [] : [{ number: Number(number), delimiter, line, column }];
  });
}
