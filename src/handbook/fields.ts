import type * as z from 'astro/zod';
import { stringify } from 'yaml';
import { isRecord } from '../is-record.ts';
import { objectsIn, shapeOf } from '../schemas/schema-tree.ts';

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
  const rows = shapeOf(schema).map(([name, field]): FieldRow => {
    const values = examples.flatMap((example) => {
      const value = isRecord(example) ? example[name] : undefined;
      return value === undefined ? [] : [value];
    });
    const held = objectsIn(field);
    for (const one of held) {
      inner.push(...tablesOf(one, values.flat(), name, held.length > 1 ? shapeOf(one)[0]?.[0] : undefined));
    }
    const example = held.length > 0 || values.length === 0 ? undefined : stringify({ [name]: values[0] }, { collectionStyle: Array.isArray(values[0]) ? 'flow' : 'any', flowCollectionPadding: false, lineWidth: 0 }).trim().replace(/^\{(.*)\}$/u, '$1');
    return { name, title: field.meta()?.title, description: field.description ?? '', required: !field.safeParse(undefined).success, example };
  });
  return [{ parent, kind, rows }, ...inner];
}
