import * as z from 'astro/zod';
import { stringify } from 'yaml';

/** A field of the frontmatter, as the handbook tells of it. */
export interface FieldRow {
  /** As it is written: `plan_percent`. */
  name: string;
  /** A short label, where the schema has one. */
  title: string | undefined;
  /** The schema's sentence for editors. */
  description: string;
  required: boolean;
  /** How it is written: `date: 2020-07-06`; `undefined` where what belongs to it has a table of its own. */
  example: string | undefined;
}

/** Fields that stand together: those of the frontmatter itself, or of what one of them holds. */
export interface FieldTable {
  /** The field that holds them: `participants`; `undefined` for the frontmatter itself. */
  parent: string | undefined;
  /** Where a field holds things of several kinds, the field that tells this kind: `person`. */
  kind: string | undefined;
  rows: FieldRow[];
}

/** Every field of a schema as tables: first its own, then those of each field that holds others. `example` is a value of the schema. */
export function fieldTables(schema: z.ZodObject, example: unknown): FieldTable[] {
  return tablesOf(schema, [example], undefined, undefined);
}

function tablesOf(schema: z.ZodObject, examples: readonly unknown[], parent: string | undefined, kind: string | undefined): FieldTable[] {
  const inner: FieldTable[] = [];
  const rows = fieldsOf(schema).map(([name, field]): FieldRow => {
    const values = examples.flatMap((example) => {
      const value = isRecord(example) ? example[name] : undefined;
      return value === undefined ? [] : [value];
    });
    const held = heldBy(field);
    for (const one of held) {
      inner.push(...tablesOf(one, values.flat(), name, held.length > 1 ? fieldsOf(one)[0]?.[0] : undefined));
    }
    const example = held.length > 0 || values.length === 0 ? undefined : stringify({ [name]: values[0] }, { collectionStyle: Array.isArray(values[0]) ? 'flow' : 'any', flowCollectionPadding: false, lineWidth: 0 }).trim().replace(/^\{(.*)\}$/u, '$1');
    return { name, title: field.meta()?.title, description: field.description ?? '', required: !field.safeParse(undefined).success, example };
  });
  return [{ parent, kind, rows }, ...inner];
}

/** The objects that a field holds: itself, the items of its list, or each of their kinds. */
function heldBy(field: z.ZodType): z.ZodObject[] {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault) return heldBy(asType(field.unwrap()));
  if (field instanceof z.ZodArray) return heldBy(asType(field.element));
  if (field instanceof z.ZodUnion) return field.options.flatMap((option) => heldBy(asType(option)));
  return field instanceof z.ZodObject ? [field] : [];
}

function fieldsOf(schema: z.ZodObject): [string, z.ZodType][] {
  return Object.entries(schema.shape).map(([name, field]) => [name, asType(field)]);
}

/** What zod hands on as a schema of its core, as one of those that this project makes. */
function asType(schema: unknown): z.ZodType {
  if (schema instanceof z.ZodType) return schema;
  throw new TypeError('Not a schema of zod.');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
