import type { YAMLError } from 'yaml';
import type { Explanation, LocatedProblem } from '../problems/problem.ts';
import { explainYamlValue } from './explain-yaml-value.ts';

/** A line with a field: its indentation, name and value. */
const FIELD = /^(?<indent>\s*(?:- )?)(?<name>[\p{L}\p{N}_]+):(?<gap> *)(?<value>.*)$/u;

/**
 * Explains a YAML syntax error by inspecting the line and its neighbours, since the parser often
 * reports the error further down. Its `line`, and that of the result, count from 0, `column` from
 * 1.
 */
export function explainYaml(
  lines: readonly string[],
  { line, column, code }: { line: number; column: number; code: YAMLError['code'] },
): LocatedProblem {
  // An unclosed quote or bracket may be reported only at the end of the text.
  const unclosed =
    code === 'MISSING_CHAR'
      ? [...lines.keys()].filter((number) => /: ["'[]/u.test(lines[number] ?? ''))
      : [];
  const suspects = [line, line - 1, line + 1, ...unclosed].filter(
    (number) => number >= 0 && number < lines.length,
  );
  const explanations = suspects
    .filter((number) => (lines[number] ?? '').length <= MAX_LINE_LENGTH)
    .flatMap((number) => explainLine(lines, number) ?? []);
  return explanations[0] ?? { line, column, ...(BY_CODE[code] ?? DEFAULT_MESSAGE) };
}

/** Messages repeat the line, so longer ones are not explained. */
const MAX_LINE_LENGTH = 600;

/** Explains the mistake in one line; `undefined` when none is found. */
function explainLine(lines: readonly string[], line: number): LocatedProblem | undefined {
  const text = lines[line] ?? '';
  const wholeLine = { line, column: text.search(/\S/u) + 1, length: text.trim().length };
  if (text.trim() === '' || /^\s*#|^(?:---|\.\.\.)/u.test(text)) return undefined;
  if (/^ *\t/u.test(text))
    return {
      line,
      column: 1,
      length: text.search(/\S/u),
      message: 'Dòng này thụt vào bằng phím Tab.',
      expected: `Thay bằng ${indentBefore(lines, line)} dấu cách.`,
    };
  const dash = /^\s*-(?=[\p{L}\p{N}_]+:)/u.exec(text);
  if (dash)
    return {
      ...wholeLine,
      message: 'Thiếu dấu cách sau dấu gạch đầu dòng.',
      expected: `Viết - ${text.trim().slice(1)}`,
    };
  const field = FIELD.exec(text)?.groups;
  if (!field)
    return text.includes(':') || /^\s*- /u.test(text) || isContinuation(lines, line)
      ? undefined
      : {
          ...wholeLine,
          message: 'Dòng này thiếu dấu hai chấm sau tên mục.',
          expected: `Viết ${withColon(text)}`,
        };
  const { indent = '', name = '', gap = '', value = '' } = field;
  if (gap === '' && value !== '')
    return {
      ...wholeLine,
      message: 'Thiếu dấu cách sau dấu hai chấm.',
      expected: `Viết ${name}: ${value}`,
    };
  const valueProblem = explainYamlValue(name, value);
  if (valueProblem)
    return {
      line,
      column: indent.length + name.length + 1 + gap.length + 1,
      length: value.length,
      ...valueProblem,
    };
  const indentWidth = expectedIndent(lines, line);
  return indentWidth === undefined || indentWidth === indent.length
    ? undefined
    : {
        ...wholeLine,
        message: 'Dòng này thụt vào không đúng bậc.',
        expected: `Thụt vào đúng ${indentWidth} dấu cách, thẳng cột với dòng ngay trên.`,
      };
}

function withColon(text: string): string {
  const [name = '', ...value] = text.trim().split(' ');
  return `${name}: ${value.join(' ')}`.trim();
}

/** Whether a line may continue the value above it. */
function isContinuation(lines: readonly string[], line: number): boolean {
  const above = lines[line - 1] ?? '';
  return /^\s/u.test(lines[line] ?? '') && above.trim() !== '' && !/\[\s*$/u.test(above);
}

/** The indentation of the field above, including a list dash. */
function indentBefore(lines: readonly string[], line: number): number {
  return FIELD.exec(lines[line - 1] ?? '')?.groups?.['indent']?.length ?? 2;
}

/**
 * The expected indentation of a line below a field with a value: the same as that field's;
 * `undefined` when the current one may be valid.
 */
function expectedIndent(lines: readonly string[], line: number): number | undefined {
  const above = FIELD.exec(lines[line - 1] ?? '')?.groups;
  const text = lines[line] ?? '';
  if (
    !above ||
    above['value'] === '' ||
    /^[[|>]/u.test(above['value'] ?? '') ||
    /^\s*- /u.test(text)
  )
    return undefined;
  const [expected, actual] = [above['indent']?.length ?? 0, text.search(/\S/u)];
  const isInList = lines
    .slice(0, line)
    .findLast((other) => other.search(/\S/u) < expected)
    ?.startsWith(`${' '.repeat(Math.max(0, expected - '- '.length))}- `);
  const breaksList =
    isInList === true &&
    (actual === expected - '- '.length || (actual === 0 && /^\s+- /u.test(lines[line + 1] ?? '')));
  // Other lines that are indented less may end a list or a group.
  return actual > expected || breaksList || (actual > 0 && actual < expected && actual % 2 === 1)
    ? expected
    : undefined;
}

/**
 * Messages for the YAML parser's error codes, used when the lines show no mistake. Codes:
 * https://eemeli.org/yaml/#errors
 */
const BY_CODE: Partial<Record<YAMLError['code'], Explanation>> = {
  BAD_INDENT: {
    message: 'Dòng này thụt vào không đúng bậc.',
    expected: 'Các mục cùng bậc bắt đầu ở cùng một cột.',
  },
  MISSING_CHAR: {
    message: 'Ở đây thiếu một dấu: ngoặc đóng hoặc dấu hai chấm.',
    expected: 'Mỗi mục viết “tên: giá trị”; mỗi ngoặc mở có một ngoặc đóng.',
  },
};
const DEFAULT_MESSAGE = {
  message: 'Phần khai báo này viết sai cách.',
  expected:
    'Mỗi mục một dòng, viết “tên: giá trị”; chữ có dấu đặc biệt (: # [ ] { } & * ! | > % @) thì đặt trong ngoặc kép.',
};
