import { lstatSync, readFileSync } from 'node:fs';
import { drawExcerpt, excerptAt, printable } from './excerpt.ts';
import { UserError } from './user-error.ts';
import { cleanText } from './vietnamese/text.ts';

/** Something in a content file that keeps it from being published, told so that an editor can mend it. */
export interface Problem {
  /** Path of the file as the editor knows it, for example `content/briefings/2020/07/giao-ban.mdx`. */
  file: string;
  /** Line and column, both counted from 1. */
  line: number;
  column: number;
  /** How much of the line is meant, in UTF-16 units; where it is not known, the word that stands there. 0: the file as a whole. */
  length?: number | undefined;
  /** What is wrong, a Vietnamese sentence. */
  message: string;
  /** What would be right, or the nearest right values; a Vietnamese sentence. */
  expected?: string | undefined;
}

/** A {@link Problem} whose file is known only to the caller. */
export type LocatedProblem = Omit<Problem, 'file'>;

/** All problems of a content tree, in one error: its message is the whole list, ready to be printed. */
export class ContentError extends UserError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const files = new Set(problems.map((problem) => problem.file)).size;
    super(`Có ${problems.length} lỗi trong ${files} tệp nội dung, nên chưa dựng trang:\n\n${formatProblems(problems).join('\n\n')}\n`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** What a problem is called, by how much it weighs. */
export const SEVERITY_WORDS = { error: { what: 'Lỗi', how: 'Cách sửa' }, advice: { what: 'Lời khuyên', how: 'Nên' } } as const;
export type Severity = keyof typeof SEVERITY_WORDS;

/** Each problem as {@link formatProblem} writes it; a file is read once for all of its problems that stand together. */
export function formatProblems(problems: readonly Problem[], severity: Severity = 'error'): string[] {
  let file: string | undefined;
  let text = '';
  return problems.map((problem) => {
    if (problem.file !== file) {
      ({ file } = problem);
      text = textOf(file);
    }
    return formatProblem(problem, severity, text);
  });
}

/** `file:line:column`, what is wrong, the place itself underlined in the file's `text`, and what would be right. */
function formatProblem({ file, line, column, length, message, expected }: Problem, severity: Severity, text: string): string {
  const { what, how } = SEVERITY_WORDS[severity];
  const excerpt = excerptAt(text, line, column, length);
  return [`${printable(file)}:${line}:${column}`, `  ${what}: ${printable(message)}`, ...(excerpt ? [drawExcerpt(excerpt, line)] : []), ...(expected ? [`  ${how}: ${printable(expected)}`] : [])].join('\n');
}

/** Enough of one fault to see what is wrong; thousands of places would take minutes to print. */
const MAX_TOLD = 50;

/** The first problems of one file, and how many more there are. */
export function firstProblems(problems: readonly LocatedProblem[]): LocatedProblem[] {
  const next = problems[MAX_TOLD];
  if (!next) return [...problems];
  const { line, column } = next;
  return [...problems.slice(0, MAX_TOLD), { line, column, message: `Từ đây tệp này còn ${problems.length - MAX_TOLD} lỗi nữa.`, expected: 'Sửa các lỗi trên rồi kiểm tra lại.' }];
}

/**
 * A file as its problems count lines and columns; empty when it cannot be read: what is wrong with it says so. What a link
 * leads to is no content, and shall not be printed.
 */
export function textOf(file: string): string {
  try {
    const stat = lstatSync(file);
    if (!stat.isFile() || stat.size > 1_000_000) return '';
    return cleanText(readFileSync(file, 'utf8')).text;
  } catch {
    return '';
  }
}
