import type { LocatedProblem } from '../problems/problem.ts';

/** Marks a question that an editor must still answer; `npm run new` writes it too. */
export const QUESTION = 'HỎI:';

const IN_FRONTMATTER = /^(?<indent>\s*)#\s*HỎI:\s*(?<question>.*)$/u;
const IN_TEXT = /^\s*\/\*\s*HỎI:\s*(?<question>[\s\S]*?)\s*\*\/\s*$/u;

/**
 * The problem for an unanswered question, which keeps an unfinished briefing from being published.
 */
export function unansweredProblem(question: string): Pick<LocatedProblem, 'message' | 'expected'> {
  return {
    message: `Còn một câu hỏi chưa trả lời: ${question}`,
    expected: 'Trả lời ngay trong tệp, ở mục hoặc đoạn liền dưới, rồi xóa dòng HỎI này.',
  };
}

/**
 * Returns the question in an MDX comment (`expression` is the value of its node), if it contains
 * one.
 */
export function questionIn(expression: string): string | undefined {
  return IN_TEXT.exec(expression)?.groups?.['question'];
}

/**
 * Finds the questions in the YAML comments (`# HỎI: …`) of a frontmatter that starts on `firstLine`
 * of its file.
 */
export function questionsInYaml(yaml: string, firstLine: number): LocatedProblem[] {
  return yaml.split('\n').flatMap((line, index): LocatedProblem[] => {
    const { indent = '', question } = IN_FRONTMATTER.exec(line)?.groups ?? {};
    return question === undefined
      ? []
      : [
          {
            line: index + firstLine,
            column: indent.length + 1,
            length: `# ${QUESTION}`.length,
            ...unansweredProblem(question),
          },
        ];
  });
}
