import * as z from 'astro/zod';
import { quoted } from '../problems/nearest.ts';
import { guessField } from './field-names.ts';
import {
  alternativesAt,
  descriptionAt,
  fieldAt,
  fieldsOf,
  isOptional,
  nameDescriptionAt,
} from './schema-tree.ts';
import { asWritten, vietnameseMessage } from './vietnamese-messages.ts';
import { guessValue } from './value-names.ts';
import { parseWrittenDate } from '../vietnamese/written-dates.ts';

/** Limits the unknown fields that are reported, as each is compared with all known fields. */
const MAX_UNKNOWN = 50;

/** A violated rule. */
export interface Violation {
  /** Path of the value in the validated input. */
  path: PropertyKey[];
  /** Whether the name of the field is wrong, not its value. */
  isName?: boolean;
  /** Whether there is no such field. */
  isMissing?: boolean;
  /** What is wrong, in Vietnamese. */
  message: string;
  /** How to correct it, in Vietnamese. */
  expected?: string | undefined;
}

/** The syntax in which fields are written: what messages call a field, and how it is written. */
export const SYNTAX = {
  yaml: { noun: 'mục', field: (name: string) => `${name}: …` },
  tag: { noun: 'thuộc tính', field: (name: string) => `${name}="…"` },
} as const;
type Syntax = (typeof SYNTAX)[keyof typeof SYNTAX];

/**
 * Validates a value against a schema.
 * @returns the validated value, or all violations with messages for editors.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  syntax: Syntax = SYNTAX.yaml,
): { data: z.output<Schema>; violations?: never } | { data?: never; violations: Violation[] } {
  // Issues without a message of their own get one below, where their full path is known.
  const result = schema.safeParse(value, { error: () => '', reportInput: true });
  if (result.success) return { data: result.data };
  const violations = withoutConsequences(result.error.issues.flatMap(flatten)).flatMap(
    (issue): Violation[] => {
      const { path } = issue;
      if (issue.code === 'unrecognized_keys')
        return issue.keys
          .slice(0, MAX_UNKNOWN)
          .map((key) => unknownField(schema, path, key, syntax));
      if (issue.code === 'invalid_key')
        return issue.issues.map(({ message }) => ({
          path,
          isName: true,
          message,
          expected: nameDescriptionAt(schema, path),
        }));
      return [
        {
          path,
          ...(issue.input === undefined && issue.code !== 'custom' && { isMissing: true }),
          message: issue.message || vietnameseMessage(issue, syntax.noun),
          expected: expectedOf(schema, issue, syntax),
        },
      ];
    },
  );
  return { violations: withoutMisnamed(violations, schema) };
}

/** Replaces an issue of a union by those of the best matching alternative, which has the fewest. */
function flatten(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [best = []] = [...issue.errors].sort((a, b) => a.length - b.length);
  return best.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** Drops issues that only follow from a wrong type of the same value. */
function withoutConsequences(issues: z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const wrongType = new Set(
    issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('.')),
  );
  return issues.filter(
    ({ code, path }) => code === 'invalid_type' || !wrongType.has(path.join('.')),
  );
}

/** Drops “missing field” violations for fields that are present under a misspelled name. */
function withoutMisnamed(violations: Violation[], schema: z.core.$ZodType): Violation[] {
  const misnamed = violations
    .filter(({ isName }) => isName)
    .map(({ path }) => {
      const parent = path.slice(0, -1);
      return [...parent, guessField(String(path.at(-1)), fieldsOf(fieldAt(schema, parent)))].join(
        '.',
      );
    });
  return violations.filter(
    ({ isName, path }) => isName === true || !misnamed.includes(path.join('.')),
  );
}

function unknownField(
  schema: z.core.$ZodType,
  path: PropertyKey[],
  key: string,
  { noun, field }: Syntax,
): Violation {
  const location = { path: [...path, key], isName: true };
  const known = fieldsOf(fieldAt(schema, path));
  if (known.some(({ name }) => name === key)) {
    // The field exists, but in another alternative of the union.
    return {
      ...location,
      message: `Ở đây ${quoted([key])} không đi cùng những ${noun} khác.`,
      expected: 'Giữ một trong hai: person cho một người, group cho một nhóm.',
    };
  }
  const suggestion = guessField(key, known);
  const names = known
    .map(({ name, title }) => (title === undefined ? name : `${name} (${title})`))
    .join(', ');
  return {
    ...location,
    message: `Không có ${noun} nào tên là ${quoted([key])}.`,
    expected:
      suggestion === undefined
        ? `Xóa ${noun} này; các ${noun} được dùng là ${names}.`
        : `Có phải ${quoted([suggestion])}? Viết ${field(suggestion)}`,
  };
}

/** How to correct an issue: advice on the value, followed by the description of its field. */
function expectedOf(
  schema: z.core.$ZodType,
  issue: z.core.$ZodIssue,
  { field }: Syntax,
): string | undefined {
  const { path, input } = issue;
  const name = String(path.at(-1) ?? '');
  const description = descriptionAt(schema, path);
  const inBrackets = (description ?? name).replace(/\.$/u, '');
  if (input === undefined && issue.code !== 'custom') {
    const alternatives = alternativesAt(schema, path);
    return `Thêm ${field(name)} (${inBrackets})${alternatives === undefined ? '' : `. ${alternatives}`}.`;
  }
  const fields = fieldsOf(schema).map((known) => `${known.name}: … (${known.title ?? known.name})`);
  if (path.length === 0 && fields.length > 0)
    return `Viết các mục, mỗi mục một dòng: ${fields.join(', ')}.`;
  if (input === null) {
    return `Viết ${field(name)} sau dấu hai chấm (${inBrackets})${isOptional(fieldAt(schema, path)) ? ', hoặc xóa cả dòng' : ''}.`;
  }
  const advice = adviceOn(issue, name, description);
  return typeof advice === 'string' && issue.code === 'invalid_type' && issue.expected === 'boolean'
    ? advice
    : [advice, description].filter(Boolean).join(' ');
}

/** A suggestion for a valid value, if there is one. */
function adviceOn(issue: z.core.$ZodIssue, name: string, description = ''): string | undefined {
  const { input } = issue;
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const listed = values.every((value) => description.includes(value))
      ? ''
      : ` Các giá trị được dùng: ${values.join(', ')}.`;
    return `Có phải ${quoted([guessValue(asWritten(input), values, description)])}?${listed}`;
  }
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.expected === 'string' && parseWrittenDate(asWritten(input))) return undefined;
  if (issue.expected === 'string')
    return typeof input === 'object'
      ? 'Nếu đó là chữ thì đặt cả phần chữ trong ngoặc kép.'
      : `Nếu đó là chữ thì đặt trong ngoặc kép: "${asWritten(input)}".`;
  if (issue.expected === 'boolean')
    return `Viết ${name}: ${guessValue(asWritten(input), ['true', 'false'], '')} (true là có, false là không).`;
  if (issue.expected !== 'array') return undefined;
  if (typeof input === 'string') return `Viết trong ngoặc vuông: ${name}: [${input}].`;
  return 'Bắt đầu mỗi người, mỗi nhóm, mỗi thứ bằng một dấu gạch đầu dòng: “- ”.';
}
