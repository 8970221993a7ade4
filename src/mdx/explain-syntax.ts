import type { VFileMessage } from 'vfile-message';
import type { LocatedProblem } from '../problem.ts';
import { isComponentName } from '../schemas/components.ts';
import { insteadOf, isHtml, WRITTEN_AS } from './instead.ts';

interface Place {
  line: number;
  column: number;
}
type Explanation = { message: string; expected: string; length?: number };

/** A line that begins as JavaScript's modules do. */
export const CODE = {
  message: 'Dòng bắt đầu bằng “import” hoặc “export” bị hiểu là lệnh máy tính.',
  expected: 'Thêm chữ vào đầu dòng, hoặc nối dòng này vào dòng trước.',
};

/** What remark-mdx could not read, told to an editor. Rule names: micromark-extension-mdx-* and mdast-util-mdx-jsx. */
export function explainSyntax(error: VFileMessage, text: string): LocatedProblem {
  // A tag that is not closed is told at the end of its paragraph; the reason names the tag and its place: "`<b>` (1:4-1:7)".
  const named = /`<(?<tag>[^`>]*)>` \((?<line>\d+):(?<column>\d+)-/u.exec(error.reason)?.groups;
  const reported = { line: Number(named?.['line'] ?? error.line ?? 1), column: Number(named?.['column'] ?? error.column ?? 1) };
  if (error.source === 'micromark-extension-mdxjs-esm') return { line: codeLine(text, reported.line), column: 1, ...CODE };
  if (error.source === 'micromark-extension-mdx-expression') {
    const open = openBefore(text, reported, '{', '}');
    return { ...open, ...explainBraces(restAt(text, open)) };
  }
  const unclosed = openAttribute(text, reported);
  if (unclosed && !named) return unclosed;
  const open = restAt(text, reported).startsWith('<') && named ? reported : openBefore(text, before(reported), '<', '');
  const rest = restAt(text, open);
  return { ...open, ...(error.ruleId === 'end-tag-mismatch' ? explainOpenTag(named?.['tag'] ?? '', error.reason) : explainTag(error, rest)) };
}

/** The line on which the code begins that the parser gives up at a line, or after it. */
function codeLine(text: string, end: number): number {
  const line = text.split('\n').slice(0, end).findLastIndex((content) => /^(?:import|export)\b/u.test(content));
  return line < 0 ? end : line + 1;
}

const NO_BRACES = 'Bản tin không dùng được dấu ngoặc nhọn { }.';

/** What braces mean, and how to write what stands in them. `rest` is the text from the opening brace on. */
export function explainBraces(rest: string): Explanation {
  const whole = /^\{(?<inside>[^{}]*)\}/u.exec(rest);
  const inside = whole?.groups?.['inside']?.trim() ?? '';
  const length = Math.max(1, /^.*/u.exec(whole?.[0] ?? '')?.[0].length ?? 1);
  if (/^\{\s*\/\*/u.test(rest)) return { message: `${NO_BRACES} Ghi chú ẩn kiểu {/* … */} cũng không.`, expected: 'Xóa cả ghi chú, từ { đến }.', length: whole ? length : 3 };
  if (!rest.includes('}')) return { message: 'Dấu ngoặc nhọn { } có nghĩa riêng trong bản tin, và ở đây dấu { không được đóng lại.', expected: 'Xóa dấu {, hoặc dùng ngoặc tròn ( ); khi thật cần thì viết \\{.', length: 1 };
  if (inside === '' || inside.length > 40 || inside.includes('\n')) return { message: NO_BRACES, expected: 'Xóa hai dấu { }, hoặc dùng ngoặc tròn ( ); khi thật cần thì viết \\{ và \\}.', length };
  return {
    message: NO_BRACES,
    expected: `Bỏ dấu ngoặc nhọn: viết ${inside} thay cho {${inside}}, hoặc dùng ngoặc tròn (${inside}); khi thật cần thì viết \\{ và \\}.`,
    length,
  };
}

/** A tag that was opened and not closed, or closed by another. */
function explainOpenTag(tag: string, reason: string): Explanation {
  const closing = /closing tag `(?<closing><\/[^`]+>)`/u.exec(reason)?.groups?.['closing'];
  if (!isComponentName(tag)) return { message: `Bản tin không dùng được thẻ <${tag}>.`, expected: insteadOf(tag) };
  if (closing !== undefined && closing !== `</${tag}>`) return { message: `Thẻ <${tag}> được mở ra, nhưng đóng lại bằng ${closing}.`, expected: `Đổi ${closing} thành </${tag}>.` };
  return { message: `Thẻ <${tag}> được mở ra mà không được đóng lại trong cùng đoạn.`, expected: `Viết cả thẻ đóng ở cuối: ${WRITTEN_AS[tag]} với </${tag}>.` };
}

const TAKEN_FOR_TAG = 'Dấu < bị hiểu là bắt đầu một thẻ.';

/** What a sign `<` was taken for. `rest` is the text from it on. */
function explainTag(error: VFileMessage, rest: string): Explanation {
  if (rest.startsWith('<!--') || error.reason.includes('comment')) {
    return { message: 'Bản tin không có ghi chú ẩn kiểu <!-- … -->.', expected: 'Xóa cả ghi chú, từ <!-- đến -->.', length: (/^<!--.*?-->/u.exec(rest) ?? ['<!--'])[0].length };
  }
  const address = /^<(?<address>(?:https?:\/\/|www\.)[^>\s]*|[\w.+-]+@[\w.-]+)>?/iu.exec(rest);
  if (address) return explainAddress(address[0], address.groups?.['address'] ?? '');
  if (error.ruleId === 'unexpected-closing-slash') {
    const tag = /^<\/[^>\s]*>?/u.exec(rest)?.[0] ?? '</';
    return { message: `Có thẻ đóng ${tag} mà không có thẻ mở.`, expected: `Xóa ${tag}, hoặc thêm thẻ mở trước nó.` };
  }
  const opened = /^<(?<tag>[A-Z]\w*)/u.exec(rest)?.groups?.['tag'] ?? '';
  if (isComponentName(opened)) {
    const value = /^<\w+[^>]*?\s(?<name>\w+)=(?<value>[^"'\s>][^\s>]*)/u.exec(rest)?.groups;
    if (value) {
      const bare = (value['value'] ?? '').replace(/[“”‘’„]/gu, '');
      return { message: `Giá trị của thuộc tính ${value['name'] ?? ''} phải đặt trong ngoặc kép thẳng "…".`, expected: `Viết ${value['name'] ?? ''}="${bare}".` };
    }
    return { message: `Thẻ <${opened}> viết dở: không có dấu > kết thúc, hoặc có dấu lạ bên trong.`, expected: `Viết ${WRITTEN_AS[opened]}.`, length: opened.length + 1 };
  }
  const tag = /^<(?<tag>[A-Za-z][\w.:-]*)(?=[\s/>]|$)/u.exec(rest)?.groups?.['tag'];
  if (tag !== undefined && (rest.includes('=') || isHtml(tag))) return { message: `Thẻ <${tag}> viết dở: không có dấu > kết thúc, hoặc có dấu lạ bên trong.`, expected: insteadOf(tag), length: tag.length + 1 };
  const [compared = '<', sign = '<', value = ''] = /^(<[=-]*)(?:[^\S\n]*([^\s<>]+))?/u.exec(rest) ?? [];
  const plain = value.replace(/[.,;:!?)]+$/u, '');
  const escaped = sign.replace('<', '&lt;');
  if (!/^[^.,;:!?]*[\p{L}\p{N}]/u.test(plain) || sign.includes('-')) return { message: TAKEN_FOR_TAG, expected: `Xóa dấu ${sign}, viết bằng chữ, hoặc viết ${escaped}.`, length: sign.length };
  const words = sign === '<' ? (/^\d/u.test(plain) ? 'dưới' : 'nhỏ hơn') : 'không quá';
  return {
    message: TAKEN_FOR_TAG,
    expected: `Viết bằng chữ (${words} ${plain}), hoặc viết ${sign === '<' ? `&lt; ${plain}` : compared.replace('<', '&lt;').slice(0, plain.length - value.length || undefined)}.`,
    length: compared.length,
  };
}

function explainAddress(written: string, address: string): Explanation {
  const isMail = !/^(?:https?:|www\.)/iu.test(address);
  const url = isMail ? `mailto:${address}` : address.replace(/^www\./iu, 'https://www.');
  const shown = isMail ? address : url.replace(/^https?:\/\//iu, '').replace(/\/$/u, '');
  return { message: `Địa chỉ ${isMail ? 'thư' : 'web'} không viết trong dấu < >.`, expected: `Viết [${shown}](${url}).`, length: written.length };
}

/** Longer lines hold no tag that somebody wrote by hand, and looking for one in them takes long. */
const LONGEST_LINE = 600;

/** A value whose quote is opened and not closed swallows what follows, and is noticed far below. */
function openAttribute(text: string, { line }: Place): LocatedProblem | undefined {
  const lines = text.split('\n').slice(0, line);
  for (let number = lines.length; number > Math.max(0, lines.length - 20); number -= 1) {
    const content = lines[number - 1] ?? '';
    const tag = content.length > LONGEST_LINE ? undefined : /<[A-Z]\w*\s[^>]*?(?<attribute>\w+="(?<value>[^"]*))$/u.exec(content)?.groups;
    if (!tag) continue;
    const { attribute = '', value = '' } = tag;
    const [meant = ''] = value.split('>');
    return { line: number, column: content.length - attribute.length + 1, length: attribute.length - value.length + meant.length, message: 'Ngoặc kép mở ra mà không đóng lại.', expected: `Viết ${attribute.slice(0, attribute.length - value.length)}${meant}".` };
  }
  return undefined;
}

/** The parser tells of what it could not read where it gives up; the sign that opens it is where the editor must look. */
function openBefore(text: string, end: Place, opening: string, closing: string): Place {
  const lines = text.split('\n').slice(0, end.line);
  let closed = 0;
  for (let line = lines.length; line >= 1; line -= 1) {
    const content = lines[line - 1] ?? '';
    for (let column = line === end.line ? Math.min(end.column, content.length) : content.length; column >= 1; column -= 1) {
      if (content[column - 1] === closing) closed += 1;
      if (content[column - 1] === opening && content[column - 2] !== '\\') {
        if (closed === 0) return { line, column };
        closed -= 1;
      }
    }
  }
  return end;
}

/** The parser stops at a sign `<` within a tag that it takes for unfinished: the tag begins before it. */
function before({ line, column }: Place): Place {
  return column > 1 ? { line, column: column - 1 } : { line: line - 1, column: Infinity };
}

/** What stands at a place: enough of it to explain, as what is said repeats some. */
function restAt(text: string, { line, column }: Place): string {
  return text.split('\n')[line - 1]?.slice(column - 1, column + 299) ?? '';
}
