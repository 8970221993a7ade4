/** Something in a content file that keeps it from being published, told so that an editor can mend it. */
export interface Problem {
  /** Path of the file as the editor knows it, for example `content/briefings/2020/07/giao-ban.mdx`. */
  file: string;
  /** Line and column, both counted from 1. */
  line: number;
  column: number;
  /** What is wrong, a Vietnamese sentence. */
  message: string;
  /** What would be right, or the nearest right values; a Vietnamese sentence. */
  expected?: string | undefined;
}

/** A {@link Problem} whose file is known only to the caller. */
export type LocatedProblem = Omit<Problem, 'file'>;

/** All problems of a content tree, in one error: its message is the whole list, ready to be printed. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const files = new Set(problems.map((problem) => problem.file)).size;
    super(`Có ${problems.length} lỗi trong ${files} tệp nội dung, nên chưa dựng trang:\n\n${problems.map(formatProblem).join('\n')}\n`);
    this.name = 'ContentError';
    this.problems = problems;
    // The place that matters is in the content file; a JavaScript stack would only bury it.
    this.stack = '';
  }
}

/** `file:line:column`, then what is wrong, then what would be right; one to three lines. */
export function formatProblem({ file, line, column, message, expected }: Problem): string {
  return [`${file}:${line}:${column}`, `  Lỗi: ${message}`, ...(expected ? [`  Cách sửa: ${expected}`] : [])].join('\n');
}
