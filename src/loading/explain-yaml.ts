import type { YAMLError } from 'yaml';
import type { LocatedProblem } from '../problem.ts';

/** What is wrong with a line and what would be right; the part of it that is meant, from `column` on. */
type Explained = Omit<LocatedProblem, 'line'> & { line: number };

/** A line of a field: what stands before it, its name and its value. */
const FIELD = /^(?<indent>\s*(?:- )?)(?<name>[\p{L}\p{N}_]+):(?<gap> *)(?<value>.*)$/u;
/** Signs that mean something to YAML where a value begins. */
const SPECIAL = /^[*&!@%`[{|>"'#,?-]/u;

/**
 * What is wrong with YAML that could not be read, told by looking at the line itself, as an editor does: where the parser gives up
 * is often further down. `line` counts from 0, `offset` within it.
 */
export function explainYaml(lines: readonly string[], { line, column, code }: { line: number; column: number; code: YAMLError['code'] }): Explained {
  // What opens and does not close may be noticed at the very end.
  const far = code === 'MISSING_CHAR' ? [...lines.keys()].filter((number) => /: ["'[]/u.test(lines[number] ?? '')) : [];
  const suspects = [line, line - 1, line + 1, ...far].filter((number) => number >= 0 && number < lines.length);
  const all = suspects.filter((number) => (lines[number] ?? '').length <= LONGEST).flatMap((number) => mistakeIn(lines, number) ?? []);
  return all[0] ?? { line, column, ...(BY_CODE[code] ?? OTHER) };
}

/** What is said of a line repeats it; a longer one is no line of an editor's. */
const LONGEST = 600;

/** The mistake that can be seen in one line, if there is any. */
function mistakeIn(lines: readonly string[], line: number): Explained | undefined {
  const text = lines[line] ?? '';
  const all = { line, column: text.search(/\S/u) + 1, length: text.trim().length };
  if (text.trim() === '' || /^\s*#|^(?:---|\.\.\.)/u.test(text)) return undefined;
  if (/^ *\t/u.test(text)) return { line, column: 1, length: text.search(/\S/u), message: 'Dòng này thụt vào bằng phím Tab.', expected: `Thay bằng ${indentBefore(lines, line)} dấu cách.` };
  const dash = /^\s*-(?=[\p{L}\p{N}_]+:)/u.exec(text);
  if (dash) return { ...all, message: 'Thiếu dấu cách sau dấu gạch đầu dòng.', expected: `Viết - ${text.trim().slice(1)}` };
  const field = FIELD.exec(text)?.groups;
  if (!field) return text.includes(':') || /^\s*- /u.test(text) || continues(lines, line) ? undefined : { ...all, message: 'Dòng này thiếu dấu hai chấm sau tên mục.', expected: `Viết ${withColon(text)}` };
  const { indent = '', name = '', gap = '', value = '' } = field;
  if (gap === '' && value !== '') return { ...all, message: 'Thiếu dấu cách sau dấu hai chấm.', expected: `Viết ${name}: ${value}` };
  const wrong = valueMistake(name, value);
  if (wrong) return { line, column: indent.length + name.length + 1 + gap.length + 1, length: value.length, ...wrong };
  const due = indentDue(lines, line);
  return due === undefined || due === indent.length ? undefined : { ...all, message: 'Dòng này thụt vào không đúng bậc.', expected: `Thụt vào đúng ${due} dấu cách, thẳng cột với dòng ngay trên.` };
}

/** Why a value cannot be read as it stands. */
function valueMistake(name: string, value: string): { message: string; expected: string } | undefined {
  const quote = value.charAt(0);
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/u.exec(value)?.[0];
  if (quote === '"' || quote === "'") {
    if (quoted === undefined) return { message: 'Ngoặc kép mở ra mà không đóng lại.', expected: `Viết ${name}: ${value}${quote}` };
    if (quoted !== value.trim()) return { message: 'Sau ngoặc kép đóng còn chữ khác.', expected: `Đặt cả phần chữ trong một cặp ngoặc: ${name}: ${inQuotes(value)}` };
    if (quote === '"' && /\\[^"\\/abefnrtvxuUN_LP0 ]/u.test(value)) return { message: 'Dấu \\ trong ngoặc kép có nghĩa riêng.', expected: `Dùng ngoặc đơn: ${name}: ${inQuotes(value.slice(1, -1))}` };
    return undefined;
  }
  if (quote === '[' && !value.includes(']')) return { message: 'Ngoặc vuông mở ra mà không đóng lại.', expected: `Viết ${name}: ${value}]` };
  if (/^\[.*\]$/u.test(value)) {
    const tidy = `[${value.slice(1, -1).split(',').map((item) => item.trim()).filter(Boolean).join(', ')}]`;
    return tidy.length < value.length ? { message: 'Trong ngoặc vuông có dấu phẩy thừa.', expected: `Viết ${name}: ${tidy}` } : undefined;
  }
  if (value.includes(': ')) return { message: 'Dòng này có thêm một dấu hai chấm, nên bị hiểu thành hai mục.', expected: `Đặt cả phần chữ trong ngoặc kép: ${name}: ${inQuotes(value)}` };
  if (SPECIAL.test(value)) return { message: `Chữ bắt đầu bằng dấu ${quote} bị hiểu sai.`, expected: `Đặt cả phần chữ trong ngoặc kép: ${name}: ${inQuotes(value)}` };
  return undefined;
}

/** A text in the quotes that it does not itself hold. */
function inQuotes(text: string): string {
  const trimmed = text.trim();
  return /["\\]/u.test(trimmed) ? `'${trimmed.replaceAll("'", "''")}'` : `"${trimmed}"`;
}

