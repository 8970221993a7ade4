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

/** What the fields of a table refer to. */
export interface ForeignKey {
  fields: string[];
  reference: { resource: string; fields: string[] };
}

/** A Table Schema: the fields of a table, and by which of them rows are told apart and refer to others. */
export interface TableSchema {
  fields: Field[];
  primaryKey: string[];
  foreignKeys?: ForeignKey[];
}

/** The part of a JSON Schema that says what type a field has. */
const propertySchema = z.object({
  type: z.enum(['string', 'number', 'integer', 'boolean', 'array', 'object']),
  format: z.string().optional(),
  enum: z.array(z.string()).optional(),
  description: z.string(),
});

/**
 * The fields of a row, from its zod schema: nothing is described twice.
 * @throws ZodError when a field has no description, or a type that tables do not have.
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
      ...((isRequired || values) && { constraints: { ...(isRequired && { required: true as const }), ...(values && { enum: values }) } }),
    };
  });
}
