import type { LocatedProblem } from '../problem.ts';

/** What marks a question that an editor must still answer; also written so by `npm run new`. */
export const QUESTION = 'HỎI:';

const IN_FRONTMATTER = /^(?<indent>\s*)#\s*HỎI:\s*(?<question>.*)$/u;
const IN_TEXT = /^\s*\/\*\s*HỎI:\s*(?<question>[\s\S]*?)\s*\*\/\s*$/u;

/** What is said of an unanswered question; it keeps a briefing from being published half done. */
export function unanswered(question: string): Pick<LocatedProblem, 'message' | 'expected'> {
  return { message: `Còn một câu hỏi chưa trả lời: ${question}`, expected: 'Trả lời ngay trong tệp, ở mục hoặc đoạn liền dưới, rồi xóa dòng HỎI này.' };
}

/** The question that an MDX comment holds (the value of its expression), if it is one. */
export function questionIn(expression: string): string | undefined {
  return IN_TEXT.exec(expression)?.groups?.['question'];
}

/** Every question that stands as a comment (`# HỎI: …`) in a frontmatter's YAML, which begins on `firstLine` of its file. */
export function questionsInYaml(yaml: string, firstLine: number): LocatedProblem[] {
  return yaml.split('\n').flatMap((line, index): LocatedProblem[] => {
    const { indent = '', question } = IN_FRONTMATTER.exec(line)?.groups ?? {};
    return question === undefined ? [] : [{ line: index + firstLine, column: indent.length + 1, length: `# ${QUESTION}`.length, ...unanswered(question) }];
  });
}
