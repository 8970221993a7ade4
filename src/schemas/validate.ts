import * as z from 'astro/zod';
import { quoted } from '../nearest.ts';
import { fieldMeant } from './field-names.ts';
import { alternativesAt, descriptionAt, fieldAt, fieldsOf, isOptional, nameDescriptionAt } from './schema-tree.ts';
import { asWritten, vietnameseMessage } from './vietnamese-messages.ts';
import { valueMeant } from './value-names.ts';
import { writtenDate } from '../vietnamese/written-dates.ts';

/** Unknown fields are told up to here: for each, the known one is looked for that is spelled most like it. */
const MAX_UNKNOWN = 50;

/** A rule that a value breaks: where in the value, what is wrong and what would be right, in Vietnamese. */
export interface Violation {
  path: PropertyKey[];
  /** The rule is about the name of the field, not about its value. */
  isName?: boolean;
  message: string;
  expected?: string | undefined;
}

/** Where fields are written: what messages call one, and how it looks there. */
export const WRITTEN = {
  yaml: { noun: 'mục', field: (name: string) => `${name}: …` },
  tag: { noun: 'thuộc tính', field: (name: string) => `${name}="…"` },
} as const;
type Written = (typeof WRITTEN)[keyof typeof WRITTEN];

/**
 * Checks a value against a schema.
 * @returns the validated value, or every violation with a message that an editor understands.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  written: Written = WRITTEN.yaml,
): { data: z.output<Schema>; violations?: never } | { data?: never; violations: Violation[] } {
  // A rule's own message stays; the others are put into words below, where an issue's whole path is known.
  const result = schema.safeParse(value, { error: () => '', reportInput: true });
  if (result.success) return { data: result.data };
  const violations = withoutConsequences(result.error.issues.flatMap(flatten)).flatMap((issue): Violation[] => {
    const { path } = issue;
    if (issue.code === 'unrecognized_keys') return issue.keys.slice(0, MAX_UNKNOWN).map((key) => unknownField(schema, path, key, written));
    if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => ({ path, isName: true, message, expected: nameDescriptionAt(schema, path) }));
    return [{ path, message: issue.message || vietnameseMessage(issue, written.noun), expected: expectedOf(schema, issue, written) }];
  });
  return { violations: withoutMisnamed(violations, schema) };
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

/** A field is not missing that stands there under another name: that name is told. */
function withoutMisnamed(violations: Violation[], schema: z.core.$ZodType): Violation[] {
  const misnamed = violations.filter(({ isName }) => isName).map(({ path }) => {
    const parent = path.slice(0, -1);
    return [...parent, fieldMeant(String(path.at(-1)), fieldsOf(fieldAt(schema, parent)))].join('.');
  });
  return violations.filter(({ isName, path }) => isName === true || !misnamed.includes(path.join('.')));
}

function unknownField(schema: z.core.$ZodType, path: PropertyKey[], key: string, { noun, field }: Written): Violation {
  const at = { path: [...path, key], isName: true };
  const known = fieldsOf(fieldAt(schema, path));
  if (known.some(({ name }) => name === key)) {
    // The name exists, but in another alternative of a union.
    return { ...at, message: `Ở đây ${quoted([key])} không đi cùng những ${noun} khác.`, expected: 'Giữ một trong hai: person cho một người, group cho một nhóm.' };
  }
  const meant = fieldMeant(key, known);
  const names = known.map(({ name, title }) => (title === undefined ? name : `${name} (${title})`)).join(', ');
  return {
    ...at,
    message: `Không có ${noun} nào tên là ${quoted([key])}.`,
    expected: meant === undefined ? `Xóa ${noun} này; các ${noun} được dùng là ${names}.` : `Có phải ${quoted([meant])}? Viết ${field(meant)}`,
  };
}

/** What would be right: first what can be told of this very value, then what its field is for. */
function expectedOf(schema: z.core.$ZodType, issue: z.core.$ZodIssue, { field }: Written): string | undefined {
  const { path, input } = issue;
  const name = String(path.at(-1) ?? '');
  const description = descriptionAt(schema, path);
  const inBrackets = (description ?? name).replace(/\.$/u, '');
  if (input === undefined && issue.code !== 'custom') {
    const alternatives = alternativesAt(schema, path);
    return `Thêm ${field(name)} (${inBrackets})${alternatives === undefined ? '' : `. ${alternatives}`}.`;
  }
  const fields = fieldsOf(schema).map((one) => `${one.name}: … (${one.title ?? one.name})`);
  if (path.length === 0 && fields.length > 0) return `Viết các mục, mỗi mục một dòng: ${fields.join(', ')}.`;
  if (input === null) {
    return `Viết ${field(name)} sau dấu hai chấm (${inBrackets})${isOptional(fieldAt(schema, path)) ? ', hoặc xóa cả dòng' : ''}.`;
  }
  const advice = adviceOn(issue, name, description);
  return typeof advice === 'string' && issue.code === 'invalid_type' && issue.expected === 'boolean' ? advice : [advice, description].filter(Boolean).join(' ');
}

/** The nearest right value, where one can be told. */
function adviceOn(issue: z.core.$ZodIssue, name: string, description = ''): string | undefined {
  const { input } = issue;
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const listed = values.every((value) => description.includes(value)) ? '' : ` Các giá trị được dùng: ${values.join(', ')}.`;
    return `Có phải ${quoted([valueMeant(asWritten(input), values, description)])}?${listed}`;
  }
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.expected === 'string' && writtenDate(asWritten(input))) return undefined;
  if (issue.expected === 'string') return typeof input === 'object' ? 'Nếu đó là chữ thì đặt cả phần chữ trong ngoặc kép.' : `Nếu đó là chữ thì đặt trong ngoặc kép: "${asWritten(input)}".`;
  if (issue.expected === 'boolean') return `Viết ${name}: ${valueMeant(asWritten(input), ['true', 'false'], '')} (true là có, false là không).`;
  if (issue.expected !== 'array') return undefined;
  if (typeof input === 'string') return `Viết trong ngoặc vuông: ${name}: [${input}].`;
  return 'Bắt đầu mỗi người, mỗi nhóm, mỗi thứ bằng một dấu gạch đầu dòng: “- ”.';
}

