import { lstatSync, readFileSync } from 'node:fs';
import { drawExcerpt, excerptAt, printable } from './excerpt.ts';
import { UserError } from './user-error.ts';
import { cleanText } from '../vietnamese/text.ts';

/** A problem in a content file, described so that an editor can fix it. */
export interface Problem {
  /** The path of the file in messages, for example `content/briefings/2020/07/giao-ban.mdx`. */
  file: string;
  /** Line and column, both counted from 1. */
  line: number;
  column: number;
  /** In UTF-16 code units; `undefined` means the word at the position, 0 the whole file. */
  length?: number | undefined;
  /** What is wrong, as a Vietnamese sentence. */
  message: string;
  /** How to fix it, or similar valid values, as a Vietnamese sentence. */
  expected?: string | undefined;
}

/** What is wrong, and how to fix it. */
export type Explanation = Pick<Problem, 'message'> & { expected: string };

/** A {@link Problem} whose file is known only to the caller. */
export type LocatedProblem = Omit<Problem, 'file'>;

/** All problems of a content tree; the message is the formatted list. */
export class ContentError extends UserError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const files = new Set(problems.map((problem) => problem.file)).size;
    super(
      `Có ${problems.length} lỗi trong ${files} tệp nội dung, nên chưa dựng trang:\n\n${formatProblems(problems).join('\n\n')}\n`,
    );
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** The Vietnamese labels of a problem and its fix, by severity. */
export const SEVERITY_WORDS = {
  error: { what: 'Lỗi', how: 'Cách sửa' },
  advice: { what: 'Lời khuyên', how: 'Nên' },
} as const;
export type Severity = keyof typeof SEVERITY_WORDS;

/** Formats problems for the terminal. Reads a file once for consecutive problems. */
export function formatProblems(
  problems: readonly Problem[],
  severity: Severity = 'error',
): string[] {
  let file: string | undefined;
  let text = '';
  return problems.map((problem) => {
    if (problem.file !== file) {
      ({ file } = problem);
      text = readProblemText(file);
    }
    return formatProblem(problem, severity, text);
  });
}

/** Formats a problem: `file:line:column`, the message, an underlined excerpt and the fix. */
function formatProblem(
  { file, line, column, length, message, expected }: Problem,
  severity: Severity,
  text: string,
): string {
  const { what, how } = SEVERITY_WORDS[severity];
  const excerpt = excerptAt(text, line, column, length);
  return [
    `${printable(file)}:${line}:${column}`,
    `  ${what}: ${printable(message)}`,
    ...(excerpt ? [drawExcerpt(excerpt, line)] : []),
    ...(expected ? [`  ${how}: ${printable(expected)}`] : []),
  ].join('\n');
}

/** How many problems of one file are reported; printing thousands would take minutes. */
const MAX_PROBLEMS_PER_FILE = 50;

/** The first problems of one file, followed by one that says how many more there are. */
export function firstProblems(problems: readonly LocatedProblem[]): LocatedProblem[] {
  const next = problems[MAX_PROBLEMS_PER_FILE];
  if (!next) return [...problems];
  const { line, column } = next;
  return [
    ...problems.slice(0, MAX_PROBLEMS_PER_FILE),
    {
      line,
      column,
      message: `Từ đây tệp này còn ${problems.length - MAX_PROBLEMS_PER_FILE} lỗi nữa.`,
      expected: 'Sửa các lỗi trên rồi kiểm tra lại.',
    },
  ];
}

/**
 * Reads the text that the positions of problems refer to. Returns an empty text when the file
 * cannot be read, is too large or is a link, whose target must not be printed.
 */
export function readProblemText(file: string): string {
  try {
    const stat = lstatSync(file);
    if (!stat.isFile() || stat.size > 1_000_000) return '';
    return cleanText(readFileSync(file, 'utf8')).text;
  } catch {
    return '';
  }
}
