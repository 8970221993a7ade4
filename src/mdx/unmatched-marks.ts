import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { LocatedProblem } from '../problems/problem.ts';
import { literalMarks, type Mark } from './marks.ts';

/**
 * Reports emphasis marks that do not do what they seem to: `**`, `__`, `~~` or a pair of `*` or `_`
 * that readers would see, because of a missing partner, a space inside, or a letter on one side and
 * punctuation on the other (CommonMark 0.31.2, 6.2: “left-flanking delimiter run”); and signs
 * between numbers that readers would not see. `text` is the parsed text, with the line numbers of
 * the file.
 */
export function findUnmatchedMarks(tree: Root, text: string): LocatedProblem[] {
  if (!/[*_~]/u.test(text)) return [];
  const lines = text.split('\n');
  const unmatched = literalMarks(tree, lines).flatMap((marks) => [
    ...marks.filter(isUnmatched),
    ...apparentPairs(marks),
  ]);
  return [...unmatched.map(toProblem), ...findLostSigns(tree, lines)];
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
const SPACE = /\s/u;
const CLOSING = /[)\]}»”’.,;:!?…]/u;

/** Runs of two and more have no other meaning, except footnotes marked `(**)`. */
function isUnmatched({ sign, length, before, after, isLeftover }: Mark): boolean {
  if (length === 1) return isLeftover && sign !== '~';
  if (before === '(' && after === ')') return false;
  return sign === '_' ? !WORD.test(before) || !WORD.test(after) : true;
}

/**
 * Returns single signs that are literal on their own (`12*`, `5*3`, `(*)`, `snake_case`) but look
 * like emphasis in pairs.
 */
function apparentPairs(marks: readonly Mark[]): Mark[] {
  const singles = marks.filter(
    ({ sign, length, isLeftover }) => length === 1 && sign !== '~' && !isLeftover,
  );
  const pairs: Mark[] = [];
  for (let first = 0; first < singles.length; first += 1) {
    const open = singles[first];
    if (!open || !looksOpening(open)) continue;
    const last = singles.findIndex(
      (close, index) => index > first && close.sign === open.sign && looksClosing(open, close),
    );
    const close = singles[last];
    if (!close) continue;
    pairs.push(open, close);
    first = last;
  }
  return pairs;
}

function looksOpening({ sign, before, after, token }: Mark): boolean {
  if (SPACE.test(after) || CLOSING.test(after)) return false;
  // `_tep_anh` is an identifier.
  if (sign === '_' && /^[\w.-]*$/u.test(token) && token.split('_').length > 2) return false;
  return !WORD.test(before) || isBlocked({ before, after });
}

function looksClosing(open: Mark, { sign, before, after }: Mark): boolean {
  if (before === '(' || before === '[') return false;
  if (SPACE.test(before)) return !WORD.test(open.before) && CLOSING.test(after);
  // In `12*(tạm tính) và 13*` both are footnote marks.
  if (WORD.test(open.before) && isBlocked(open)) return !WORD.test(before);
  return isBlocked({ before, after }) || (sign === '_' && WORD.test(after));
}

/**
 * Between a letter or number and punctuation, a sign cannot open or close on the side of the
 * letter.
 */
function isBlocked({ before, after }: Pick<Mark, 'before' | 'after'>): boolean {
  return WORD.test(before)
    ? !WORD.test(after) && !SPACE.test(after)
    : WORD.test(after) && !SPACE.test(before);
}

const FORMATS = {
  bold: { name: 'chữ đậm', advice: 'Chữ đậm viết **chữ đậm**' },
  italic: { name: 'chữ nghiêng', advice: 'Chữ nghiêng viết *chữ nghiêng*' },
  struck: { name: 'chữ gạch ngang', advice: 'Chữ gạch ngang viết ~~chữ gạch ngang~~' },
};

/** A bare web address in a token, up to the marks that it would swallow. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s*~_"“”‘’<>()[\]]*[^\s*~_"“”‘’<>()[\].,;:!?]/iu;

function toProblem(mark: Mark): LocatedProblem {
  const { sign, length, line, column } = mark;
  const { name, advice } = FORMATS[sign === '~' ? 'struck' : length === 1 ? 'italic' : 'bold'];
  const run = sign.repeat(length);
  const address = ADDRESS.exec(mark.token)?.[0];
  const expected =
    address !== undefined
      ? `Địa chỉ trang lấy luôn các dấu viết liền sau nó. Viết thành liên kết: ${run}[${address}](${/^https?:/iu.test(address) ? '' : 'https://'}${address})${run}. Không cần ${name} thì xóa dấu đi.`
      : isBlocked(mark)
        ? `Để một dấu cách giữa ${run} và chữ, hoặc đưa dấu câu ra ngoài cặp dấu: ${run}chữ${run} (chú). Không cần ${name} thì xóa dấu đi, hoặc viết \\${sign}.`
        : `${advice}: một cặp dấu, sát vào chữ, trong cùng một đoạn. Không cần ${name} thì xóa dấu đi.`;
  return {
    line,
    column,
    length,
    message: `Dấu làm ${name} ở đây không thành cặp, nên người đọc sẽ thấy nguyên dấu.`,
    expected,
  };
}

/**
 * Reports a multiplication sign (`5*3 và 4*2`) or a range (`10~15% và 20~25%`) that was parsed as
 * emphasis and so disappears.
 */
function findLostSigns(tree: Root, lines: readonly string[]): LocatedProblem[] {
  const problems: LocatedProblem[] = [];
  visit(tree, ['emphasis', 'delete'], ({ position }) => {
    if (!position) return;
    const { start, end } = position;
    const [first = '', last = ''] = [lines[start.line - 1], lines[end.line - 1]];
    const sign = first.charAt(start.column - 1);
    const opens =
      /\d$/u.test(first.slice(0, start.column - 1)) && /^\d/u.test(first.slice(start.column));
    const closes =
      /\d$/u.test(last.slice(0, end.column - 2)) && /^\d/u.test(last.slice(end.column - 1));
    const place = opens ? start : { line: end.line, column: end.column - 1 };
    if (opens || closes)
      problems.push({
        line: place.line,
        column: place.column,
        length: 1,
        ...(sign === '~' ? LOST_RANGE_SIGN : LOST_TIMES_SIGN),
      });
  });
  return problems;
}

const LOST_TIMES_SIGN = {
  message: 'Dấu * giữa hai số ở đây bị hiểu là dấu làm chữ nghiêng, nên người đọc không thấy dấu.',
  expected: 'Dấu nhân viết ×; thật cần dấu * thì viết \\*.',
};
const LOST_RANGE_SIGN = {
  message: 'Dấu ~ giữa hai số ở đây bị hiểu là dấu gạch ngang chữ, nên người đọc không thấy dấu.',
  expected: 'Từ số này đến số kia viết bằng dấu -; thật cần dấu ~ thì viết \\~.',
};
