import * as z from 'astro/zod';
import { distance } from 'fastest-levenshtein';
import { nearest, quoted } from '../nearest.ts';

/** A rule that a value breaks: where in the value, what is wrong and what would be right, in Vietnamese. */
export interface Violation {
  path: PropertyKey[];
  /** The rule is about the name of the field, not about its value. */
  isName?: boolean;
  message: string;
  expected?: string | undefined;
}

/**
 * Checks a value against a schema. `noun` is what messages call its fields.
 * @returns the validated value, or every violation with a message that an editor understands.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  noun = 'mục',
): { data: z.output<Schema>; violations?: never } | { data?: never; violations: Violation[] } {
  const result = schema.safeParse(value, { error: vietnameseMessages(noun), reportInput: true });
  if (result.success) return { data: result.data };
  return {
    violations: withoutConsequences(result.error.issues.flatMap(flatten)).flatMap((issue) => {
      if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(issue.path, key, keysOf(fieldAt(schema, issue.path)), noun));
      if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => ({ path: issue.path, isName: true, message, expected: nameDescriptionAt(schema, issue.path) }));
      return [{ path: issue.path, message: issue.message, expected: descriptionAt(schema, issue.path) }];
    }),
  };
}

/** A union's issue becomes the issues of the alternative that fits best: the one with the fewest. */
function flatten(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [best = []] = [...issue.errors].sort((a, b) => a.length - b.length);
  return best.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** A value of the wrong kind breaks other rules as well; only the first says what is wrong. */
function withoutConsequences(issues: z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const wrongKind = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('.')));
  return issues.filter(({ code, path }) => code === 'invalid_type' || !wrongKind.has(path.join('.')));
}

/** The description of a field, or of what it is part of. */
function descriptionAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string | undefined {
  return fieldAt(schema, path)?.description ?? (path.length > 1 ? descriptionAt(schema, path.slice(0, -1)) : undefined);
}

/** The description of what the names of fields must be, where editors choose them themselves. */
function nameDescriptionAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string | undefined {
  const parent = fieldAt(schema, path.slice(0, -1));
  const record = parent && unwrap(parent);
  return record instanceof z.ZodRecord && record.keyType instanceof z.ZodType ? record.keyType.description : undefined;
}

function unknownField(path: PropertyKey[], key: string, known: string[], noun: string): Violation {
  if (known.includes(key)) {
    // The name exists, but in another alternative of a union.
    const expected = 'Giữ một trong hai: person cho một người, group cho một nhóm.';
    return { path: [...path, key], isName: true, message: `Ở đây ${quoted([key])} không đi cùng những ${noun} khác.`, expected };
  }
  const near = nearest(key, known, 1).filter((name) => distance(name, key) <= 2);
  return {
    path: [...path, key],
    isName: true,
    message: `Không có ${noun} nào tên là ${quoted([key])}.`,
    expected: near.length > 0 ? `Có phải ${quoted(near)}?` : `Xóa ${noun} này; các ${noun} được dùng là ${known.join(', ')}.`,
  };
}

/** The names of the fields that an object may have. */
function keysOf(schema: z.core.$ZodType | undefined): string[] {
  const inner = schema && unwrap(schema);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  return inner instanceof z.ZodUnion ? [...new Set(inner.options.flatMap(keysOf))] : [];
}

/** Messages for the rules that have none of their own. */
const vietnameseMessages = (noun: string): z.core.$ZodErrorMap => (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return `Thiếu ${noun} ${quoted([String(issue.path?.at(-1) ?? '')])}.`;
      return issue.input === null
        ? 'Chỗ này đang để trống.'
        : `Cần ${KINDS[issue.expected] ?? issue.expected}, nhưng đang là ${kindOf(issue.input)}.`;
    case 'invalid_value': {
      const values = issue.values.map(String);
      if (issue.input === undefined) return `Thiếu ${noun} ${quoted([String(issue.path?.at(-1) ?? '')])}.`;
      if (issue.input === null) return 'Chỗ này đang để trống.';
      const given = typeof issue.input === 'string' ? issue.input : JSON.stringify(issue.input);
      return `${quoted([given])} không có trong các giá trị được dùng: ${values.join(', ')}. Gần nhất: ${quoted(nearest(given, values, 1))}.`;
    }
    case 'too_small':
      return `Số này quá nhỏ: phải ${issue.inclusive ? 'từ' : 'lớn hơn'} ${String(issue.minimum)}${issue.inclusive ? ' trở lên' : ''}.`;
    case 'too_big':
      return `Số này quá lớn: nhiều nhất là ${String(issue.maximum)}.`;
    default:
      return undefined;
  }
};

const KINDS: Record<string, string> = {
  string: 'một dòng chữ',
  number: 'một con số',
  int: 'một số nguyên',
  boolean: 'true hoặc false',
  array: 'một danh sách',
  object: 'một nhóm mục con',
  record: 'các dòng “tên: giá trị”',
};

function kindOf(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'một giá trị không đếm được';
  if (Array.isArray(value)) return 'một danh sách';
  return KINDS[typeof value] ?? typeof value;
}

/** The schema of the field that a path leads to, for its description. */
function fieldAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType & { description?: string | undefined } | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    const field: unknown = inner.shape[String(key)];
    return field instanceof z.ZodType ? fieldAt(field, rest) : undefined;
  }
  if (inner instanceof z.ZodRecord) return fieldAt(inner.valueType, rest);
  if (inner instanceof z.ZodArray) return fieldAt(inner.element, rest);
  if (inner instanceof z.ZodUnion) return inner.options.map((option) => fieldAt(option, path)).find(Boolean);
  return undefined;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault ? unwrap(schema.def.innerType) : schema;
}
