import type * as z from 'astro/zod';
import { stringify } from 'yaml';
import { isRecord } from '../schemas/is-record.ts';
import { objectsIn, shapeOf } from '../schemas/schema-tree.ts';

/** A field of the frontmatter, as documented in the handbook. */
export interface FieldRow {
  /** The key: `plan_percent`. */
  name: string;
  /** A short label, if the schema has one. */
  title: string | undefined;
  /** The schema's description for editors. */
  description: string;
  required: boolean;
  /** `date: 2020-07-06`; undefined for a field whose own fields have a separate table. */
  example: string | undefined;
}

/** A table of fields: those of the frontmatter itself, or those nested in one of its fields. */
export interface FieldTable {
  /** The field that contains them: `participants`; undefined for the frontmatter itself. */
  parent: string | undefined;
  /** For a field with alternatives, the field that distinguishes this one: `person`. */
  kind: string | undefined;
  rows: FieldRow[];
}

/**
 * Documents every field of a schema.
 * @param example a value of the schema, from which the examples are taken.
 * @returns a table of the schema's own fields, then one for each field with nested fields.
 */
export function fieldTables(schema: z.ZodObject, example: unknown): FieldTable[] {
  return tablesOf(schema, [example], undefined, undefined);
}

function tablesOf(
  schema: z.ZodObject,
  examples: readonly unknown[],
  parent: string | undefined,
  kind: string | undefined,
): FieldTable[] {
  const inner: FieldTable[] = [];
  const rows = shapeOf(schema).map(([name, field]): FieldRow => {
    const values = examples.flatMap((example) => {
      const value = isRecord(example) ? example[name] : undefined;
      return value === undefined ? [] : [value];
    });
    const nested = objectsIn(field);
    for (const object of nested) {
      const distinguishingField = nested.length > 1 ? shapeOf(object)[0]?.[0] : undefined;
      inner.push(...tablesOf(object, values.flat(), name, distinguishingField));
    }
    const example =
      nested.length > 0 || values.length === 0
        ? undefined
        : stringify(
            { [name]: values[0] },
            {
              collectionStyle: Array.isArray(values[0]) ? 'flow' : 'any',
              flowCollectionPadding: false,
              lineWidth: 0,
            },
          )
            .trim()
            .replace(/^\{(.*)\}$/u, '$1');
    return {
      name,
      title: field.meta()?.title,
      description: field.description ?? '',
      required: !field.safeParse(undefined).success,
      example,
    };
  });
  return [{ parent, kind, rows }, ...inner];
}
