import * as z from 'astro/zod';

/** A field of a Table Schema. Source: https://datapackage.org/standard/table-schema/ */
export interface Field {
  name: string;
  type: 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'array' | 'object';
  format?: 'uri';
  /** A Vietnamese sentence. */
  description: string;
  constraints?: { required?: true; enum?: string[] };
}

/** A reference from the fields of a table to another resource. */
export interface ForeignKey {
  fields: string[];
  reference: { resource: string; fields: string[] };
}

/** A Table Schema, limited to the properties used here. */
export interface TableSchema {
  fields: Field[];
  primaryKey: string[];
  foreignKeys?: ForeignKey[];
}

/** The part of a field's JSON Schema that is converted. */
const propertySchema = z.object({
  type: z.enum(['string', 'number', 'integer', 'boolean', 'array', 'object']),
  format: z.string().optional(),
  enum: z.array(z.string()).optional(),
  description: z.string(),
});

/**
 * Derives the fields of a table from the zod schema of its rows.
 * @throws ZodError if a field has no description or an unsupported type.
 */
export function fieldsOf(schema: z.ZodObject): Field[] {
  return Object.entries(schema.shape).map(([name, field]) => {
    const { type, format, enum: values, description } = propertySchema.parse(z.toJSONSchema(field));
    const isRequired = !(field instanceof z.ZodOptional);
    return {
      name,
      type: format === 'date' ? 'date' : type,
      ...(format === 'uri' && { format: 'uri' as const }),
      description,
      ...((isRequired || values) && {
        constraints: {
          ...(isRequired && { required: true as const }),
          ...(values && { enum: values }),
        },
      }),
    };
  });
}
