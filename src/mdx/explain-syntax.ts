import type { VFileMessage } from 'vfile-message';
import type { LocatedProblem } from '../problems/problem.ts';
import { componentNamed } from '../schemas/components.ts';
import { isHtmlTag, tagAdvice } from './tag-advice.ts';

interface Position {
  line: number;
  column: number;
}
type Explanation = { message: string; expected: string; length?: number };

/** The message on a line that MDX reads as a JavaScript module. */
export const CODE_LINE = {
  message: 'Dòng bắt đầu bằng “import” hoặc “export” bị hiểu là lệnh máy tính.',
  expected: 'Thêm chữ vào đầu dòng, hoặc nối dòng này vào dòng trước.',
};

/**
 * Explains a syntax error of remark-mdx to an editor. Rule names: micromark-extension-mdx-* and
 * mdast-util-mdx-jsx.
 */
export function explainSyntax(error: VFileMessage, text: string): LocatedProblem {
  // An unclosed tag is reported at the end of its paragraph; the reason names the tag and its
  // position: "`<b>` (1:4-1:7)".
  const named = /`<(?<tag>[^`>]*)>` \((?<line>\d+):(?<column>\d+)-/u.exec(error.reason)?.groups;
  const reported = {
    line: Number(named?.['line'] ?? error.line ?? 1),
    column: Number(named?.['column'] ?? error.column ?? 1),
  };
  if (error.source === 'micromark-extension-mdxjs-esm')
    return { line: codeStartLine(text, reported.line), column: 1, ...CODE_LINE };
  if (error.source === 'micromark-extension-mdx-expression') {
    const open = findOpening(text, reported, '{', '}');
    return { ...open, ...explainBraces(textAt(text, open)) };
  }
  const unclosedQuote = explainUnclosedQuote(text, reported);
  if (unclosedQuote && !named) return unclosedQuote;
  const open =
    textAt(text, reported).startsWith('<') && named
      ? reported
      : findOpening(text, previous(reported), '<', '');
  const rest = textAt(text, open);
  return {
    ...open,
    ...(error.ruleId === 'end-tag-mismatch'
      ? explainUnclosedTag(named?.['tag'] ?? '', error.reason)
      : explainTag(error, rest)),
  };
}

/** Returns the line on which the code starts that the parser gives up on at line `end`. */
function codeStartLine(text: string, end: number): number {
  const line = text
    .split('\n')
    .slice(0, end)
    .findLastIndex((content) => /^(?:import|export)\b/u.test(content));
  return line < 0 ? end : line + 1;
}

const NO_BRACES = 'Bản tin không dùng được dấu ngoặc nhọn { }.';

/**
 * Explains braces and how to write what is between them. `rest` is the text from the opening brace
 * on.
 */
export function explainBraces(rest: string): Explanation {
  const braced = /^\{(?<inside>[^{}]*)\}/u.exec(rest);
  const inside = braced?.groups?.['inside']?.trim() ?? '';
  const length = Math.max(1, /^.*/u.exec(braced?.[0] ?? '')?.[0].length ?? 1);
  if (/^\{\s*\/\*/u.test(rest))
    return {
      message: `${NO_BRACES} Ghi chú ẩn kiểu {/* … */} cũng không.`,
      expected: 'Xóa cả ghi chú, từ { đến }.',
      length: braced ? length : 3,
    };
  if (!rest.includes('}'))
    return {
      message:
        'Dấu ngoặc nhọn { } có nghĩa riêng trong bản tin, và ở đây dấu { không được đóng lại.',
      expected: 'Xóa dấu {, hoặc dùng ngoặc tròn ( ); khi thật cần thì viết \\{.',
      length: 1,
    };
  if (inside === '' || inside.length > 40 || inside.includes('\n'))
    return {
      message: NO_BRACES,
      expected: 'Xóa hai dấu { }, hoặc dùng ngoặc tròn ( ); khi thật cần thì viết \\{ và \\}.',
      length,
    };
  return {
    message: NO_BRACES,
    expected: `Bỏ dấu ngoặc nhọn: viết ${inside} thay cho {${inside}}, hoặc dùng ngoặc tròn (${inside}); khi thật cần thì viết \\{ và \\}.`,
    length,
  };
}

/** Explains a tag that is not closed, or is closed by another. */
function explainUnclosedTag(tag: string, reason: string): Explanation {
  const closing = /closing tag `(?<closing><\/[^`]+>)`/u.exec(reason)?.groups?.['closing'];
  const component = componentNamed(tag);
  if (!component)
    return { message: `Bản tin không dùng được thẻ <${tag}>.`, expected: tagAdvice(tag) };
  if (closing !== undefined && closing !== `</${tag}>`)
    return {
      message: `Thẻ <${tag}> được mở ra, nhưng đóng lại bằng ${closing}.`,
      expected: `Đổi ${closing} thành </${tag}>.`,
    };
  return {
    message: `Thẻ <${tag}> được mở ra mà không được đóng lại trong cùng đoạn.`,
    expected: `Viết cả thẻ đóng ở cuối: ${component.syntax} với </${tag}>.`,
  };
}

const MISREAD_AS_TAG = 'Dấu < bị hiểu là bắt đầu một thẻ.';

/** Explains a `<` that was read as the start of a tag. `rest` is the text from it on. */
function explainTag(error: VFileMessage, rest: string): Explanation {
  if (rest.startsWith('<!--') || error.reason.includes('comment')) {
    return {
      message: 'Bản tin không có ghi chú ẩn kiểu <!-- … -->.',
      expected: 'Xóa cả ghi chú, từ <!-- đến -->.',
      length: (/^<!--.*?-->/u.exec(rest) ?? ['<!--'])[0].length,
    };
  }
  const address = /^<(?<address>(?:https?:\/\/|www\.)[^>\s]*|[\w.+-]+@[\w.-]+)>?/iu.exec(rest);
  if (address) return explainAddress(address[0], address.groups?.['address'] ?? '');
  if (error.ruleId === 'unexpected-closing-slash') {
    const tag = /^<\/[^>\s]*>?/u.exec(rest)?.[0] ?? '</';
    return {
      message: `Có thẻ đóng ${tag} mà không có thẻ mở.`,
      expected: `Xóa ${tag}, hoặc thêm thẻ mở trước nó.`,
    };
  }
  const opened = /^<(?<tag>[A-Z]\w*)/u.exec(rest)?.groups?.['tag'] ?? '';
  const component = componentNamed(opened);
  if (component) {
    const value = /^<\w+[^>]*?\s(?<name>\w+)=(?<value>[^"'\s>][^\s>]*)/u.exec(rest)?.groups;
    if (value) {
      const bare = (value['value'] ?? '').replace(/[“”‘’„]/gu, '');
      return {
        message: `Giá trị của thuộc tính ${value['name'] ?? ''} phải đặt trong ngoặc kép thẳng "…".`,
        expected: `Viết ${value['name'] ?? ''}="${bare}".`,
      };
    }
    return {
      message: `Thẻ <${opened}> viết dở: không có dấu > kết thúc, hoặc có dấu lạ bên trong.`,
      expected: `Viết ${component.syntax}.`,
      length: opened.length + 1,
    };
  }
  const tag = /^<(?<tag>[A-Za-z][\w.:-]*)(?=[\s/>]|$)/u.exec(rest)?.groups?.['tag'];
  if (tag !== undefined && (rest.includes('=') || isHtmlTag(tag)))
    return {
      message: `Thẻ <${tag}> viết dở: không có dấu > kết thúc, hoặc có dấu lạ bên trong.`,
      expected: tagAdvice(tag),
      length: tag.length + 1,
    };
  const [compared = '<', sign = '<', value = ''] =
    /^(<[=-]*)(?:[^\S\n]*([^\s<>]+))?/u.exec(rest) ?? [];
  const plain = value.replace(/[.,;:!?)]+$/u, '');
  const escaped = sign.replace('<', '&lt;');
  if (!/^[^.,;:!?]*[\p{L}\p{N}]/u.test(plain) || sign.includes('-'))
    return {
      message: MISREAD_AS_TAG,
      expected: `Xóa dấu ${sign}, viết bằng chữ, hoặc viết ${escaped}.`,
      length: sign.length,
    };
  const words = sign === '<' ? (/^\d/u.test(plain) ? 'dưới' : 'nhỏ hơn') : 'không quá';
  // Without the punctuation behind the value, and with single spaces.
  const comparison = compared
    .slice(0, plain.length - value.length || undefined)
    .replace(/\s+/gu, ' ')
    .replace('<', '&lt;');
  return {
    message: MISREAD_AS_TAG,
    expected: `Viết bằng chữ (${words} ${plain}), hoặc viết ${sign === '<' ? `&lt; ${plain}` : comparison}.`,
    length: compared.length,
  };
}

function explainAddress(written: string, address: string): Explanation {
  const isMail = !/^(?:https?:|www\.)/iu.test(address);
  const url = isMail ? `mailto:${address}` : address.replace(/^www\./iu, 'https://www.');
  const shown = isMail ? address : url.replace(/^https?:\/\//iu, '').replace(/\/$/u, '');
  return {
    message: `Địa chỉ ${isMail ? 'thư' : 'web'} không viết trong dấu < >.`,
    expected: `Viết [${shown}](${url}).`,
    length: written.length,
  };
}

/** Longer lines contain no hand-written tag, and searching them for one is slow. */
const MAX_LINE_LENGTH = 600;

/**
 * Explains an attribute's unclosed quote, which swallows the following text and is reported far
 * below.
 */
function explainUnclosedQuote(text: string, { line }: Position): LocatedProblem | undefined {
  const lines = text.split('\n').slice(0, line);
  for (let number = lines.length; number > Math.max(0, lines.length - 20); number -= 1) {
    const content = lines[number - 1] ?? '';
    const tag =
      content.length > MAX_LINE_LENGTH
        ? undefined
        : /<[A-Z]\w*\s[^>]*?(?<attribute>\w+="(?<value>[^"]*))$/u.exec(content)?.groups;
    if (!tag) continue;
    const { attribute = '', value = '' } = tag;
    const [meant = ''] = value.split('>');
    return {
      line: number,
      column: content.length - attribute.length + 1,
      length: attribute.length - value.length + meant.length,
      message: 'Ngoặc kép mở ra mà không đóng lại.',
      expected: `Viết ${attribute.slice(0, attribute.length - value.length)}${meant}".`,
    };
  }
  return undefined;
}

/**
 * Finds the opening sign to show to the editor, searching backwards from where the parser gave up.
 */
function findOpening(text: string, end: Position, opening: string, closing: string): Position {
  const lines = text.split('\n').slice(0, end.line);
  let closed = 0;
  for (let line = lines.length; line >= 1; line -= 1) {
    const content = lines[line - 1] ?? '';
    for (
      let column = line === end.line ? Math.min(end.column, content.length) : content.length;
      column >= 1;
      column -= 1
    ) {
      if (content[column - 1] === closing) closed += 1;
      if (content[column - 1] === opening && content[column - 2] !== '\\') {
        if (closed === 0) return { line, column };
        closed -= 1;
      }
    }
  }
  return end;
}

/**
 * The parser reports the next `<` inside a tag that it takes for unfinished; the tag starts before
 * it.
 */
function previous({ line, column }: Position): Position {
  return column > 1 ? { line, column: column - 1 } : { line: line - 1, column: Infinity };
}

/**
 * The text at a position; 300 characters are enough for an explanation, which quotes part of it.
 */
function textAt(text: string, { line, column }: Position): string {
  return text.split('\n')[line - 1]?.slice(column - 1, column + 299) ?? '';
}
