import type * as z from 'astro/zod';
import { quoted } from '../problems/nearest.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { capitalised } from '../vietnamese/letter-case.ts';

/**
 * The Vietnamese message for an issue that has none of its own.
 * @param noun what the message calls a field.
 */
export function vietnameseMessage(issue: z.core.$ZodIssue, noun: string): string {
  const name = quoted([String(issue.path.at(-1) ?? '')]);
  if (issue.input === undefined) return `Thiếu ${noun} ${name}.`;
  if (issue.input === null)
    return issue.path.length > 0
      ? `${capitalised(noun)} ${name} đang để trống.`
      : 'Tệp này đang để trống.';
  switch (issue.code) {
    case 'invalid_type':
      return `Cần ${TYPE_NAMES[issue.expected] ?? 'một giá trị khác'}, nhưng đang là ${typeName(issue.input, issue.expected)}.`;
    case 'invalid_value':
      return `${quoted([asWritten(issue.input)])} không có trong các giá trị được dùng ở đây.`;
    case 'too_small':
      return `Số này quá nhỏ: phải ${issue.inclusive ? `từ ${String(issue.minimum)} trở lên` : `lớn hơn ${String(issue.minimum)}`}.`;
    case 'too_big':
      return `Số này quá lớn: nhiều nhất là ${formatNumber(Number(issue.maximum))}.`;
    default:
      // Unreachable with the current schemas; keeps zod's English messages from editors.
      return 'Giá trị này không dùng được ở đây.';
  }
}

const TYPE_NAMES: Record<string, string> = {
  string: 'một dòng chữ',
  number: 'một con số',
  int: 'một số nguyên',
  boolean: 'true hoặc false',
  array: 'một danh sách',
  object: 'một nhóm mục con',
  record: 'các dòng “tên: giá trị”',
};

function typeName(value: unknown, expected: string): string {
  if (typeof value === 'number')
    return Number.isFinite(value)
      ? expected === 'string'
        ? `con số ${String(value)}`
        : `số ${formatNumber(value)}`
      : 'một giá trị không đếm được';
  if (typeof value === 'boolean') return `giá trị đúng/sai ${quoted([String(value)])}`;
  if (Array.isArray(value)) return 'một danh sách';
  return TYPE_NAMES[typeof value] ?? 'một giá trị khác';
}

/** A value approximately as the editor wrote it. */
export function asWritten(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
