import type { Nodes, Parent, Root } from 'mdast';
import type { LocatedProblem } from '../problems/problem.ts';
import { ALLOWED, NOT_ALLOWED } from './allowed-nodes.ts';
import { componentCheck, type GuardContext } from './check-components.ts';
import { checkLink, checkTable, checkText, type Report } from './check-nodes.ts';
import { explainBraces } from './explain-braces.ts';
import { QUESTION, questionIn, unansweredProblem } from './open-questions.ts';

/** Reports every node, component, attribute and URL of a parsed briefing that is not allowed. */
export function guard(tree: Root, context: GuardContext): LocatedProblem[] {
  const problems: LocatedProblem[] = [];

  const report: Report = (node, message, expected) => {
    const { start = { line: 1, column: 1 }, end } = node.position ?? {};
    const { line, column } = start;
    problems.push({
      line,
      column,
      ...(end?.line === line && { length: end.column - column }),
      message,
      expected,
    });
  };
  const checkComponent = componentCheck(context, report);

  function visit(node: Nodes, ancestors: readonly Parent[]) {
    const question =
      node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'
        ? questionIn(node.value)
        : undefined;
    if (question !== undefined) {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      problems.push({
        line,
        column,
        length: `{/* ${QUESTION}`.length,
        ...unansweredProblem(question),
      });
      return;
    }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      checkComponent(node, ancestors);
    else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const { message, expected } = explainBraces(`{${node.value}}`);
      report(node, message, expected);
    } else if (!ALLOWED.has(node.type)) {
      const { name, expected } = NOT_ALLOWED[node.type] ?? {
        name: `“${node.type}”`,
        expected: 'Viết đoạn này thành chữ thường.',
      };
      report(node, `Bản tin không dùng được ${name}.`, expected);
      return;
    }
    if (node.type === 'text') checkText(node, node.value, report);
    if (node.type === 'link' && node.title) checkText(node, node.title, report);
    if (
      node.type === 'heading' &&
      node.position &&
      node.position.end.line > node.position.start.line
    ) {
      report(
        node,
        'Dòng chữ đứng ngay trên một dòng --- hoặc === bị hiểu là đề mục.',
        'Để một dòng trống ở giữa; đề mục thì viết bằng ##. Phần khai báo chỉ có một, ở đầu tệp.',
      );
      return;
    }
    if (node.type === 'table') checkTable(node, report);
    if (node.type === 'heading' && (node.depth < 2 || node.depth > 4)) {
      report(
        node,
        `Đề mục cấp ${node.depth} không dùng được trong bài.`,
        `Viết ${node.depth < 2 ? '##' : '####'}: dùng được từ ## (cấp 2) đến #### (cấp 4); cấp 1 là tiêu đề bản tin, ghi ở mục title.`,
      );
    }
    if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      report(
        node,
        'Bản tin không dùng được ô đánh dấu [ ] hoặc [x].',
        'Viết thành danh sách thường.',
      );
    }
    if (node.type === 'link') checkLink(node, report);
    if ('children' in node) for (const child of node.children) visit(child, [...ancestors, node]);
  }

  visit(tree, []);
  return problems;
}
