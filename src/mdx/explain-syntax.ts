import type { VFileMessage } from 'vfile-message';
import type { LocatedProblem } from '../problem.ts';

const BRACES = {
  message: 'Dấu ngoặc nhọn { } có nghĩa riêng trong bản tin, nên chữ ở đây không đọc được.',
  expected: 'Bỏ dấu ngoặc nhọn, ví dụ viết 100.000 thay cho {100.000}; khi thật cần thì viết \\{ và \\}.',
};
const COMMENT = {
  message: 'Bản tin không có ghi chú ẩn kiểu <!-- … -->.',
  expected: 'Xóa ghi chú ẩn đi.',
};
const LESS_THAN = {
  message: 'Dấu < bị hiểu là bắt đầu một thẻ.',
  expected: 'Viết bằng chữ (dưới 5%), hoặc thêm dấu cách sau dấu nhỏ hơn (< 5%), hoặc viết &lt;5%.',
};
const ADDRESS = {
  message: 'Địa chỉ web không viết trong dấu < >.',
  expected: 'Viết liên kết theo dạng [chữ hiện ra](https://dia-chi).',
};
/** A line that begins as JavaScript's modules do. */
export const CODE = {
  message: 'Dòng bắt đầu bằng “import” hoặc “export” bị hiểu là lệnh máy tính.',
  expected: 'Đổi chữ đầu dòng, hoặc nối dòng này vào dòng trước.',
};

/** What remark-mdx could not read, told to an editor. Rule names: micromark-extension-mdx-* and mdast-util-mdx-jsx. */
export function explainSyntax(error: VFileMessage, text: string): LocatedProblem {
  // A tag that is not closed is told at the end of its paragraph; the reason names the tag and its place: "`<b>` (1:4-1:7)".
  const open = /`(?<tag><[^`]*>)` \((?<line>\d+):(?<column>\d+)-/u.exec(error.reason)?.groups;
  const reported = { line: Number(open?.['line'] ?? error.line ?? 1), column: Number(open?.['column'] ?? error.column ?? 1) };
  const { line, column } = error.source === 'micromark-extension-mdx-expression' ? openBraceBefore(text, reported) : reported;
  const at = text.split('\n')[line - 1] ?? '';
  const explain = () => {
    if (error.source === 'micromark-extension-mdxjs-esm') return CODE;
    if (error.source === 'micromark-extension-mdx-expression') return BRACES;
    if (error.ruleId === 'end-tag-mismatch') {
      return { message: `${open?.['tag'] ? `Thẻ ${open['tag']}` : 'Một thẻ'} được mở nhưng không được đóng đúng chỗ.`, expected: 'Đóng thẻ trước khi hết đoạn, hoặc xóa thẻ mở.' };
    }
    if (error.ruleId === 'unexpected-closing-slash') {
      return { message: 'Có thẻ đóng mà không có thẻ mở.', expected: 'Xóa thẻ đóng, hoặc thêm thẻ mở trước nó.' };
    }
    if (error.reason.includes('comment')) return COMMENT;
    if (/<(?:https?:|www\.|[\w.]+@)/iu.test(at)) return ADDRESS;
    if (error.ruleId === 'unexpected-eof') {
      return { message: 'Một thẻ mở bằng dấu < nhưng không có dấu > kết thúc.', expected: LESS_THAN.expected };
    }
    return LESS_THAN;
  };
  return { line, column, ...explain() };
}

/** The parser tells of an expression where it gives up; the brace that opens it is where the editor must look. */
function openBraceBefore(text: string, end: { line: number; column: number }): { line: number; column: number } {
  const lines = text.split('\n').slice(0, end.line);
  let closed = 0;
  for (let line = lines.length; line >= 1; line -= 1) {
    const content = lines[line - 1] ?? '';
    for (let column = line === end.line ? Math.min(end.column, content.length) : content.length; column >= 1; column -= 1) {
      if (content[column - 1] === '}') closed += 1;
      if (content[column - 1] === '{' && content[column - 2] !== '\\') {
        if (closed === 0) return { line, column };
        closed -= 1;
      }
    }
  }
  return end;
}
