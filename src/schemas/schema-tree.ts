import * as z from 'astro/zod';
import type { FieldName } from './field-names.ts';

type DescribedSchema = z.core.$ZodType & { description?: string | undefined };

/** The schema of the field at `path`; in a union, of the first alternative that has it. */
export function fieldAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): DescribedSchema | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    const field: unknown = inner.shape[String(key)];
    return field instanceof z.ZodType ? fieldAt(field, rest) : undefined;
  }
  if (inner instanceof z.ZodRecord) return fieldAt(inner.valueType, rest);
  if (inner instanceof z.ZodArray) return fieldAt(inner.element, rest);
  if (inner instanceof z.ZodUnion)
    return inner.options.map((option) => fieldAt(option, path)).find(Boolean);
  return undefined;
}

/** The description of a field, or else of its nearest ancestor that has one. */
export function descriptionAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): string | undefined {
  return (
    fieldAt(schema, path)?.description ??
    (path.length > 1 ? descriptionAt(schema, path.slice(0, -1)) : undefined)
  );
}

/** The description of the union that contains the field at `path`, if any. */
export function alternativesAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): string | undefined {
  const parent = fieldAt(schema, path.slice(0, -1));
  return parent && unwrap(parent) instanceof z.ZodUnion ? parent.description : undefined;
}

/** The description of the keys of the record that contains `path`, if any. */
export function nameDescriptionAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): string | undefined {
  const parent = fieldAt(schema, path.slice(0, -1));
  const record = parent && unwrap(parent);
  return record instanceof z.ZodRecord && record.keyType instanceof z.ZodType
    ? record.keyType.description
    : undefined;
}

const namesSchema = z.object({
  title: z.string().optional(),
  aliases: z.array(z.string()).default([]),
});

/** The distinct fields that an object may have; for a union, those of all alternatives. */
export function fieldsOf(schema: z.core.$ZodType | undefined): FieldName[] {
  const fields = (schema ? objectsIn(schema) : []).flatMap(shapeOf);
  return [
    ...new Map(
      fields.map(([name, field]) => {
        const { title, aliases } = namesSchema.parse(field.meta() ?? {});
        return [name, { name, title, aliases }];
      }),
    ).values(),
  ];
}

/** The object schemas behind a field: its own, that of its list items, or of all alternatives. */
export function objectsIn(schema: z.core.$ZodType): z.ZodObject[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return objectsIn(inner.element);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap(objectsIn);
  return inner instanceof z.ZodObject ? [inner] : [];
}

/** The fields of an object schema as entries, in order. */
export function shapeOf(schema: z.ZodObject): [string, z.ZodType][] {
  return Object.entries<unknown>(schema.shape).flatMap(([name, field]): [string, z.ZodType][] =>
    field instanceof z.ZodType ? [[name, field]] : [],
  );
}

/** Whether a field may be left out. */
export function isOptional(schema: z.core.$ZodType | undefined): boolean {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
    ? unwrap(schema.def.innerType)
    : schema;
}
