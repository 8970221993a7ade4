import { quoted } from '../problems/nearest.ts';
import type { LocatedProblem } from '../problems/problem.ts';

/** Marks a question that an editor must still answer; `npm run new` writes it too. */
export const QUESTION = 'HỎI:';

/** Begins a value that an editor must still choose or write: `role: HỎI chair | speaker`. */
export const OPEN = 'HỎI ';
const OPEN_VALUE = /^\s*(?:- )?(?:[\w-]+:\s+)?(?:[>|][+-]?\s*)?(?<value>(?<quote>["']?)HỎI\s.*)$/u;
const CHOICE = ' | ';

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

/** A value with the choices that an editor has, or one to confirm or write. */
export function openValue(...choices: readonly string[]): string {
  return `${OPEN}${choices.join(CHOICE)}`;
}

/**
 * Finds the values of a frontmatter that begin with HỎI. Unlike a comment, the question cannot be
 * deleted without an answer: the field would be missing.
 */
export function openValuesInYaml(yaml: string, firstLine: number): LocatedProblem[] {
  if (!yaml.includes(OPEN)) return [];
  return yaml.split('\n').flatMap((line, index): LocatedProblem[] => {
    const { value } = OPEN_VALUE.exec(line)?.groups ?? {};
    if (value === undefined) return [];
    const words = value.replace(/^["']?HỎI\s+|["']$/gu, '');
    const choices = words.split(CHOICE);
    return [
      {
        line: index + firstLine,
        column: line.length - value.length + 1,
        length: value.length,
        ...(choices.length > 1
          ? {
              message: `Còn một câu hỏi chưa trả lời: ${quoted(choices)}?`,
              expected: 'Giữ lại một, xóa chữ HỎI và những mục kia.',
            }
          : words.endsWith('?')
            ? {
                message: `Còn một câu hỏi chưa trả lời: ${words}`,
                expected: 'Viết câu trả lời thay cho chữ HỎI và cả câu hỏi.',
              }
            : {
                message: `Còn một câu hỏi chưa trả lời: có phải “${words}”?`,
                expected: 'Đúng thì xóa chữ HỎI, không đúng thì sửa lại.',
              }),
      },
    ];
  });
}
