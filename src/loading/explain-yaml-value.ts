import type { Explanation } from '../problems/problem.ts';
import { withoutCurlyQuotes } from './curly-quotes.ts';

/** Characters with a special meaning in YAML at the start of a value. */
const SPECIAL_START = /^[*&!@%`[{|>"'#,?-]/u;

/** Explains why the value of a field cannot be parsed; `undefined` when it can. */
export function explainYamlValue(name: string, value: string): Explanation | undefined {
  const quote = value.charAt(0);
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/u.exec(value)?.[0];
  if (quote === '"' || quote === "'") {
    if (quoted === undefined)
      return {
        message: 'Ngoặc kép mở ra mà không đóng lại.',
        expected: `Viết ${name}: ${value}${quote}`,
      };
    if (quoted !== value.trim())
      return {
        message: 'Sau ngoặc kép đóng còn chữ khác.',
        expected: `Đặt cả phần chữ trong một cặp ngoặc: ${name}: ${inQuotes(value)}`,
      };
    if (quote === '"' && /\\[^"\\/abefnrtvxuUN_LP0 ]/u.test(value))
      return {
        message: 'Dấu \\ trong ngoặc kép có nghĩa riêng.',
        expected: `Dùng ngoặc đơn: ${name}: ${inQuotes(value.slice(1, -1))}`,
      };
    return undefined;
  }
  if (quote === '[' && !value.includes(']'))
    return { message: 'Ngoặc vuông mở ra mà không đóng lại.', expected: `Viết ${name}: ${value}]` };
  if (/^\[.*\]$/u.test(value)) {
    const tidy = `[${value
      .slice(1, -1)
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean)
      .join(', ')}]`;
    return tidy.length < value.length
      ? { message: 'Trong ngoặc vuông có dấu phẩy thừa.', expected: `Viết ${name}: ${tidy}` }
      : undefined;
  }
  if (value.includes(': '))
    return {
      message: 'Dòng này có thêm một dấu hai chấm, nên bị hiểu thành hai mục.',
      expected: `Đặt cả phần chữ trong ngoặc kép: ${name}: ${inQuotes(value)}`,
    };
  if (SPECIAL_START.test(value))
    return {
      message: `Chữ bắt đầu bằng dấu ${quote} bị hiểu sai.`,
      expected: `Đặt cả phần chữ trong ngoặc kép: ${name}: ${inQuotes(value)}`,
    };
  return undefined;
}

/** Quotes a text with the kind of quotes that it does not contain. */
function inQuotes(text: string): string {
  const trimmed = withoutCurlyQuotes(text) ?? text.trim();
  return /["\\]/u.test(trimmed) ? `'${trimmed.replaceAll("'", "''")}'` : `"${trimmed}"`;
}
