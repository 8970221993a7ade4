import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { LocatedProblem } from '../problem.ts';
import { literalMarks, type Mark } from './marks.ts';

/**
 * Where the signs of emphasis do otherwise than they seem to: `**`, `__`, `~~` or a pair of `*` or `_` that readers would see,
 * as it has no partner, a space within, or a letter on the one side and punctuation on the other (CommonMark 0.31.2, 6.2:
 * “left-flanking delimiter run”); and signs between numbers that readers would not see. `text` is what was parsed, a line for each of the file's.
 */
export function looseMarks(tree: Root, text: string): LocatedProblem[] {
  if (!/[*_~]/u.test(text)) return [];
  const lines = text.split('\n');
  const loose = literalMarks(tree, lines).flatMap((marks) => [...marks.filter(isLoose), ...pairsIn(marks)]);
  return [...loose.map(problemOf), ...lostSigns(tree, lines)];
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
const SPACE = /\s/u;
const CLOSING = /[)\]}»”’.,;:!?…]/u;

/** Long runs mean nothing else; footnotes are marked `(**)`. */
function isLoose({ sign, length, before, after, isLeftover }: Mark): boolean {
  if (length === 1) return isLeftover && sign !== '~';
  if (before === '(' && after === ')') return false;
  return sign === '_' ? !WORD.test(before) || !WORD.test(after) : true;
}

/** Single signs that stand for themselves one by one (`12*`, `5*3`, `(*)`, `snake_case`), and look like emphasis in pairs. */
function pairsIn(marks: readonly Mark[]): Mark[] {
  const single = marks.filter(({ sign, length, isLeftover }) => length === 1 && sign !== '~' && !isLeftover);
  const pairs: Mark[] = [];
  for (let first = 0; first < single.length; first += 1) {
    const open = single[first];
    if (!open || !looksOpen(open)) continue;
    const last = single.findIndex((close, index) => index > first && close.sign === open.sign && looksClosed(open, close));
    const close = single[last];
    if (!close) continue;
    pairs.push(open, close);
    first = last;
  }
  return pairs;
}

function looksOpen({ sign, before, after, token }: Mark): boolean {
  if (SPACE.test(after) || CLOSING.test(after)) return false;
  // `_tep_anh` is the name of something.
  if (sign === '_' && /^[\w.-]*$/u.test(token) && token.split('_').length > 2) return false;
  return !WORD.test(before) || isStuck({ before, after });
}

function looksClosed(open: Mark, { sign, before, after }: Mark): boolean {
  if (before === '(' || before === '[') return false;
  if (SPACE.test(before)) return !WORD.test(open.before) && CLOSING.test(after);
  // Of `12*(tạm tính) và 13*` both are marks of footnotes.
  if (isStuck(open)) return !WORD.test(before);
  return isStuck({ before, after }) || (sign === '_' && WORD.test(after));
}

/** A sign between a letter or number and punctuation neither opens nor closes on the side of the letter. */
function isStuck({ before, after }: Pick<Mark, 'before' | 'after'>): boolean {
  return WORD.test(before) ? !WORD.test(after) && !SPACE.test(after) : WORD.test(after) && !SPACE.test(before);
}

const KINDS = {
  bold: { what: 'chữ đậm', how: 'Chữ đậm viết **chữ đậm**' },
  italic: { what: 'chữ nghiêng', how: 'Chữ nghiêng viết *chữ nghiêng*' },
  struck: { what: 'chữ gạch ngang', how: 'Chữ gạch ngang viết ~~chữ gạch ngang~~' },
};

function problemOf(mark: Mark): LocatedProblem {
  const { sign, length, line, column } = mark;
  const { what, how } = KINDS[sign === '~' ? 'struck' : length === 1 ? 'italic' : 'bold'];
  const run = sign.repeat(length);
  const expected = isStuck(mark)
    ? `Để một dấu cách giữa ${run} và chữ, hoặc đưa dấu câu ra ngoài cặp dấu: ${run}chữ${run} (chú). Không cần ${what} thì xóa dấu đi, hoặc viết \\${sign}.`
    : `${how}: một cặp dấu, sát vào chữ, trong cùng một đoạn. Không cần ${what} thì xóa dấu đi.`;
  return { line, column, length, message: `Dấu làm ${what} ở đây không thành cặp, nên người đọc sẽ thấy nguyên dấu.`, expected };
}

/** Where a sign of multiplication (`5*3 và 4*2`) or of a range (`10~15% và 20~25%`) has been taken for emphasis, which takes it away. */
function lostSigns(tree: Root, lines: readonly string[]): LocatedProblem[] {
  const problems: LocatedProblem[] = [];
  visit(tree, ['emphasis', 'delete'], ({ position }) => {
    if (!position) return;
    const { start, end } = position;
    const [first = '', last = ''] = [lines[start.line - 1], lines[end.line - 1]];
    const sign = first.charAt(start.column - 1);
    const opens = /\d$/u.test(first.slice(0, start.column - 1)) && /^\d/u.test(first.slice(start.column));
    const closes = /\d$/u.test(last.slice(0, end.column - 2)) && /^\d/u.test(last.slice(end.column - 1));
    const at = opens ? start : { line: end.line, column: end.column - 1 };
    if (opens || closes) problems.push({ line: at.line, column: at.column, length: 1, ...(sign === '~' ? LOST_RANGE : LOST_PRODUCT) });
  });
  return problems;
}

const LOST_PRODUCT = {
  message: 'Dấu * giữa hai số ở đây bị hiểu là dấu làm chữ nghiêng, nên người đọc không thấy dấu.',
  expected: 'Dấu nhân viết ×; thật cần dấu * thì viết \\*.',
};
const LOST_RANGE = {
  message: 'Dấu ~ giữa hai số ở đây bị hiểu là dấu gạch ngang chữ, nên người đọc không thấy dấu.',
  expected: 'Từ số này đến số kia viết bằng dấu -; thật cần dấu ~ thì viết \\~.',
};
