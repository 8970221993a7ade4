import * as z from 'astro/zod';
import type { FieldName } from './field-names.ts';

/** A schema with what its author says of it. */
type Described = z.core.$ZodType & { description?: string | undefined };

/** The schema of the field that a path leads to, for its description. */
export function fieldAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): Described | undefined {
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

/** The description of a field, or of what it is part of. */
export function descriptionAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string | undefined {
  return fieldAt(schema, path)?.description ?? (path.length > 1 ? descriptionAt(schema, path.slice(0, -1)) : undefined);
}

/** What is said of the alternatives of which the field at a path belongs to one. */
export function alternativesAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string | undefined {
  const parent = fieldAt(schema, path.slice(0, -1));
  return parent && unwrap(parent) instanceof z.ZodUnion ? parent.description : undefined;
}

/** The description of what the names of fields must be, where editors choose them themselves. */
export function nameDescriptionAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string | undefined {
  const parent = fieldAt(schema, path.slice(0, -1));
  const record = parent && unwrap(parent);
  return record instanceof z.ZodRecord && record.keyType instanceof z.ZodType ? record.keyType.description : undefined;
}

/** The fields that an object may have, each once; of alternatives the fields of all. */
export function fieldsOf(schema: z.core.$ZodType | undefined): FieldName[] {
  const fields = (schema ? objectsIn(schema) : []).flatMap(shapeOf);
  return [...new Map(fields.map(([name, field]) => [name, { name, title: field.meta()?.title }])).values()];
}

/** The objects that a field holds: itself, the items of its list, or each of their alternatives. */
export function objectsIn(schema: z.core.$ZodType): z.ZodObject[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return objectsIn(inner.element);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap(objectsIn);
  return inner instanceof z.ZodObject ? [inner] : [];
}

/** An object's fields by their names, in their order. */
export function shapeOf(schema: z.ZodObject): [string, z.ZodType][] {
  return Object.entries<unknown>(schema.shape).flatMap(([name, field]): [string, z.ZodType][] => (field instanceof z.ZodType ? [[name, field]] : []));
}

/** Whether a field may be left out. */
export function isOptional(schema: z.core.$ZodType | undefined): boolean {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault ? unwrap(schema.def.innerType) : schema;
}
