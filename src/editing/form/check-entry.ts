import type * as z from 'astro/zod';
import { changeDateProblems } from '../../loading/check-changes.ts';
import { dateProblems, placeDateProblems, type DateProblem } from '../../loading/check-dates.ts';
import { privateDetails } from '../../hygiene/privacy.ts';
import { parseYaml } from '../../loading/yaml.ts';
import { splitFrontmatter, YAML_LINE } from '../../mdx/frontmatter.ts';
import { parseGuarded } from '../../mdx/guarded-tree.ts';
import { openValuesInYaml, questionsInYaml } from '../../mdx/open-questions.ts';
import type { LocatedProblem } from '../../problems/problem.ts';
import { briefingSchema } from '../../schemas/briefing.ts';
import { placeSchema } from '../../schemas/entries.ts';
import { validate } from '../../schemas/validate.ts';
import { dayInVietnam, type CivilDate } from '../../vietnamese/dates.ts';
import { cleanText } from '../../vietnamese/text.ts';
import { toFieldSchema, variantName, type FieldSchema } from './field-schema.ts';

/**
 * Returns why the check would refuse a file that the form is about to write, one message each: what
 * the schema refuses and which dates are implausible, with the field's label, and for a briefing
 * what the guard refuses in its text. References to other entries are left to the check.
 * @param today the current day in Vietnam, by default from the editor's clock.
 */
export function refusals(
  schema: z.ZodObject,
  written: string,
  isBriefing: boolean,
  today: CivilDate = dayInVietnam(new Date()),
): string[] {
  const file = cleanText(written).text;
  const { yaml = '' } = isBriefing ? splitFrontmatter(file) : { yaml: file };
  const read = parseYaml(yaml, isBriefing ? YAML_LINE : 1);
  if (read.problems) return read.problems.map(sentencesOf);
  const open = [...questionsInYaml(yaml, 1), ...openValuesInYaml(yaml, 1)];
  if (open.length > 0) return open.map(({ message }) => message);
  const fieldSchema = toFieldSchema(schema);
  const { violations = implausibleDates(schema, read.yaml.value, today) } = validate(
    schema,
    read.yaml.value,
  );
  return [
    ...violations.map(({ path, message }) => `${labelsAlong(fieldSchema, path)}: ${message}`),
    ...(isBriefing ? bodyRefusals(file, yaml) : []),
  ];
}

/**
 * Asks whether to save a briefing with private details for which it gives no reason, as the check
 * does.
 * @param confirm asks a question; whether the answer is yes.
 * @returns why the briefing is not saved, if the answer is no.
 */
export function privacyRefusals(written: string, confirm: (question: string) => boolean): string[] {
  const file = cleanText(written).text;
  const { yaml = '' } = splitFrontmatter(file);
  const data = briefingSchema.safeParse(parseYaml(yaml).yaml?.value).data;
  if (!data) return [];
  const details = privateDetails(
    file,
    (data.privacy ?? []).map(({ text }) => text),
  ).map(({ message, remedy }) => `${message} ${remedy} ${EXCUSE}`);
  if (details.length === 0) return [];
  return confirm(
    `${details.join('\n')}\n\nBấm OK nếu vẫn lưu như vậy; bấm Hủy để sửa lại trước khi lưu.`,
  )
    ? []
    : details;
}

/** The form has a list for the reasons that a file states in its frontmatter. */
const EXCUSE = 'Có lý do để đăng thì thêm vào mục “Chi tiết riêng tư được đăng”.';

/** The problems of the dates in a valid value. */
function implausibleDates(schema: z.ZodObject, value: unknown, today: CivilDate): DateProblem[] {
  if (schema === briefingSchema) {
    const data = briefingSchema.parse(value);
    return [...dateProblems(data, today), ...changeDateProblems(data, today)];
  }
  if (schema === placeSchema) return placeDateProblems(placeSchema.parse(value), today);
  return [];
}

function bodyRefusals(file: string, yaml: string): string[] {
  const data = briefingSchema.safeParse(parseYaml(yaml).yaml?.value).data;
  const textLine = YAML_LINE + yaml.split('\n').length;
  const { tree, problems = [] } = parseGuarded(file, {
    photoCount: data?.photos.length ?? Infinity,
    figures: data?.indicators.map(({ indicator }) => indicator),
  });
  if (tree?.children.length === 0) return ['Nội dung: bản tin chưa có nội dung.'];
  return problems.map(
    (problem) => `Nội dung, dòng ${Math.max(1, problem.line - textLine)}: ${sentencesOf(problem)}`,
  );
}

function sentencesOf({ message, expected }: LocatedProblem): string {
  return [message, expected].filter(Boolean).join(' ');
}

/** Returns the labels of the fields along a path: `Ảnh 2, Mô tả ảnh`. */
function labelsAlong(fieldSchema: FieldSchema, path: readonly PropertyKey[]): string {
  const labels: string[] = [];
  let current: FieldSchema | undefined = fieldSchema;
  for (const key of path) {
    if (typeof key === 'number') {
      current = current?.items;
      labels.push(`${labels.pop() ?? ''} ${key + 1}`);
    } else {
      current = fieldNamed(current, String(key));
      labels.push(current?.title ?? String(key));
    }
  }
  return labels.join(', ');
}

function fieldNamed(fieldSchema: FieldSchema | undefined, name: string): FieldSchema | undefined {
  return (
    fieldSchema?.properties?.[name] ??
    fieldSchema?.anyOf
      ?.toSorted((a) => (variantName(a) === name ? -1 : 0))
      .map(({ properties }) => properties?.[name])
      .find(Boolean)
  );
}