function withColon(text: string): string {
  const [name = '', ...value] = text.trim().split(' ');
  return `${name}: ${value.join(' ')}`.trim();
}

/** Whether a line may be the further words of the value above it. */
function continues(lines: readonly string[], line: number): boolean {
  const above = lines[line - 1] ?? '';
  return /^\s/u.test(lines[line] ?? '') && above.trim() !== '' && !/\[\s*$/u.test(above);
}

/** How far the field above is indented, a list's dash included. */
function indentBefore(lines: readonly string[], line: number): number {
  return FIELD.exec(lines[line - 1] ?? '')?.groups?.['indent']?.length ?? 2;
}

/** How far a line is to be indented that stands below a field with a value: as far as that; `undefined` where more is possible. */
function indentDue(lines: readonly string[], line: number): number | undefined {
  const above = FIELD.exec(lines[line - 1] ?? '')?.groups;
  const text = lines[line] ?? '';
  if (!above || above['value'] === '' || /^[[|>]/u.test(above['value'] ?? '') || /^\s*- /u.test(text)) return undefined;
  const [due, is] = [above['indent']?.length ?? 0, text.search(/\S/u)];
  // A line that begins further to the left may end a list or a group.
  return is > due || (is > 0 && is < due && is % 2 === 1) ? due : undefined;
}

/** What the YAML parser's error codes mean to an editor where the line tells nothing. Codes: https://eemeli.org/yaml/#errors */
const BY_CODE: Partial<Record<YAMLError['code'], { message: string; expected: string }>> = {
  BAD_INDENT: { message: 'Dòng này thụt vào không đúng bậc.', expected: 'Các mục cùng bậc bắt đầu ở cùng một cột.' },
  MISSING_CHAR: { message: 'Ở đây thiếu một dấu: ngoặc đóng hoặc dấu hai chấm.', expected: 'Mỗi mục viết “tên: giá trị”; mỗi ngoặc mở có một ngoặc đóng.' },
};
const OTHER = {
  message: 'Phần khai báo này viết sai cách.',
  expected: 'Mỗi mục một dòng, viết “tên: giá trị”; chữ có dấu đặc biệt (: # [ ] { } & * ! | > % @) thì đặt trong ngoặc kép.',
};
