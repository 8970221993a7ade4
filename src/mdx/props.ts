import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Violation } from '../schemas/validate.ts';

/**
 * Reads a component's attributes as literal strings, and reports every attribute that is not one.
 * Evaluates nothing.
 */
export function readProps(node: MdxJsxFlowElement | MdxJsxTextElement): {
  props: Record<string, string>;
  violations: Violation[];
} {
  const props = new Map<string, string>();
  const violations: Violation[] = [];
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      violations.push({
        path: [],
        message: 'dấu { } không dùng được trong thẻ.',
        expected: 'Viết từng thuộc tính với giá trị trong ngoặc kép: tên="giá trị".',
      });
    } else if (typeof attribute.value !== 'string') {
      violations.push({
        path: [attribute.name],
        message: `thuộc tính “${attribute.name}” không có giá trị trong ngoặc kép.`,
        expected: `Viết ${attribute.name}="${typeof attribute.value?.value === 'string' ? attribute.value.value.replace(/^["'`]|["'`]$/gu, '') : '…'}".`,
      });
    } else if (props.has(attribute.name)) {
      violations.push({
        path: [attribute.name],
        message: `thuộc tính “${attribute.name}” được ghi hai lần.`,
        expected: 'Giữ lại một lần.',
      });
    } else {
      props.set(attribute.name, attribute.value);
    }
  }
  return { props: Object.fromEntries(props), violations };
}
